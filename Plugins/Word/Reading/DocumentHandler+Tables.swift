import Containers
import Diagnostics
import Layout

extension DocumentHandler {
  // MARK: Tables

  func beginTable() {
    finishJoined()
    content.beginTable()
    rows.append(.kept)
  }

  func beginRow() {
    content.beginRow()
    rowIsHead = false
    if let last = rows.indices.last { rows[last] = .kept }
  }

  func beginCell() {
    let next = content.nextCell
    let place = Place.table(part: "", table: next.table, row: next.row, column: next.column)
    elements.note(place)
    content.beginCell(place: place)
    if rowIsHead { content.changeCell { $0.isHead = true } }
    cellsAreDeleted.append(false)
  }

  func endCell() {
    finishJoined()
    content.endCell()
    if cellsAreDeleted.popLast() ?? false { content.dropCell() }
  }

  /// Columns that a row leaves out at its beginning.
  func skipColumns(_ count: Int) {
    let next = content.nextCell
    content.skipColumns(count, place: .table(part: "", table: next.table, row: next.row, column: 0))
  }

  func stopTooLarge() {
    stop(
      ConversionError(
        .tooLarge, file: file,
        message: Message(
          "文档过长，或表格嵌套过深", "the document is too long, or its tables are too deeply nested"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant.")))
  }
}
