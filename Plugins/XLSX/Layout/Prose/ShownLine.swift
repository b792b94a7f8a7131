import Diagnostics

/// A row of the sheet of prose as it can be read: texts and their columns.
struct ShownLine {
  /// A text and its column among those of the prose, from 0.
  struct Cell: Hashable {
    var column: Int
    var text: String
  }

  /// The cells that have a text.
  var cells: [Cell]
  /// What the row says of where it was read.
  var place: Place?

  /// A row with one text.
  init(_ text: String, place: Place? = nil) { self.init([Cell(column: 0, text: text)], place: place) }

  init(_ cells: [Cell], place: Place? = nil) {
    self.cells = cells
    self.place = place
  }

  /// The text of a row that is no row of a table.
  var paragraph: String? { cells.count == 1 && cells[0].column == 0 ? cells[0].text : nil }

  /// All texts as one.
  var text: String { cells.map(\.text).joined(separator: ProseWords.bar) }

  /// What rows are compared by: other programs change characters that nobody sees.
  var seen: [Cell] {
    cells.compactMap { cell in
      let text = VisibleValue.folded(cell.text)
      return text.isEmpty ? nil : Cell(column: cell.column, text: text)
    }
  }
}
