import NationalForm
import ReportModel

/// A table of the prose, with the lines and the text of the form's own tables.
struct ProseTableElement {
  private let table: ProseTable
  private let cells: [ProseTable.Placed]
  private let widths: [Int]
  /// For each row and column, the cell that covers it.
  private let covering: [[Int?]]

  /// - Parameter width: what the table may take, in twips.
  init(_ table: ProseTable, width: Int) {
    self.table = table
    let grid = table.grid
    cells = grid.cells
    let columnCount = max(1, grid.columnCount)
    widths = Self.widths(grid.cells, columnCount, in: width)
    var covering = [[Int?]](repeating: [Int?](repeating: nil, count: columnCount), count: table.rows.count)
    for (index, placed) in grid.cells.enumerated() {
      for row in placed.row..<min(placed.row + placed.cell.rowSpan, table.rows.count) {
        for column in placed.column..<min(placed.column + placed.cell.columnSpan, columnCount) {
          covering[row][column] = covering[row][column] ?? index
        }
      }
    }
    self.covering = covering
  }

  func write(to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    xml.element("w:tbl") { xml in
      xml.element("w:tblPr") { xml in
        xml.value("w:tblStyle", StyleID.proseTable.rawValue)
        xml.element("w:tblW") { xml in
          xml.attribute("w:w", widths.reduce(0, +))
          xml.attribute("w:type", "dxa")
        }
        xml.value("w:jc", "center")
        xml.element("w:tblLayout") { $0.attribute("w:type", "fixed") }
        if parts.paper.tablesStateMargins {
          TableStyleFormat.write((sides: TableText.sideMargin, ends: TableText.endMargin), to: &xml)
        }
      }
      xml.element("w:tblGrid") { xml in
        for width in widths { xml.element("w:gridCol") { $0.attribute("w:w", width) } }
      }
      for row in table.rows.indices { writeRow(row, to: &xml, &parts) }
    }
  }

  private func writeRow(_ row: Int, to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    let end = self.end(ofRow: row)
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        if end < widths.count {
          xml.value("w:gridAfter", widths.count - end)
          xml.element("w:wAfter") { xml in
            xml.attribute("w:w", widths[end...].reduce(0, +))
            xml.attribute("w:type", "dxa")
          }
        }
        xml.element("w:cantSplit")
        xml.element("w:trHeight") { xml in
          xml.attribute("w:val", TableText.regular.row)
          xml.attribute("w:hRule", "atLeast")
        }
        if row < table.headRowCount { xml.element("w:tblHeader") }
      }
      var column = 0
      while column < end {
        let span = self.span(row, column)
        writeCell(row, column, span, to: &xml, &parts)
        column += span
      }
    }
  }

  /// Where the cells of a row end that has fewer than others; a row without any has one blank cell, as each must.
  private func end(ofRow row: Int) -> Int {
    max(1, (covering[row].lastIndex { $0 != nil } ?? 0) + 1)
  }

  /// How many columns the cell covers that covers this place, from here on; places of no cell are one each.
  private func span(_ row: Int, _ column: Int) -> Int {
    guard let cell = covering[row][column] else { return 1 }
    return covering[row][column...].prefix { $0 == cell }.count
  }

  private func writeCell(
    _ row: Int, _ column: Int, _ span: Int, to xml: inout XMLWriter, _ parts: inout AttachedParts
  ) {
    let placed = covering[row][column].map { cells[$0] }
    let width = widths[column..<column + span].reduce(0, +)
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW") { xml in
          xml.attribute("w:w", width)
          xml.attribute("w:type", "dxa")
        }
        if span > 1 { xml.value("w:gridSpan", span) }
        if let placed, placed.cell.rowSpan > 1 {
          xml.value("w:vMerge", placed.row == row ? "restart" : "continue")
        }
        xml.value("w:vAlign", "center")
      }
      if let placed, placed.row == row {
        write(placed.cell, isHead: row < table.headRowCount, width, to: &xml, &parts)
      } else {
        TextParagraph(ParagraphFormat(style: TableText.regular.label), []).write(to: &xml)
      }
    }
  }

  private func write(
    _ cell: ProseTable.Cell, isHead: Bool, _ width: Int, to xml: inout XMLWriter,
    _ parts: inout AttachedParts
  ) {
    // Short words and numbers stand in the middle, sentences at the left.
    let isShort = isHead || cell.text.count <= Self.shortText
    let style = isHead ? TableText.regular.head : TableText.regular.label
    let setting = ProseElements.Setting(
      style: style, alignment: isShort ? .center : .left, width: width - 2 * TableText.sideMargin)
    for block in cell.blocks { ProseElements.write(block, setting, to: &xml, &parts) }
    // A cell ends with a paragraph.
    if cell.blocks.last.map({ $0.table != nil }) ?? true {
      TextParagraph(ParagraphFormat(style: style), []).write(to: &xml)
    }
  }

  private static let shortText = 12

  // MARK: Widths

  /// The width of each column in twips: what its texts need, the longest not more than twice a fair share.
  private static func widths(_ cells: [ProseTable.Placed], _ columnCount: Int, in width: Int) -> [Int] {
    let text = TableText.regular
    let fair = width / columnCount
    var needs = [Int](repeating: min(fair, text.width(of: 2)), count: columnCount)
    for placed in cells where placed.cell.columnSpan == 1 && placed.column < columnCount {
      let longest =
        placed.cell.text.split(separator: "\n").map { TextWidth.whole(String($0), size: text.size) }
        .max() ?? 0
      let need = longest + 2 * TableText.sideMargin + text.character
      needs[placed.column] = max(needs[placed.column], min(need, 2 * fair))
    }
    let total = needs.reduce(0, +)
    var widths = needs.map { $0 * width / max(1, total) }
    for index in 0..<max(0, width - widths.reduce(0, +)) { widths[index % columnCount] += 1 }
    return widths
  }
}
