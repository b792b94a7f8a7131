import Characters
import Diagnostics
import Layout
import ReportModel

/// Makes the tables and texts of a document's blocks those of the report's prose.
struct TableModel {
  private let document: SourceDocument

  init(_ document: SourceDocument) { self.document = document }

  /// The table of these rows; cells that only continue those above make these longer.
  func table(_ rows: [[Block.Cell]]) -> ProseTable {
    var table = ProseTable(rows: [], place: rows.first?.first?.place)
    /// For each column, the cell that covers it: its row, its index there, and how many rows it still covers.
    var open: [Int: (row: Int, index: Int, left: Int)] = [:]
    for (number, cells) in rows.enumerated() {
      table.rows.append([])
      var column = 0
      for cell in cells {
        if cell.continuesAbove {
          if cell.isLeftOut || open[column] == nil {
            table.rows[number].append(ProseTable.Cell(columnSpan: cell.columnSpan))
          } else {
            extend(&table, open[column], to: number)
          }
          column += max(1, cell.columnSpan)
          continue
        }
        while let above = open[column], above.left > 0, above.row < number { column += 1 }
        table.rows[number].append(
          ProseTable.Cell(blocks(of: cell.blocks), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
        let index = table.rows[number].count - 1
        for covered in column..<column + max(1, cell.columnSpan) {
          open[covered] = (number, index, max(1, cell.rowSpan))
        }
        column += max(1, cell.columnSpan)
      }
      for (covered, above) in open { open[covered]?.left = above.left - 1 }
    }
    table.headRowCount = rows.prefix { row in !row.isEmpty && row.allSatisfy(\.isHead) }.count
    if table.headRowCount == rows.count { table.headRowCount = 0 }
    return table
  }

  private func extend(
    _ table: inout ProseTable, _ above: (row: Int, index: Int, left: Int)?, to row: Int
  ) {
    guard let above, above.row < row else { return }
    table.rows[above.row][above.index].rowSpan = max(
      table.rows[above.row][above.index].rowSpan, row - above.row + 1)
  }

  /// The blocks of a cell.
  func blocks(of blocks: [Block]) -> [ProseBlock] {
    blocks.map { block in
      switch block {
      case .text(let text): .paragraph(paragraph(of: text))
      case .table(let table): .table(self.table(table.rows))
      case .picture(let picture): .picture(Picture(document.content.pictures[picture]))
      }
    }.filter { block in block.paragraph.map { !$0.text.isEmpty || !$0.marks.isEmpty } ?? true }
  }

  private func paragraph(of text: Block.Text) -> Paragraph {
    let words = document.bytes.withUnsafeBufferPointer { $0.trimmed(text.range) }
    var marks = OpenMarks()
    let string = document.text(
      Int32(truncatingIfNeeded: words.lowerBound), Int32(truncatingIfNeeded: words.upperBound))
    marks.add(document.marks(in: text.range), of: words, to: "", adding: string)
    return marks.paragraph(string, place: nil, in: document)
  }
}
