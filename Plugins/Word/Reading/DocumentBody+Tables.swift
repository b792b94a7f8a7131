import Containers
import Diagnostics
import Layout

extension DocumentBody {
  // MARK: Tables

  mutating func beginTable() {
    finishJoined()
    content.beginTable()
    rows.append(.kept)
  }

  mutating func beginRow() {
    content.beginRow()
    rowIsHead = false
    if let last = rows.indices.last { rows[last] = .kept }
  }

  mutating func beginCell() {
    let next = content.nextCell
    let place = Place.table(part: "", table: next.table, row: next.row, column: next.column)
    elements.note(place)
    content.beginCell(place: place)
    if rowIsHead { content.changeCell { $0.isHead = true } }
    cellsAreDeleted.append(false)
  }

  mutating func endCell() {
    finishJoined()
    content.endCell()
    if cellsAreDeleted.popLast() ?? false { content.dropCell() }
  }

  /// Columns that a row leaves out at its beginning.
  mutating func skipColumns(_ count: Int) {
    let next = content.nextCell
    content.skipColumns(count, place: .table(part: "", table: next.table, row: next.row, column: 0))
  }
}
