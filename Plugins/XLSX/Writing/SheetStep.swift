import CXLSXWriter

/// What is set about a sheet beside its cells and the heights of its rows.
enum SheetStep: Hashable, Sendable {
  /// The width of a column in pixels at 96 to the inch, and whether it is not shown.
  case width(column: Int, pixels: Int, isHidden: Bool)
  /// The rows above and the columns left of a cell stay in view.
  case freeze(row: Int, column: Int)
  /// The sheet is not shown until someone asks for it.
  case hidden
  /// The rows of a range can be chosen by what is in its columns.
  case filter(CellRange)
  /// Printed on A4, one page wide, with the first rows on every page.
  case printing(repeatedRows: Int, isLandscape: Bool)
  /// Printed on as many pages side by side as the columns take, with the first ones on every page.
  case widePrinting(repeatedRows: Int, repeatedColumns: Int)
  /// Only a range is printed.
  case printArea(CellRange)
  /// No warnings are shown at numbers that are texts.
  case numbersAsTexts(CellRange)

  /// Its range.
  var range: CellRange? {
    get {
      switch self {
      case .filter(let range), .printArea(let range), .numbersAsTexts(let range): range
      default: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .filter: self = .filter(newValue)
      case .printArea: self = .printArea(newValue)
      case .numbersAsTexts: self = .numbersAsTexts(newValue)
      default: break
      }
    }
  }

  func apply(to sheet: UnsafeMutablePointer<lxw_worksheet>) {
    switch self {
    case .width(let column, let pixels, let isHidden):
      var options = lxw_row_col_options()
      options.hidden = isHidden ? 1 : 0
      worksheet_set_column_pixels_opt(
        sheet, lxw_col_t(column), lxw_col_t(column), UInt32(pixels), nil, &options)
    case .freeze(let row, let column): worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
    case .hidden: worksheet_hide(sheet)
    case .filter(let range):
      worksheet_autofilter(
        sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column))
    case .printing(let repeatedRows, let isLandscape):
      worksheet_set_paper(sheet, 9)
      if isLandscape { worksheet_set_landscape(sheet) }
      worksheet_set_margins(sheet, 0.79, 0.79, 0.79, 0.79)
      worksheet_center_horizontally(sheet)
      worksheet_fit_to_pages(sheet, 1, 0)
      worksheet_set_footer(sheet, "&C— &P —")
      if repeatedRows > 0 { worksheet_repeat_rows(sheet, 0, lxw_row_t(repeatedRows - 1)) }
    case .widePrinting(let repeatedRows, let repeatedColumns):
      SheetStep.printing(repeatedRows: repeatedRows, isLandscape: true).apply(to: sheet)
      worksheet_fit_to_pages(sheet, 0, 0)
      worksheet_set_print_scale(sheet, 80)
      worksheet_repeat_columns(sheet, 0, lxw_col_t(repeatedColumns - 1))
    case .printArea(let range):
      worksheet_print_area(
        sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column))
    case .numbersAsTexts(let range):
      worksheet_ignore_errors(
        sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "\(range.first.name):\(range.last.name)")
    }
  }
}
