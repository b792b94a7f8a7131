import Characters
import NationalForm
import ReportModel

/// The comment at the top: the format's mark, the edition, what title and tables do not show, and what was written.
///
/// ```
/// <!-- nianbao/pipe/1 edition=2021
/// written: title=91c3a0 overview=5d01f2
/// -->
/// ```
/// Lines of `key: value` stand before `written` if organisation or year are not those in the title (an empty
/// value says that there is none), and for cells that are stated but not on the form.
struct HeadComment {
  static let mark: StaticString = "<!-- nianbao/pipe/"
  static let version = "1"

  static func append(for report: Report, to output: inout [UInt8]) {
    var fields: [(key: String, value: String)] = []
    let derived = TitleParts(report.title)
    if !same(derived.organization, report.organization) {
      fields.append(("organization", report.organization ?? ""))
    }
    if derived.year != report.year { fields.append(("year", report.year.map(String.init) ?? "")) }
    // The cells that are not on the form come after those that are.
    let onForm = TableID.allCases.reduce(0) { $0 + report.form(of: $1).cells.count }
    for cell in report.cellIDs.dropFirst(onForm) {
      fields.append((cell.name, CellText.text(of: report[cell].statement)))
    }
    output += "\(mark)\(version) edition=\(report.edition.id.rawValue)".utf8
    for field in fields {
      output += "\n\(field.key): ".utf8
      append(value: field.value, to: &output)
    }
    for line in WrittenRecord(of: report, WrittenRecord.digest).lines {
      output += "\n\(line.key): \(line.value)".utf8
    }
    output += "\n-->\n".utf8
  }

  // Compared by bytes: two spellings of one character are equal strings.
  private static func same(_ left: String?, _ right: String?) -> Bool {
    left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
  }

  /// The text of a value, with its references replaced.
  static func text(ofValue source: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    var index = source.startIndex
    while index < source.endIndex {
      let length = source[index] == .ampersand ? CharacterReference.length(in: source, at: index) : 0
      if length > 0, let scalar = CharacterReference.scalar(in: source, at: index, length: length) {
        output += String(scalar).utf8
        index += length
      } else {
        output.append(source[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func append(value: String, to output: inout [UInt8]) {
    let bytes = Array(value.utf8)
    for (index, byte) in bytes.enumerated() {
      let isAtEnd = index == 0 || index + 1 == bytes.count
      switch byte {
      // `-->` would end the comment.
      case 0x20 where !isAtEnd: output.append(byte)
      case ...0x20, UInt8(ascii: ">"): output += "&#\(byte);".utf8
      case .ampersand where CharacterReference.length(in: bytes, at: index) > 0: output += "&#38;".utf8
      default: output.append(byte)
      }
    }
  }
}

/// Organisation and year where a title is exactly the form's.
struct TitleParts {
  var organization: String?
  var year: Int?

  init(_ title: String?) {
    guard let title else { return }
    let bytes = Array(title.utf8)
    let ending = Array(("年" + Editions.titleWords).utf8)
    let digits = bytes.dropLast(ending.count).suffix(4)
    guard bytes.suffix(ending.count).elementsEqual(ending), digits.count == 4, digits.allSatisfy(\.isDigit),
      let year = Int(digits.text), year >= 1000, digits.startIndex > 0
    else { return }
    self.year = year
    organization = bytes[..<digits.startIndex].text
  }
}
