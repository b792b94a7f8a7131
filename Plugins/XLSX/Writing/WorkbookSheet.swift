import CXLSXWriter
import Diagnostics

/// A sheet that is being written. Rows and columns count from 0.
final class WorkbookSheet {
  let name: String
  /// Where the content goes.
  let output: any SheetOutput
  private var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  init(name: String, output: any SheetOutput) {
    self.name = name
    self.output = output
  }

  /// Writes a text as a text, whatever it begins with.
  /// - Throws: `ConversionError` of kind `notRepresentable` if it is too long for a cell or off the sheet.
  func write(_ text: String, row: Int, column: Int, style: CellStyle) throws {
    // UTF-16 never has more units than UTF-8 has bytes.
    guard text.utf8.count <= SheetText.limit || text.utf16.count <= SheetText.limit else {
      throw refused(row, column)
    }
    try writePlain(SheetText.escaped(text), row: row, column: column, style: style)
  }

  /// Writes a text that is known to be short and without control characters: a label of the form.
  func writePlain(_ text: String, row: Int, column: Int, style: CellStyle) throws {
    guard isPlace(row, column), output.write(text, row: row, column: column, style: style) else {
      throw refused(row, column)
    }
  }

  /// Writes a number.
  func write(_ number: Double, row: Int, column: Int, style: CellStyle) throws {
    guard isPlace(row, column), output.write(number, row: row, column: column, style: style) else {
      throw refused(row, column)
    }
  }

  /// Writes a cell with borders and no content.
  func writeBlank(row: Int, column: Int, style: CellStyle) throws {
    guard isPlace(row, column), output.writeBlank(row: row, column: column, style: style) else {
      throw refused(row, column)
    }
  }

  /// Joins cells; their content is written afterwards at the first one.
  /// - Throws: `ConversionError` of kind `notRepresentable` if the range overlaps another one.
  func merge(row: Int, column: Int, rows: Int, columns: Int, style: CellStyle) throws {
    let range = (rows: row...(row + rows - 1), columns: column...(column + columns - 1))
    guard rows * columns > 1,
      !merged.contains(where: { $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns) })
    else { throw refused(row, column) }
    merged.append(range)
    let joined = CellRange(
      first: CellPosition(row: row, column: column),
      last: CellPosition(row: range.rows.upperBound, column: range.columns.upperBound))
    guard isPlace(row, column), isPlace(joined.last.row, joined.last.column),
      output.merge(joined, style: style)
    else { throw refused(row, column) }
  }

  /// Sets something about the sheet beside its cells.
  func arrange(_ step: SheetStep) { output.arrange(step) }

  /// Sets a column's width in pixels at 96 to the inch.
  func setWidth(ofColumn column: Int, pixels: Int) {
    arrange(.width(column: column, pixels: pixels, isHidden: false))
  }

  /// Sets a row's height in points, at most the 409 a sheet allows.
  func setHeight(ofRow row: Int, points: Double) { output.setHeight(ofRow: row, points: min(points, 409)) }

  /// Keeps the rows above and the columns left of a cell in view.
  func freeze(row: Int, column: Int) { arrange(.freeze(row: row, column: column)) }

  /// Sets a column's width in pixels, and does not show it.
  func hide(column: Int, pixels: Int) { arrange(.width(column: column, pixels: pixels, isHidden: true)) }

  /// Does not show the sheet until someone asks for it; it is not printed either.
  func hide() { arrange(.hidden) }

  /// Lets the rows of a range be chosen by what is in its columns; its first row is the head.
  func filter(_ range: CellRange) { arrange(.filter(range)) }

  /// Prints on A4, one page wide, with the first rows and the page's number on every page.
  func setUpPrinting(repeatedRows: Int, isLandscape: Bool = false) {
    arrange(.printing(repeatedRows: repeatedRows, isLandscape: isLandscape))
  }

  /// Prints on as many pages side by side as the columns take, with the first ones on every page.
  func setUpWidePrinting(repeatedRows: Int, repeatedColumns: Int) {
    arrange(.widePrinting(repeatedRows: repeatedRows, repeatedColumns: repeatedColumns))
  }

  /// Prints the sheet's first rows and columns only.
  func setPrintArea(rows: Int, columns: Int) {
    guard rows > 0, rows <= CellPosition.rowLimit, columns > 0 else { return }
    arrange(.printArea(CellRange(first: .first, last: CellPosition(row: rows - 1, column: columns - 1))))
  }

  /// Whether there is such a cell.
  func isPlace(_ row: Int, _ column: Int) -> Bool {
    (0..<CellPosition.rowLimit).contains(row) && (0..<CellPosition.columnLimit).contains(column)
  }

  /// The place in the library's types.
  func place(_ row: Int, _ column: Int) throws -> (row: lxw_row_t, column: lxw_col_t) {
    guard isPlace(row, column) else { throw refused(row, column) }
    return (lxw_row_t(row), lxw_col_t(column))
  }

  /// Throws if the library refuses what was to be written.
  func check(_ status: lxw_error, _ row: Int, _ column: Int) throws {
    if status != LXW_NO_ERROR { throw refused(row, column) }
  }

  /// Why a cell cannot be written.
  func refused(_ row: Int, _ column: Int) -> ConversionError {
    var error = WorkbookFile.refused(name)
    error.place = .sheet(name, cell: CellPosition(row: row, column: column).name)
    return error
  }
}
