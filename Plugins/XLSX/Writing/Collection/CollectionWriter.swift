import Conversion
import Diagnostics
import ReportModel

/// Writes many reports into one workbook, one after the other: what is written of a report is not kept in memory.
final class CollectionWriter {
  private let file: WorkbookFile
  private let language: Language
  private var reports: ReportRows
  private var cells: CellRows
  private var findings: FindingRows
  private var count = 0
  private var losses = LossCount()

  /// - Parameter rows: the most rows of a sheet, after which another one goes on.
  /// - Throws: `ConversionError` of kind `unwritable` if there is no room for temporary files.
  init(_ options: ExportOptions, rows: Int = RecordSheets.mostRows) throws {
    file = try WorkbookFile.ofMany(noting: options.temporaryFiles)
    language = options.language
    file.setProperties(title: "", company: "", marker: CollectionLayout.marker)
    let sheets = RecordSheets(in: file, rows: rows, language: language)
    reports = try ReportRows(sheets)
    cells = try CellRows(sheets)
    findings = try FindingRows(sheets)
  }

  /// Adds a report.
  /// - Throws: `ConversionError` of kind `notRepresentable` for a text that no sheet holds.
  func add(_ report: Report) throws {
    count += 1
    let key = ReportKey(report, number: count)
    try reports.write(report, key)
    try cells.write(report, key)
    try findings.write(report, key)
    losses.add(report.losses(carrying: WorkbookLayout.format.carriesOfMany))
  }

  /// Ends the workbook.
  /// - Throws: `ConversionError` of kind `unwritable`.
  func finish() throws -> ExportResult {
    try reports.finish()
    try cells.finish()
    try findings.finish()
    return ExportResult(bytes: try file.finish(), losses: losses.losses)
  }
}

/// What stands at the beginning of each row of a report.
struct ReportKey {
  private let number: Int
  private let organization: String?
  private let year: Int?
  private let edition: String

  init(_ report: Report, number: Int) {
    self.number = number
    organization = report.organization
    year = report.year
    edition = report.edition.id.rawValue
  }

  /// Writes the key into the first columns of a row.
  func write(to records: inout RecordWriter) throws {
    try records.number(Double(number), 0, .recordKey)
    try records.text(organization, 1)
    if let year { try records.number(Double(year), 2, .recordKey) }
    try records.text(edition, 3, .recordKey)
  }
}
