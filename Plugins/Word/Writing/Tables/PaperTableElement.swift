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

  func write(to xml: inout XMLWriter) {
    let element = TableElement(
      caption: table.name, description: "共\(table.rows.count + 1)行\(table.columns.count)列。上面1行是表头。",
      columns: widths, hasHeadRow: true)
    element.write(to: &xml) { xml in
      writeHead(to: &xml)
      for row in table.rows { write(row, to: &xml) }
    }
  }

  private func writeHead(to xml: inout XMLWriter) {
    TableRowElement(leastHeight: text.row, isHead: true).write(to: &xml) { xml in
      for (column, width) in zip(table.columns, widths) {
        Self.write(column.title, style: text.head, width: width, to: &xml)
      }
    }
  }

  private func write(_ row: PaperTable.Row, to xml: inout XMLWriter) {
    TableRowElement(leastHeight: text.row, isHead: false).write(to: &xml) { xml in
      switch row {
      case .group(let words):
        Self.write(
          words, style: text.caption, width: widths.reduce(0, +), columnSpan: widths.count,
          keepsWithNext: true,
          to: &xml)
      case .entry(let texts):
        for index in texts.indices {
          Self.write(
            texts[index], style: text.label, alignment: table.columns[index].isCentered ? .center : .left,
            width: widths[index], to: &xml)
        }
      }
    }
  }

  private static func write(
    _ words: String, style: StyleID, alignment: ParagraphFormat.Alignment? = nil, width: Int,
    columnSpan: Int = 1, keepsWithNext: Bool = false, to xml: inout XMLWriter
  ) {
    let format = ParagraphFormat(style: style, keepsWithNext: keepsWithNext, alignment: alignment)
    TableCellElement(width: width, columnSpan: columnSpan, merging: .none).write(to: &xml) { xml in
      TextParagraph(format, [TextRun(text: words)]).write(to: &xml)
    }
  }
}
