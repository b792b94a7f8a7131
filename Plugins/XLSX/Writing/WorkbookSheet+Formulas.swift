import CXLSXWriter

extension WorkbookSheet {
  /// Writes a formula, without its `=`, and its result, which programs show that do not calculate.
  /// - Throws: `ConversionError` of kind `notRepresentable` if it is longer than a formula can be.
  func writeFormula(
    _ formula: String, showing value: DisplayedValue, row: Int, column: Int, style: CellStyle
  ) throws {
    let (sheet, formats) = try (output.library().sheet, output.library().formats)
    let place = try place(row, column)
    guard formula.utf16.count <= Self.formulaLimit else { throw refused(row, column) }
    let status =
      switch value {
      case .number(let number):
        worksheet_write_formula_num(
          sheet, place.row, place.column, "=" + formula, formats[style], NumberText.double(number))
      case .text(let text):
        worksheet_write_formula_str(sheet, place.row, place.column, "=" + formula, formats[style], text)
      case .empty:
        worksheet_write_formula_str(sheet, place.row, place.column, "=" + formula, formats[style], "")
      }
    try check(status, row, column)
  }

  private static let formulaLimit = 8_000

  /// Colours cells by what their checks say.
  func colorChecks(_ range: CellRange) throws {
    for state in CheckState.allCases {
      try color(range, as: state, where: state.condition(for: range.first.name))
    }
  }

  /// Colours each cell of a range for which a formula is true; the formula names the range's first cell.
  func color(_ range: CellRange, as state: CheckState, where formula: String) throws {
    try color(range, output.library().formats.state(state), where: formula)
  }

  /// Fills each cell of a range for which a formula is true; the formula names the range's first cell.
  func color(_ range: CellRange, fill: UInt32, where formula: String) throws {
    try color(range, output.library().formats.fill(fill), where: formula)
  }

  private func color(
    _ range: CellRange, _ format: UnsafeMutablePointer<lxw_format>?, where formula: String
  ) throws {
    let sheet = try output.library().sheet
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.format = format
    var bytes = Array("=\(formula)".utf8CString)
    let status = bytes.withUnsafeMutableBufferPointer { bytes in
      condition.value_string = bytes.baseAddress
      return worksheet_conditional_format_range(
        sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column), &condition)
    }
    guard status == LXW_NO_ERROR else { throw refused(range.first.row, range.first.column) }
  }
}
