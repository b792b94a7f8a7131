import Diagnostics

/// Takes the rows of long lists as they are read, so that they need not be kept.
protocol RowTaker: AnyObject {
  /// Whether the properties say that the workbook is made of such lists, however long.
  func expectsLists(_ properties: [String: String]) -> Bool

  /// Whether the rows of a sheet are taken from here on: the row is the head of a list.
  func begins(with head: ArraySlice<Workbook.Entry>, of sheet: String) throws(ConversionError) -> Bool

  /// Takes the next row of the sheet that was begun last.
  func take(_ row: ArraySlice<Workbook.Entry>) throws(ConversionError)
}
