import Diagnostics
import ReportModel

/// Reads the rows of a table by the places of the form's grid, and compares every label.
struct TableReader {
  /// The lines that begin with a bar, including the delimiter row.
  let rows: [LineScanner.Line]
  let file: String

  /// What does not fit, and how far the rows fitted.
  private struct Mismatch: Error {
    let row: Int
    let error: ConversionError
  }

  /// A value, and the number of its line.
  typealias Value = (cell: CellID, statement: Cell.Statement, line: Int)

  /// The table's values, read in whichever edition's table the labels are.
  /// - Throws: `ConversionError` with the line, for the edition whose table fits longest.
  func values(of table: TableID, in edition: Edition, among editions: Editions) throws -> [Value] {
    var furthest: Mismatch?
    for layout in TableLayout.candidates(for: table, of: edition, among: editions) {
      do throws(Mismatch) {
        return try values(layout)
      } catch {
        if error.row > furthest?.row ?? -1 { furthest = error }
      }
    }
    throw furthest?.error ?? mismatch(0, Message("表格是空的", "the table is empty")).error
  }

  private func values(_ layout: TableLayout) throws(Mismatch) -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(layout.form.cells.count)
    for (index, row) in rows.enumerated() {
      let cells = PipeRow.cells(of: row)
      guard cells.count == layout.form.columnCount else {
        throw mismatch(
          index,
          Message(
            "这一行有\(cells.count)格，表式是\(layout.form.columnCount)格",
            "this row has \(cells.count) cells, the form \(layout.form.columnCount)"))
      }
      if index == 1 {
        guard cells.allSatisfy(PipeRow.isDelimiter) else {
          throw mismatch(1, Message("这里应是分隔行 | --- |", "the delimiter row | --- | should stand here"))
        }
        continue
      }
      let gridRow = index == 0 ? 0 : index - 1
      guard gridRow < layout.rows.count else {
        throw mismatch(index, Message("表格多出这一行", "this row is more than the form has"))
      }
      for (column, place) in layout.rows[gridRow].enumerated() {
        try read(cells[column], at: place, row: index, column: column, into: &values)
      }
    }
    guard rows.count == layout.rows.count + 1 else {
      let missing = layout.rows.count + 1 - rows.count
      throw mismatch(
        rows.count - 1,
        Message("表格在这一行之后少了\(missing)行", "the table lacks \(missing) rows after this one"))
    }
    return values
  }

  private func read(
    _ cell: ArraySlice<UInt8>, at place: TableLayout.Place, row: Int, column: Int,
    into values: inout [Value]
  ) throws(Mismatch) {
    switch place {
    case .value(let id): values.append((id, CellText.read(cell), rows[row].number))
    case .covered:
      guard cell.isEmpty else {
        throw mismatch(
          row, column: column,
          Message(
            "这一格属于左边或上边的合并格，应为空，却写着“\(cell.text)”",
            "this place belongs to a merged cell and should be empty, but has \"\(cell.text)\""))
      }
    case .label(let label, let accepted):
      // By far the most frequent case: the label as the exporter writes it.
      if accepted.first.map({ cell.elementsEqual($0) }) ?? false { return }
      let text = MarkdownUnescaper.text(cell)
      guard accepted.contains(TableLayout.withoutBlanks(Array(text.utf8)[...])) else {
        throw mismatch(
          row, column: column,
          Message("这一格应为“\(label)”，却写着“\(text)”", "this should be \"\(label)\", but is \"\(text)\""))
      }
    }
  }

  private func mismatch(_ row: Int, column: Int? = nil, _ message: Message) -> Mismatch {
    let number = row < rows.count ? rows[row].number : 1
    let chinese = column.map { "第\($0 + 1)格：" } ?? ""
    let english = column.map { "cell \($0 + 1): " } ?? ""
    return Mismatch(
      row: row,
      error: ConversionError(
        .damaged, file: file, place: .line(number, column: 1),
        message: Message(chinese + message.chinese, english + message.english),
        remedy: Message(
          "请按表式改正这一行；竖线写作 \\|，合并格留空",
          "Correct the row after the form; write \\| for a bar, and leave merged places empty.")))
  }
}
