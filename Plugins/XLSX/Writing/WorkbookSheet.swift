import CXLSXWriter
import Diagnostics

/// A sheet that is being written. Rows and columns count from 0.
final class WorkbookSheet {
  let name: String
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: FormatTable
  private var merged: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  init(name: String, sheet: UnsafeMutablePointer<lxw_worksheet>, formats: FormatTable) {
    self.name = name
    self.sheet = sheet
    self.formats = formats
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
    let place = try place(row, column)
    try check(worksheet_write_string(sheet, place.row, place.column, text, formats[style]), row, column)
  }

  /// Writes a number.
  func write(_ number: Double, row: Int, column: Int, style: CellStyle) throws {
    let place = try place(row, column)
    try check(worksheet_write_number(sheet, place.row, place.column, number, formats[style]), row, column)
  }

  /// Writes a cell with borders and no content.
  func writeBlank(row: Int, column: Int, style: CellStyle) throws {
    let place = try place(row, column)
    try check(worksheet_write_blank(sheet, place.row, place.column, formats[style]), row, column)
  }

  /// Joins cells; their content is written afterwards at the first one.
  /// - Throws: `ConversionError` of kind `notRepresentable` if the range overlaps another one.
  func merge(row: Int, column: Int, rows: Int, columns: Int, style: CellStyle) throws {
    let range = (rows: row...(row + rows - 1), columns: column...(column + columns - 1))
    guard rows * columns > 1,
      !merged.contains(where: { $0.rows.overlaps(range.rows) && $0.columns.overlaps(range.columns) })
    else { throw refused(row, column) }
    merged.append(range)
    let first = try place(row, column)
    let last = try place(range.rows.upperBound, range.columns.upperBound)
    try check(
      worksheet_merge_range(
        sheet, first.row, first.column, last.row, last.column, "", formats[style]), row, column)
  }

  /// Sets a column's width in pixels at 96 to the inch.
  func setWidth(ofColumn column: Int, pixels: Int) {
    worksheet_set_column_pixels(sheet, lxw_col_t(column), lxw_col_t(column), UInt32(pixels), nil)
  }

  /// Sets a row's height in points, at most the 409 a sheet allows.
  func setHeight(ofRow row: Int, points: Double) {
    worksheet_set_row(sheet, lxw_row_t(row), min(points, 409), nil)
  }

  /// Keeps the rows above and the columns left of a cell in view.
  func freeze(row: Int, column: Int) {
    worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
  }

  /// Sets a column's width in pixels, and does not show it.
  func hide(column: Int, pixels: Int) {
    var options = lxw_row_col_options()
    options.hidden = 1
    worksheet_set_column_pixels_opt(
      sheet, lxw_col_t(column), lxw_col_t(column), UInt32(pixels), nil, &options)
  }

  /// Does not show the sheet until someone asks for it; it is not printed either.
  func hide() { worksheet_hide(sheet) }

  /// Lets the rows of a range be chosen by what is in its columns; its first row is the head.
  func filter(_ range: CellRange) {
    worksheet_autofilter(
      sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column))
  }

  /// Prints on A4, one page wide, with the first rows and the page's number on every page.
  func setUpPrinting(repeatedRows: Int, isLandscape: Bool = false) {
    worksheet_set_paper(sheet, 9)
    if isLandscape { worksheet_set_landscape(sheet) }
    worksheet_set_margins(sheet, 0.79, 0.79, 0.79, 0.79)
    worksheet_center_horizontally(sheet)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_footer(sheet, "&C— &P —")
    if repeatedRows > 0 { worksheet_repeat_rows(sheet, 0, lxw_row_t(repeatedRows - 1)) }
  }

  /// Prints on as many pages side by side as the columns take, with the first ones on every page.
  func setUpWidePrinting(repeatedRows: Int, repeatedColumns: Int) {
    setUpPrinting(repeatedRows: repeatedRows, isLandscape: true)
    worksheet_fit_to_pages(sheet, 0, 0)
    worksheet_set_print_scale(sheet, 80)
    worksheet_repeat_columns(sheet, 0, lxw_col_t(repeatedColumns - 1))
  }

  /// Prints the sheet's first rows and columns only.
  func setPrintArea(rows: Int, columns: Int) {
    guard rows > 0, rows <= CellPosition.rowLimit, columns > 0 else { return }
    worksheet_print_area(sheet, 0, 0, lxw_row_t(rows - 1), lxw_col_t(columns - 1))
  }

  /// The place in the library's types.
  func place(_ row: Int, _ column: Int) throws -> (row: lxw_row_t, column: lxw_col_t) {
    guard (0..<CellPosition.rowLimit).contains(row), (0..<CellPosition.columnLimit).contains(column) else {
      throw refused(row, column)
    }
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
