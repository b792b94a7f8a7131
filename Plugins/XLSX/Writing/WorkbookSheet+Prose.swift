import CXLSXWriter
import ReportModel

extension WorkbookSheet {
  /// A cell of more pieces is shown plain: the library takes the square of their number, and nobody reads such a cell for
  /// its looks, which the sheet of data has.
  private static var mostRuns: Int { 100 }

  /// Writes a text whose stretches have faces of their own; in one face if the text needs escapes.
  /// - Throws: `ConversionError` of kind `notRepresentable` if it is too long for a cell or off the sheet.
  func write(_ text: String, runs: [FaceRun], row: Int, column: Int, style: CellStyle) throws {
    if runs.isEmpty { return try write(text, row: row, column: column, style: style) }
    let bytes = Array(text.utf8)
    var runs = runs.filter { !$0.range.isEmpty }
    guard !runs.isEmpty, runs.count <= Self.mostRuns, runs.last?.range.upperBound == bytes.count,
      text.utf16.count <= SheetText.limit,
      SheetText.escaped(text).isSame(as: text)
    else { return try write(text, row: row, column: column, style: style) }
    if runs.count == 1, let first = text.unicodeScalars.first {
      // The library takes no text of a single run.
      let end = String(first).utf8.count
      guard end < bytes.count else { return try write(text, row: row, column: column, style: style) }
      runs = [
        FaceRun(range: 0..<end, face: runs[0].face), FaceRun(range: end..<bytes.count, face: runs[0].face),
      ]
    }
    guard isPlace(row, column),
      try output.write(bytes, runs: runs, row: row, column: column, style: style)
    else { throw refused(row, column) }
  }

  /// Shows a picture in a cell, some points below its upper edge; `false` if the library does not know such a file.
  func insert(
    _ content: PictureContent, _ alternative: String, _ box: PictureBox, at position: CellPosition,
    below points: Double
  ) throws -> Bool {
    let sheet = try output.library().sheet
    var description = Array(WorkbookFile.attribute(alternative).utf8CString)
    let status = description.withUnsafeMutableBufferPointer { description in
      var options = lxw_image_options()
      options.x_offset = 4
      options.y_offset = Int32(points * 96 / 72)
      options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      options.description = description.baseAddress
      return worksheet_insert_image_buffer_opt(
        sheet, lxw_row_t(position.row), lxw_col_t(position.column), content.bytes, content.bytes.count,
        &options)
    }
    guard status == LXW_NO_ERROR else { return false }
    // How large the library takes the picture to be follows from the density that the file states.
    var last = sheet.pointee.image_props?.pointee.stqh_first
    while let next = last?.pointee.list_pointers.stqe_next { last = next }
    if let last {
      last.pointee.x_scale = box.width * last.pointee.x_dpi / (96 * last.pointee.width)
      last.pointee.y_scale = box.height * last.pointee.y_dpi / (96 * last.pointee.height)
    }
    return true
  }

  /// Shows no warnings at numbers of a range that are texts.
  func allowNumbersAsTexts(_ range: CellRange) { arrange(.numbersAsTexts(range)) }
}
