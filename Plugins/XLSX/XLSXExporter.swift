import Conversion
import Diagnostics
import ReportModel

/// Writes a report as a workbook: a sheet for each table in the national grid, the prose, the findings, and the long
/// form from which the report is read back exactly.
public struct XLSXExporter: ReportExporter {
  /// What it writes: `.xlsx`, everything a report holds.
  public let format = WorkbookLayout.format

  /// Makes the exporter.
  public init() {}

  /// Writes one report.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for none or several reports, of kind `unwritable`
  ///   if there is no room for temporary files.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let report = try single(reports)
    return ExportResult(
      bytes: try WorkbookFile.bytes(noting: options.temporaryFiles) {
        try Self.write(report, options, to: $0)
      })
  }

  private static func write(_ report: Report, _ options: ExportOptions, to file: WorkbookFile) throws {
    file.setProperties(title: report.title ?? "", company: report.organization ?? "")
    let language = options.language
    let marks = CellMarks(report)
    let places = options.settings.isOn(.formulas) ? CellPlaces(report) : nil
    let totals = places.map { LiveTotals(report, at: $0) } ?? LiveTotals()
    for table in TableID.allCases {
      let sheet = try file.addSheet(named: WorkbookLayout.sheetName(of: table)[language])
      let form = report.form(of: table)
      try TableSheetWriter(form: form, report: report, sheet: sheet, totals: totals).write()
      try marks.write(on: form, of: report, in: sheet, language: language)
      guard let places else { continue }
      try DifferenceWriter(form: form, sheet: sheet, totals: totals, places: places, language: language)
        .write()
    }
    let prose = try file.addSheet(named: WorkbookLayout.prose.name[language])
    try ProseSheetWriter(report: report, sheet: prose, language: language).write()
    let findings = try file.addSheet(named: WorkbookLayout.findings.name[language])
    try FindingsSheetWriter(report: report, sheet: findings, language: language).write()
    let data = try file.addSheet(named: WorkbookLayout.data.name[language])
    try DataSheetWriter(report: report, sheet: data, language: language).write()
  }
}
