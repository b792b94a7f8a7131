import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension WorkbookSheet {
  /// Allows only what the rule permits to be typed into cells.
  func validate(_ range: CellRange, by rule: InputRule) throws {
    let sheet = try output.library().sheet
    // The library keeps its own copies of the texts.
    let hint = rule.hint ?? ("", "")
    let words: [String] = [rule.refusal.title, rule.refusal.text, hint.title, hint.text]
    let texts = words.map { strdup($0) }
    defer { for text in texts { free(text) } }
    guard rule.refusal.title.utf16.count <= 32, rule.refusal.text.utf16.count <= 255,
      hint.title.utf16.count <= 32, hint.text.utf16.count <= 255
    else { throw refused(range.first.row, range.first.column) }
    var validation = lxw_data_validation()
    validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_GREATER_THAN_OR_EQUAL_TO.rawValue)
    validation.error_title = texts[0]
    validation.error_message = texts[1]
    if rule.hint != nil {
      validation.input_title = texts[2]
      validation.input_message = texts[3]
    }
    switch rule {
    case .count: validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
    case .amount: validation.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
    case .day(let year):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      validation.value_datetime = lxw_datetime(
        year: Int32(year + 1), month: 1, day: 1, hour: 0, min: 0, sec: 0)
      // Programs in other languages do not take a Chinese date as a day; it is still read as text.
      validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    }
    let status = worksheet_data_validation_range(
      sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column), &validation)
    guard status == LXW_NO_ERROR else { throw refused(range.first.row, range.first.column) }
  }

  /// Locks every cell whose style does not unlock it; there is no password, and sizes may be changed.
  func protect() throws {
    let sheet = try output.library().sheet
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    worksheet_protect(sheet, nil, &options)
  }

  /// Prints on one page of A4.
  func fitToOnePage() throws { worksheet_fit_to_pages(try output.library().sheet, 1, 1) }

  /// The cell that is selected when the sheet is first shown.
  func select(_ position: CellPosition) throws {
    let sheet = try output.library().sheet
    worksheet_set_selection(
      sheet, lxw_row_t(position.row), lxw_col_t(position.column), lxw_row_t(position.row),
      lxw_col_t(position.column))
  }

  /// Shows no grid lines between cells without borders.
  func hideGridlines() throws {
    worksheet_gridlines(try output.library().sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }
}
