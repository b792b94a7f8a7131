/// Where what is written into a sheet goes after all limits were checked. Rows and columns count from 0; `false` is
/// returned for what is refused.
protocol SheetOutput: AnyObject {
  /// A text without characters that a sheet cannot hold.
  func write(_ text: String, row: Int, column: Int, style: CellStyle) -> Bool
  /// A text, as bytes, whose stretches have faces of their own, at least two.
  func write(_ text: [UInt8], runs: [FaceRun], row: Int, column: Int, style: CellStyle) throws -> Bool
  func write(_ number: Double, row: Int, column: Int, style: CellStyle) -> Bool
  func writeBlank(row: Int, column: Int, style: CellStyle) -> Bool
  /// Joins cells, which become blank.
  func merge(_ range: CellRange, style: CellStyle) -> Bool
  func setHeight(ofRow row: Int, points: Double)
  func arrange(_ step: SheetStep)
  /// Fills cells for as long as a condition holds.
  func fill(_ range: CellRange, color: UInt32, while condition: FillCondition) -> Bool
  /// Makes a cell with a text a link to a place in the workbook, such as `'Data'!A1`.
  /// - Throws: `NeedsLibrary` for a long text where it is written without.
  func link(_ text: String, row: Int, column: Int, to place: String, style: CellStyle) throws -> Bool
  /// The library's sheet, for what only the library writes.
  /// - Throws: `NeedsLibrary` where it is written without.
  func library() throws -> LibrarySheet
}

/// When a cell is filled.
enum FillCondition: Hashable {
  /// It shows the number.
  case number(Double)
  /// It shows the text, which is in double quotes.
  case text(String)
  case blank, notBlank
}

/// Something was to be written that only the library writes.
struct NeedsLibrary: Error {}
