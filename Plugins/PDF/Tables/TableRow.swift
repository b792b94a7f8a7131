import Diagnostics
import ReportModel

/// A row of a table with its texts.
struct TableRow {
  /// A cell with its text and place.
  struct Cell {
    var column: Int
    var text: String
    var place: Place
  }

  var cells: [Cell]
  /// The number of columns; 0 for heads, whose cells are only those that are filled.
  var columnCount: Int
  /// Whether its first two cells are labels.
  var hasLabels: Bool
  /// Whether a group's label had to serve as its own.
  var hasBorrowedLabel: Bool
  /// Whether its numbers may be split, joined or in wrong columns.
  var isUnclear: Bool
  var beginsGrid: Bool

  private var label: String { cells.count > 1 ? cells[1].text : "" }
  private var isEmpty: Bool { cells.dropFirst(2).allSatisfy(\.text.isEmpty) }

  /// Takes over the beginning of the next page if this row was cut there; `false` if that is another row.
  ///
  /// A page may end within a label, or between a label and its values.
  mutating func takeRest(_ next: TableRow) -> Bool {
    guard hasLabels, next.hasLabels, columnCount > 0, columnCount == next.columnCount,
      cells.count == columnCount, next.cells.count == columnCount
    else { return false }
    let wasUnclear = isUnclear
    isUnclear = wasUnclear || next.isUnclear
    if next.isEmpty, !isEmpty, label.isEmpty || hasBorrowedLabel {
      if hasBorrowedLabel { cells[0].text = label }
      cells[1] = next.cells[1]
      return true
    }
    if isEmpty, !next.isEmpty, next.label.isEmpty || next.hasBorrowedLabel || !ListMark.begins(next.label) {
      let own = label
      cells.replaceSubrange(2..., with: next.cells[2...])
      if next.hasBorrowedLabel { cells[0].text += next.label } else { cells[1].text = own + next.label }
      return true
    }
    if next.isEmpty, !isEmpty, !next.label.isEmpty, !ListMark.begins(next.label), ListMark.begins(label) {
      cells[1].text += next.label
      return true
    }
    isUnclear = wasUnclear
    return false
  }
}
