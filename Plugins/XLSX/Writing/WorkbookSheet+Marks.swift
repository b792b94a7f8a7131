import CXLSXWriter

extension WorkbookSheet {
  /// Fills a cell for as long as it shows this value.
  func fill(_ position: CellPosition, rows: Int, columns: Int, color: UInt32, while value: DisplayedValue)
    throws
  {
    var condition = lxw_conditional_format()
    condition.format = formats.fill(color)
    let text: String
    switch value {
    case .number(let number):
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      condition.value = NumberText.double(number)
      text = ""
    case .text(let shown):
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      condition.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      // A text in a formula has 255 characters at most and no escapes: other texts are not compared.
      let isComparable = shown.utf16.count <= 200 && SheetText.escaped(shown).isSame(as: shown)
      text = isComparable ? "\"" + shown.replacing(quotes: "\"\"") + "\"" : ""
      if !isComparable { condition.type = UInt8(LXW_CONDITIONAL_TYPE_NO_BLANKS.rawValue) }
    case .empty:
      condition.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
      text = ""
    }
    var bytes = Array(text.utf8CString)
    let status = bytes.withUnsafeMutableBufferPointer { bytes in
      if !text.isEmpty { condition.value_string = bytes.baseAddress }
      return worksheet_conditional_format_range(
        sheet, lxw_row_t(position.row), lxw_col_t(position.column), lxw_row_t(position.row + rows - 1),
        lxw_col_t(position.column + columns - 1), &condition)
    }
    guard status == LXW_NO_ERROR else { throw WorkbookFile.refused(name) }
  }

  /// Turns a text that is already written into a link to another cell of the workbook.
  func link(
    _ text: String, row: Int, column: Int, to target: String, style: CellStyle? = nil
  ) throws {
    let status = worksheet_write_url_opt(
      sheet, lxw_row_t(row), lxw_col_t(column), target, style.flatMap { formats[$0] },
      SheetText.escaped(text), nil)
    guard status == LXW_NO_ERROR else { throw WorkbookFile.refused(name) }
  }
}

extension String {
  fileprivate func replacing(quotes replacement: String) -> String {
    reduce(into: "") { $0 += $1 == "\"" ? replacement : String($1) }
  }
}
