import Characters
import ReportModel

/// What a file showed when it was written, kept in it to tell what people have edited since: of words a digest, of the
/// tables their values.
///
/// ```
/// written: year=2023 title=91c3a0 overview=5d01f2,0c77e9 date=8be210
/// written requests: 0*40 12 3 0*157
/// ```
package struct WrittenRecord: Sendable, Hashable {
  /// The report's year, in digits.
  package private(set) var year: String?
  /// The digests of what has words, by its name.
  package private(set) var digests: [String: [String]] = [:]
  /// The values of each table in the form's order.
  package private(set) var values: [TableID: [Cell.Statement]] = [:]

  /// What every key begins with.
  package static let key = "written"
  private static let yearName = "year"
  private static let mostValues = 1000

  /// The record of a report.
  ///
  /// - Parameters:
  ///   - digest: the digest of a block; `nil` for one that is not written.
  ///   - value: what can be read of a cell where this is written.
  package init(
    of report: Report, _ digest: (ProseBlock) -> String?,
    value: (Cell.Statement) -> Cell.Statement = { $0 }
  ) {
    year = report.year.map { String($0) }
    for (name, text) in Self.head(of: report) { digests[name] = [Self.digest(Array(text.utf8))] }
    for part in ProsePart.all {
      let blocks = report[part].compactMap(digest)
      if !blocks.isEmpty { digests[part.name] = blocks }
    }
    for table in TableID.allCases {
      values[table] = report.form(of: table).cells.map { value(report[$0].statement) }
    }
  }

  /// An empty record, to be read line by line.
  package init() {}

  /// The texts of which there is one each.
  private static func head(of report: Report) -> [(name: String, text: String)] {
    [("title", report.title), ("signature", report.signature), ("date", report.date?.iso)]
      .compactMap { name, text in
        let text = text?.withoutBlanks ?? ""
        return text.isEmpty ? nil : (name, text)
      }
  }

  // MARK: - Lines

  /// The record as lines of a key and a value.
  package var lines: [(key: String, value: String)] {
    let names = ["title"] + ProsePart.all.map(\.name) + ["signature", "date"]
    let words =
      (year.map { ["\(Self.yearName)=\($0)"] } ?? [])
      + names.compactMap { name in digests[name].map { "\(name)=\($0.joined(separator: ","))" } }
    return [(Self.key, words.joined(separator: " "))]
      + TableID.allCases.map { ("\(Self.key) \($0.rawValue)", Self.line(of: values[$0] ?? [])) }
  }

  /// Reads a line; `false` if it is none of a record.
  package mutating func read(_ key: String, _ value: String) -> Bool {
    let words = value.split(separator: " ")
    if key == Self.key {
      for word in words {
        let parts = word.split(separator: "=").map(String.init)
        guard parts.count == 2 else { continue }
        if parts[0] == Self.yearName {
          year = parts[1]
        } else {
          digests[parts[0]] = parts[1].split(separator: ",").map(String.init)
        }
      }
      return true
    }
    guard key.hasPrefix(Self.key + " "),
      let table = TableID(rawValue: String(key.dropFirst(Self.key.count + 1)))
    else { return false }
    values[table] = words.reduce(into: []) { values, word in
      let parts = word.split(separator: "*", omittingEmptySubsequences: false)
      let count = parts.count > 1 ? Int(parts[1]) ?? 0 : 1
      guard (1...Self.mostValues).contains(count), values.count < Self.mostValues else { return }
      values += repeatElement(Self.statement(parts[0]), count: count)
    }
    return true
  }

  // MARK: - Values

  /// Values in a row; several of one kind with their number.
  private static func line(of values: [Cell.Statement]) -> String {
    var words: [String] = []
    var rest = values[...]
    while let first = rest.first {
      let same = rest.prefix { $0 == first }.count
      let count = same > 2 ? same : 1
      words.append(word(first) + (count > 1 ? "*\(count)" : ""))
      rest = rest.dropFirst(count)
    }
    return words.joined(separator: " ")
  }

  /// A value without blanks and signs that mean something in a line; these are written as references: `&#42;`.
  private static func word(_ statement: Cell.Statement) -> String {
    let text =
      switch statement {
      case .number(let number): number.description
      // A text of digits is no number.
      case .text(let text) where ExactDecimal(text) != nil: "text:" + text
      default: statement.mark ?? ""
      }
    var word = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "*", "&", ">", "<": word += "&#\(scalar.value);"
      case _ where scalar.value <= 0x20: word += "&#\(scalar.value);"
      default: word.unicodeScalars.append(scalar)
      }
    }
    return word
  }

  private static func statement(_ word: Substring) -> Cell.Statement {
    var text = ""
    var rest = word[...]
    while let start = rest.firstRange(of: "&#") {
      text += rest[..<start.lowerBound]
      rest = rest[start.upperBound...]
      if let end = rest.firstIndex(of: ";"), let value = UInt32(rest[..<end]),
        let scalar = Unicode.Scalar(value)
      {
        text.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        text += "&#"
      }
    }
    text += rest
    return ExactDecimal(text).map(Cell.Statement.number) ?? Cell.Statement(mark: text)
  }

  // MARK: - Digests

  /// Six hexadecimal digits: an edit goes unnoticed once in 16 million.
  package static func digest(_ bytes: [UInt8]) -> String {
    let hash = FNV1a.hash(of: bytes)
    let folded = String((hash ^ (hash >> 24) ^ (hash >> 48)) & 0xFF_FFFF, radix: 16)
    return String(repeating: "0", count: 6 - folded.count) + folded
  }
}
