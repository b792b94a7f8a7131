import Diagnostics

/// A place as one short text: `行:12:5`, `表:B7:主动公开`, `页:2:72.5:310:40:12`, `路径:/cells/0`, or in English
/// `line:12:5` and so on.
///
/// The part that may hold any character comes last.
enum PlaceCode {
  static func text(of place: Place, in language: Language) -> String {
    func code(_ word: Message, _ fields: String) -> String { word[language] + ":" + fields }
    return switch place {
    case .line(let line, let column): "\(lineWord[language]):\(line):\(column)"
    case .sheet(let sheet, let cell): code(sheetWord, "\(escaped(cell)):\(sheet)")
    case .page(let page, let x, let y, let width, let height):
      code(pageWord, "\(page):\(x):\(y):\(width):\(height)")
    case .table(let part, let table, let row, let column):
      code(tableWord, "\(table):\(row):\(column):\(part)")
    case .paragraph(let part, let number): code(paragraphWord, "\(number):\(part)")
    case .path(let path): code(pathWord, path)
    }
  }

  private static let lineWord = Message("行", "line")
  private static let sheetWord = Message("表", "sheet")
  private static let pageWord = Message("页", "page")
  private static let tableWord = Message("文档表格", "table")
  private static let paragraphWord = Message("段", "paragraph")
  private static let pathWord = Message("路径", "path")

  static func place(_ text: String) -> Place? {
    if let line = line(text) { return line }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    func fields(_ count: Int) -> [Substring]? {
      let parts = rest.split(separator: ":", maxSplits: count - 1, omittingEmptySubsequences: false)
      return parts.count == count ? parts : nil
    }
    switch String(text[..<colon]) {
    // No real text has negative or very long numbers, but a report can hold them.
    case let word where lineWord.isWord(word):
      guard let parts = fields(2), let line = Int(parts[0]), let column = Int(parts[1]) else { return nil }
      return .line(line, column: column)
    case let word where sheetWord.isWord(word):
      guard let parts = fields(2) else { return nil }
      return .sheet(String(parts[1]), cell: unescaped(parts[0]))
    case let word where pageWord.isWord(word):
      guard let parts = fields(5), let page = Int(parts[0]), let x = Double(parts[1]),
        let y = Double(parts[2]),
        let width = Double(parts[3]), let height = Double(parts[4])
      else { return nil }
      return .page(page, x: x, y: y, width: width, height: height)
    case let word where tableWord.isWord(word):
      guard let parts = fields(4), let table = Int(parts[0]), let row = Int(parts[1]),
        let column = Int(parts[2])
      else { return nil }
      return .table(part: String(parts[3]), table: table, row: row, column: column)
    case let word where paragraphWord.isWord(word):
      guard let parts = fields(2), let number = Int(parts[0]) else { return nil }
      return .paragraph(part: String(parts[1]), number)
    case let word where pathWord.isWord(word): return .path(String(rest))
    default: return nil
    }
  }

  // Nearly every place is one of these, hundreds of them in a workbook.
  private static func line(_ text: String) -> Place? {
    var fields = (0, 0)
    var digits = 0
    var isColumn = false
    guard let prefix = linePrefixes.first(where: text.utf8.starts) else { return nil }
    for byte in text.utf8.dropFirst(prefix.count) {
      switch byte {
      case UInt8(ascii: ":") where digits > 0 && !isColumn:
        isColumn = true
        digits = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9") where digits < 15:
        let digit = Int(byte - UInt8(ascii: "0"))
        if isColumn { fields.1 = fields.1 * 10 + digit } else { fields.0 = fields.0 * 10 + digit }
        digits += 1
      default: return nil
      }
    }
    return isColumn && digits > 0 ? .line(fields.0, column: fields.1) : nil
  }

  private static let linePrefixes = [lineWord.chinese, lineWord.english].map { Array("\($0):".utf8) }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "%") }) else {
      return text
    }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case ":": result.append(contentsOf: "%3A".unicodeScalars)
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      let isColon = rest.starts(with: "3A".unicodeScalars)
      if scalar == "%", isColon || rest.starts(with: "25".unicodeScalars) {
        result.append(isColon ? ":" : "%")
        rest = rest.dropFirst(2)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
