/// A workbook that is being written.
protocol WorkbookOutput: AnyObject {
  /// Adds an empty sheet; the name is the layout's own.
  func addSheet(named name: String) throws -> WorkbookSheet
  /// Gives a range of a sheet a name for formulas.
  /// - Throws: `ConversionError` of kind `notRepresentable` if the library refuses the name.
  func define(_ name: String, as range: CellRange, in sheet: WorkbookSheet) throws
  /// Sets the document's properties; its date is always the same, so that the bytes are too.
  func setProperties(title: String, company: String, marker: String)
}

extension WorkbookOutput {
  /// Sets the properties of a workbook of one report.
  func setProperties(title: String, company: String) {
    setProperties(title: title, company: company, marker: WorkbookLayout.marker)
  }
}
