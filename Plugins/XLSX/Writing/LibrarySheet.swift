import CXLSXWriter

/// A sheet that the library writes.
final class LibrarySheet: SheetOutput {
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  let formats: FormatTable

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, formats: FormatTable) {
    self.sheet = sheet
    self.formats = formats
  }

  func write(_ text: String, row: Int, column: Int, style: CellStyle) -> Bool {
    worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, formats[style]) == LXW_NO_ERROR
  }

  func write(_ text: [UInt8], runs: [FaceRun], row: Int, column: Int, style: CellStyle) -> Bool {
    var pieces: [CChar] = []
    var starts: [Int] = []
    for run in runs {
      starts.append(pieces.count)
      pieces += text[run.range].map { CChar(bitPattern: $0) } + [0]
    }
    return pieces.withUnsafeMutableBufferPointer { pieces in
      var tuples = zip(runs, starts).map { run, start in
        lxw_rich_string_tuple(
          format: formats.face(run.face), string: pieces.baseAddress.map { $0 + start })
      }
      return tuples.withUnsafeMutableBufferPointer { tuples in
        var list = tuples.indices.map { index in tuples.baseAddress.map { $0 + index } } + [nil]
        return list.withUnsafeMutableBufferPointer {
          worksheet_write_rich_string(
            sheet, lxw_row_t(row), lxw_col_t(column), $0.baseAddress, formats[style]) == LXW_NO_ERROR
        }
      }
    }
  }

  func write(_ number: Double, row: Int, column: Int, style: CellStyle) -> Bool {
    worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, formats[style]) == LXW_NO_ERROR
  }

  func writeBlank(row: Int, column: Int, style: CellStyle) -> Bool {
    worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), formats[style]) == LXW_NO_ERROR
  }

  func merge(_ range: CellRange, style: CellStyle) -> Bool {
    worksheet_merge_range(
      sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column), "", formats[style]) == LXW_NO_ERROR
  }

  func setHeight(ofRow row: Int, points: Double) { worksheet_set_row(sheet, lxw_row_t(row), points, nil) }

  func arrange(_ step: SheetStep) { step.apply(to: sheet) }

  func fill(_ range: CellRange, color: UInt32, while condition: FillCondition) -> Bool {
    var rule = lxw_conditional_format()
    rule.format = formats.fill(color)
    var text: [CChar] = []
    switch condition {
    case .number(let number):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      rule.value = number
    case .text(let quoted):
      rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
      rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
      text = Array(quoted.utf8CString)
    case .blank: rule.type = UInt8(LXW_CONDITIONAL_TYPE_BLANKS.rawValue)
    case .notBlank: rule.type = UInt8(LXW_CONDITIONAL_TYPE_NO_BLANKS.rawValue)
    }
    return text.withUnsafeMutableBufferPointer { text in
      if !text.isEmpty { rule.value_string = text.baseAddress }
      return worksheet_conditional_format_range(
        sheet, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
        lxw_col_t(range.last.column), &rule) == LXW_NO_ERROR
    }
  }

  func link(_ text: String, row: Int, column: Int, to place: String, style: CellStyle) -> Bool {
    worksheet_write_url_opt(
      sheet, lxw_row_t(row), lxw_col_t(column), "internal:" + place, formats[style], text, nil)
      == LXW_NO_ERROR
  }

  func library() -> LibrarySheet { self }
}
