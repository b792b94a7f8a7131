import Characters

/// A line that is nothing but a tag of a table.
enum TableTag: Equatable {
  case table, row, head
  /// The body, which says nothing.
  case body
  /// A cell, and how many columns and rows it covers; `isEmpty` where it ends at once.
  case cell(columns: Int, rows: Int, isEmpty: Bool)
  case endOfTable, endOfRow, endOfHead, endOfCell

  /// The tag that a line is; `nil` for any other line.
  init?(_ content: ArraySlice<UInt8>) {
    guard content.first == .lessThan, content.last == UInt8(ascii: ">"), content.count < 80 else {
      return nil
    }
    switch content.text.lowercased() {
    case "<table>": self = .table
    case "</table>": self = .endOfTable
    case "<tr>": self = .row
    case "</tr>": self = .endOfRow
    case "<thead>": self = .head
    case "</thead>": self = .endOfHead
    case "<tbody>", "</tbody>": self = .body
    case "</td>", "</th>": self = .endOfCell
    case let text:
      guard let cell = Self.cell(text) else { return nil }
      self = cell
    }
  }

  private static func cell(_ text: String) -> TableTag? {
    var text = text[...]
    guard text.hasPrefix("<td") || text.hasPrefix("<th") else { return nil }
    let end = "></t\(text.dropFirst(2).prefix(1))>"
    let isEmpty = text.hasSuffix(end)
    text = text.dropFirst(3).dropLast(isEmpty ? end.count : 1)
    var (columns, rows) = (1, 1)
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].isEmpty, let span = Int(parts[1]),
        (1...ProseWriter.widestSpan).contains(span)
      else { return nil }
      switch parts[0] {
      case "colspan=": columns = span
      case "rowspan=": rows = span
      default: return nil
      }
    }
    return text.isEmpty || text.first == " " ? .cell(columns: columns, rows: rows, isEmpty: isEmpty) : nil
  }
}
