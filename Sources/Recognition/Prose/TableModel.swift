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
    let heads = rows.prefix { row in !row.isEmpty && row.allSatisfy(\.isHead) }.count
    let written = rows.map { cells in
      cells.map { cell -> ProseTable.WrittenCell in
        guard cell.continuesAbove else {
          return .begins(
            ProseTable.Cell(blocks(of: cell.blocks), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan))
        }
        return cell.isLeftOut ? .none(columnSpan: cell.columnSpan) : .continues(columnSpan: cell.columnSpan)
      }
    }
    return ProseTable(
      written: written, headRowCount: heads == rows.count ? 0 : heads, place: rows.first?.first?.place)
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
    marks.add(document.marks(in: text.range), of: words, at: 0, count: words.count)
    return marks.paragraph(Array(document.bytes[words]), place: nil, in: document)
  }
}
