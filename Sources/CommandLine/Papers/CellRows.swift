import NianbaoKit

/// Cells gathered by rows of the form: those of a row in which the same is to be said are one.
struct CellRows {
  /// Cells of one row.
  struct Group {
    let table: String
    let row: String
    var columns: [String]
    let words: String
  }

  private(set) var groups: [Group] = []

  /// - Parameter words: what is said of a cell.
  init(_ cells: [CellID], in report: Report, words: (CellID) -> String = { _ in "" }) {
    let places = FormPlaces(report: report)
    for cell in cells {
      let table = places.heading(of: cell.table)
      let row = places.row(of: cell)
      let said = words(cell)
      let same = groups.firstIndex { $0.table == table && $0.row == row && $0.words == said }
      if let same {
        groups[same].columns.append(places.column(of: cell))
      } else {
        groups.append(Group(table: table, row: row, columns: [places.column(of: cell)], words: said))
      }
    }
  }
}
