import Conversion

/// A table of a paper, over the whole width of the text.
struct PaperTableElement {
  private let table: PaperTable
  private let widths: [Int]
  private let text = TableText.regular

  init(_ table: PaperTable) {
    self.table = table
    let shares = table.columns.map(\.width)
    let total = max(1, shares.reduce(0, +))
    var widths = shares.map { PageLayout.textWidth * $0 / total }
    if let last = widths.indices.last { widths[last] += PageLayout.textWidth - widths.reduce(0, +) }
    self.widths = widths
  }

  var element: TableElement {
    TableElement(
      caption: table.name, description: "共\(table.rows.count + 1)行\(table.columns.count)列。上面1行是表头。",
      columns: widths, rows: [head] + table.rows.map(row))
  }

  private var head: TableRowElement {
    let cells = zip(table.columns, widths).map { column, width in
      cell(column.title, style: text.head, width: width)
    }
    return TableRowElement(leastHeight: text.row, isHead: true, cells: cells)
  }

  private func row(_ row: PaperTable.Row) -> TableRowElement {
    let cells: [TableCellElement]
    switch row {
    case .group(let words):
      let width = widths.reduce(0, +)
      cells = [cell(words, style: text.caption, width: width, columnSpan: widths.count, keepsWithNext: true)]
    case .entry(let texts):
      cells = texts.indices.map { index in
        cell(
          texts[index], style: text.label, alignment: table.columns[index].isCentered ? .center : .left,
          width: widths[index])
      }
    }
    return TableRowElement(leastHeight: text.row, isHead: false, cells: cells)
  }

  private func cell(
    _ words: String, style: StyleID, alignment: ParagraphFormat.Alignment? = nil, width: Int,
    columnSpan: Int = 1, keepsWithNext: Bool = false
  ) -> TableCellElement {
    let format = ParagraphFormat(style: style, keepsWithNext: keepsWithNext, alignment: alignment)
    return TableCellElement(
      width: width, columnSpan: columnSpan, merging: .none,
      content: TextParagraph(format, [TextRun(text: words)]))
  }
}
