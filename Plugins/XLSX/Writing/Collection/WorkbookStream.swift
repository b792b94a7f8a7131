import Conversion
import ReportModel

/// Holds the first report back: alone it becomes the workbook of one report, with others a row of the workbook of many.
final class WorkbookStream: ReportStream {
  private let options: ExportOptions
  private let kinds: BookKinds
  private var first: Report?
  private var collection: CollectionWriter?

  init(options: ExportOptions, kinds: BookKinds) {
    self.options = options
    self.kinds = kinds
  }

  func append(_ report: Report) throws -> [UInt8] {
    if collection == nil, first == nil {
      first = report
    } else {
      try add(report)
    }
    return []
  }

  private func add(_ report: Report) throws {
    let collection = try collection ?? CollectionWriter(options)
    self.collection = collection
    if let first { try collection.add(first) }
    first = nil
    try collection.add(report)
  }

  func finish() throws -> ExportResult {
    if let first { return try ReportWorkbook(first, options, kinds: kinds).exported() }
    return try (collection ?? CollectionWriter(options)).finish()
  }
}
