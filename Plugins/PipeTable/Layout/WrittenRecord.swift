import Characters
import ReportModel

/// What a text showed when it was written, kept in the comment at the top to tell what people have edited since: of
/// words a digest, of the tables their values.
///
/// ```
/// written: title=91c3a0 overview=5d01f2,0c77e9 date=8be210
/// written requests: 0*40 12 3 0*157
/// ```
struct WrittenRecord {
  /// The digests of what has words, by its name.
  private(set) var digests: [String: [String]] = [:]
  /// The values of each table in the form's order.
  private(set) var values: [TableID: [Cell.Statement]] = [:]

  /// What every key begins with.
  static let key = "written"
  private static let mostValues = 1000

  /// The record of a report.
  init(of report: Report) {
    for (name, text) in Self.head(of: report) { digests[name] = [Self.digest(Array(text.utf8))] }
    for part in ProsePart.all {
      let blocks = part.blocks(of: report).filter(\.isWritten)
      if !blocks.isEmpty { digests[part.name] = blocks.map(Self.digest) }
    }
    for table in TableID.allCases {
      values[table] = report.form(of: table).cells.map { report[$0].statement }
    }
  }

  /// An empty record, to be read line by line.
  init() {}

  /// The texts of which there is one each.
  static func head(of report: Report) -> [(name: String, text: String)] {
    [("title", report.title), ("signature", report.signature), ("date", report.date?.iso)]
      .compactMap { name, text in text.flatMap { $0.isEmpty ? nil : (name, $0) } }
  }

  // MARK: - Lines

  /// Appends the lines of the record.
  func append(to output: inout [UInt8]) {
    output += "\n\(Self.key):".utf8
    for name in ["title"] + ProsePart.all.map(\.name) + ["signature", "date"] {
      if let digests = digests[name] { output += " \(name)=\(digests.joined(separator: ","))".utf8 }
    }
    for table in TableID.allCases {
      output += "\n\(Self.key) \(table.rawValue):".utf8
      var rest = (values[table] ?? [])[...]
      while let first = rest.first {
        let same = rest.prefix { $0 == first }.count
        let count = same > 2 ? same : 1
        output.append(0x20)
        Self.append(first, to: &output)
        if count > 1 { output += "*\(count)".utf8 }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Reads a line; `false` if it is none of a record.
  mutating func read(_ key: String, _ value: ArraySlice<UInt8>) -> Bool {
    let words = value.split(separator: 0x20)
    if key == Self.key {
      for word in words {
        let parts = word.split(separator: UInt8(ascii: "="))
        if parts.count == 2 {
          digests[parts[0].text] = parts[1].split(separator: UInt8(ascii: ",")).map(\.text)
        }
      }
      return true
    }
    guard key.hasPrefix(Self.key + " "),
      let table = TableID(rawValue: String(key.dropFirst(Self.key.count + 1)))
    else { return false }
    values[table] = words.reduce(into: []) { values, word in
      let parts = word.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      let count = parts.count > 1 ? Int(parts[1].text) ?? 0 : 1
      guard (1...Self.mostValues).contains(count), values.count < Self.mostValues else { return }
      let text = HeadComment.text(ofValue: parts[0])
      values += repeatElement(text == "blank" ? .blank : CellText.statement(of: text), count: count)
    }
    return true
  }

  private static func append(_ statement: Cell.Statement, to output: inout [UInt8]) {
    guard statement != .blank else {
      output += "blank".utf8
      return
    }
    let bytes = Array(CellText.text(of: statement).utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case ...0x20, UInt8(ascii: ">"), UInt8(ascii: "*"): output += "&#\(byte);".utf8
      case .ampersand where CharacterReference.length(in: bytes, at: index) > 0: output += "&#38;".utf8
      default: output.append(byte)
      }
    }
  }

  // MARK: - Digests

  /// The digest of a block: of what is written of it, without what stands around it.
  static func digest(_ block: ProseBlock) -> String {
    var writer = ProseWriter()
    writer.append([block])
    writer.appendNotes()
    return digest(writer.output)
  }

  /// Six hexadecimal digits: an edit goes unnoticed once in 16 million.
  static func digest(_ bytes: [UInt8]) -> String {
    let hash = FNV1a.hash(of: bytes)
    let folded = String((hash ^ (hash >> 24) ^ (hash >> 48)) & 0xFF_FFFF, radix: 16)
    return String(repeating: "0", count: 6 - folded.count) + folded
  }
}
