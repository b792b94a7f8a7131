import Diagnostics

/// A place as one short text: `line:12:5`, `sheet:B7:主动公开`, `page:2:72.5:310:40:12`, `path:/cells/0`.
///
/// The part that may hold any character comes last.
enum PlaceCode {
  static func text(of place: Place) -> String {
    switch place {
    case .line(let line, let column): "line:\(line):\(column)"
    case .sheet(let sheet, let cell): "sheet:\(escaped(cell)):\(sheet)"
    case .page(let page, let x, let y, let width, let height): "page:\(page):\(x):\(y):\(width):\(height)"
    case .table(let part, let table, let row, let column): "table:\(table):\(row):\(column):\(part)"
    case .paragraph(let part, let number): "paragraph:\(number):\(part)"
    case .path(let path): "path:\(path)"
    }
  }

  static func place(_ text: String) -> Place? {
    if let line = line(text) { return line }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let rest = text[text.index(after: colon)...]
    func fields(_ count: Int) -> [Substring]? {
      let parts = rest.split(separator: ":", maxSplits: count - 1, omittingEmptySubsequences: false)
      return parts.count == count ? parts : nil
    }
    switch text[..<colon] {
    // No real text has negative or very long numbers, but a report can hold them.
    case "line":
      guard let parts = fields(2), let line = Int(parts[0]), let column = Int(parts[1]) else { return nil }
      return .line(line, column: column)
    case "sheet":
      guard let parts = fields(2) else { return nil }
      return .sheet(String(parts[1]), cell: unescaped(parts[0]))
    case "page":
      guard let parts = fields(5), let page = Int(parts[0]), let x = Double(parts[1]),
        let y = Double(parts[2]),
        let width = Double(parts[3]), let height = Double(parts[4])
      else { return nil }
      return .page(page, x: x, y: y, width: width, height: height)
    case "table":
      guard let parts = fields(4), let table = Int(parts[0]), let row = Int(parts[1]),
        let column = Int(parts[2])
      else { return nil }
      return .table(part: String(parts[3]), table: table, row: row, column: column)
    case "paragraph":
      guard let parts = fields(2), let number = Int(parts[0]) else { return nil }
      return .paragraph(part: String(parts[1]), number)
    case "path": return .path(String(rest))
    default: return nil
    }
  }

  // Nearly every place is one of these, hundreds of them in a workbook.
  private static func line(_ text: String) -> Place? {
    var fields = (0, 0)
    var digits = 0
    var isColumn = false
    for (offset, byte) in text.utf8.enumerated() {
      switch (offset, byte) {
      case (0..<5, _):
        guard byte == linePrefix[offset] else { return nil }
      case (_, UInt8(ascii: ":")) where digits > 0 && !isColumn:
        isColumn = true
        digits = 0
      case (_, UInt8(ascii: "0")...UInt8(ascii: "9")) where digits < 15:
        let digit = Int(byte - UInt8(ascii: "0"))
        if isColumn { fields.1 = fields.1 * 10 + digit } else { fields.0 = fields.0 * 10 + digit }
        digits += 1
      default: return nil
      }
    }
    return isColumn && digits > 0 ? .line(fields.0, column: fields.1) : nil
  }

  private static let linePrefix = Array("line:".utf8)

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
