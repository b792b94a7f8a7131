import Diagnostics
import ReportModel

/// A row of the sheet of prose, and what of a block it shows.
enum ProseLine {
  /// The text of a paragraph.
  case paragraph(Paragraph)
  /// A paragraph of a note to the paragraph above.
  case note(Paragraph)
  /// A picture, of its own or from the paragraph above.
  case picture(Picture)
  /// A row of a table.
  case row(TableGrid.Row)

  /// The texts that it shows.
  func shown(_ words: ProseWords) -> ShownLine {
    switch self {
    case .paragraph(let paragraph): ShownLine(words.text(of: paragraph))
    case .note(let paragraph): ShownLine(words.note(paragraph))
    case .picture(let picture): ShownLine(words.text(of: picture))
    case .row(let row):
      ShownLine(
        row.cells.filter { !$0.text.isEmpty }
          .map { ShownLine.Cell(column: $0.columns.lowerBound, text: $0.text) })
    }
  }
}

extension ProseBlock {
  /// The rows that show it.
  func lines(_ words: ProseWords) -> [ProseLine] {
    switch self {
    case .paragraph(let paragraph):
      return [.paragraph(paragraph)]
        + paragraph.marks.flatMap { mark -> [ProseLine] in
          switch mark.kind {
          case .note(let paragraphs): paragraphs.map(ProseLine.note)
          case .picture(let picture): [.picture(picture)]
          case .bold, .italic, .underline, .raised, .lowered, .link: []
          }
        }
    case .table(let table): return TableGrid(table, words).rows.map(ProseLine.row)
    case .picture(let picture): return [.picture(picture)]
    }
  }
}
