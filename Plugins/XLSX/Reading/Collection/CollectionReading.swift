import Diagnostics
import ReportModel

/// Reads the lists of a workbook of many reports, row by row.
final class CollectionReading: RowTaker {
  // Few workbooks have a list of reports.
  private lazy var heads = CollectionHeads.heads(of: editions)
  private let editions: Editions
  private let file: String
  private var gathering: CollectionGathering
  private var sheet: ListSheet?
  private var hasLists = false

  /// - Parameter size: how many bytes the file has.
  init(file: String, size: Int, editions: Editions) {
    self.editions = editions
    self.file = file
    gathering = CollectionGathering(file: file, size: size, editions: editions)
  }

  func expectsLists(_ properties: [String: String]) -> Bool {
    properties[WorkbookLayout.propertyName]?.hasPrefix(CollectionLayout.markerStem) ?? false
  }

  func begins(
    with head: ArraySlice<Workbook.Entry>, of sheet: String
  ) throws(ConversionError) -> Bool {
    guard let list = ListSheet(head, of: sheet, naming: self.heads) else { return false }
    try endSheet()
    self.sheet = list
    hasLists = true
    return true
  }

  func take(_ row: ArraySlice<Workbook.Entry>) throws(ConversionError) {
    guard let record = sheet?.add(row), let sheet else { return }
    try gathering.add(record, of: sheet)
  }

  private func endSheet() throws(ConversionError) {
    guard let record = sheet?.finish(), let sheet else { return }
    try gathering.add(record, of: sheet)
  }

  /// The reports, in the order in which they first appear; `nil` if the workbook has no such list.
  /// - Throws: `ConversionError` of kind `notAReport` if it has lists and no cells in them.
  func finish() throws -> [Report]? {
    guard hasLists else { return nil }
    try endSheet()
    return try gathering.reports()
  }
}
