import ReportModel

/// Tables of the prose: as rows of pipes where these can say everything, otherwise between tags, which GitHub shows as
/// well, with Markdown in the cells.
extension ProseWriter {
  /// The most columns or rows that a cell is said to cover.
  static let widestSpan = 1000

  /// Appends a table.
  mutating func append(_ table: ProseTable) {
    if table.fitsPipes, !likeness.isLikeAny(table.rows.map { $0.map(\.writtenText) }) {
      appendPipes(table)
    } else {
      appendTags(table)
    }
  }

  private mutating func appendPipes(_ table: ProseTable) {
    let columns = table.rows.first?.count ?? 0
    // Markdown knows no table without a head; an empty one stands for none.
    if table.headRowCount == 0 {
      append(String(repeating: "|  ", count: columns) + "|\n")
      appendDelimiters(columns)
    }
    for (index, row) in table.rows.enumerated() {
      for cell in row {
        append("| ")
        appendCell(cell.blocks)
        append(" ")
      }
      append("|\n")
      if index == 0, table.headRowCount > 0 { appendDelimiters(columns) }
    }
  }

  private mutating func appendDelimiters(_ columns: Int) {
    append(String(repeating: "| --- ", count: columns) + "|\n")
  }

  private mutating func appendTags(_ table: ProseTable) {
    let heads = min(table.headRowCount, table.rows.count)
    append("<table>\n")
    if heads > 0 { append("<thead>\n") }
    for (index, row) in table.rows.enumerated() {
      append("<tr>\n")
      for cell in row { append(cell, tag: index < heads ? "th" : "td") }
      append("</tr>\n")
      if index + 1 == heads { append("</thead>\n") }
    }
    append("</table>\n")
  }

  private mutating func append(_ cell: ProseTable.Cell, tag: String) {
    append("<\(tag)")
    if cell.columnSpan > 1 { append(" colspan=\"\(min(cell.columnSpan, Self.widestSpan))\"") }
    if cell.rowSpan > 1 { append(" rowspan=\"\(min(cell.rowSpan, Self.widestSpan))\"") }
    append(">")
    let blocks = cell.blocks.filter(\.isWritten)
    // Markdown is read again behind an empty line.
    if !blocks.isEmpty {
      append("\n")
      append(blocks)
      append("\n")
    }
    append("</\(tag)>\n")
  }
}

extension ProseTable {
  /// Whether rows of pipes can say everything: no spans, at most one head, and in each cell at most a paragraph that is
  /// no item, or a picture.
  fileprivate var fitsPipes: Bool {
    guard let first = rows.first, !first.isEmpty, headRowCount < 2 else { return false }
    return rows.allSatisfy { $0.count == first.count && $0.allSatisfy(\.fitsPipes) }
      && (headRowCount == 0 || first.contains { $0.blocks.contains(where: \.isWritten) })
  }
}

extension ProseTable.Cell {
  /// The text of the paragraph, as the reader compares it with labels.
  fileprivate var writtenText: String { blocks.first(where: \.isWritten)?.paragraph?.text ?? "" }

  fileprivate var fitsPipes: Bool {
    let written = blocks.filter(\.isWritten)
    guard columnSpan == 1, rowSpan == 1, written.count < 2 else { return false }
    return switch written.first {
    case .paragraph(let paragraph)?: paragraph.item == nil
    case .table?: false
    case .picture?, nil: true
    }
  }
}
