import Conversion
import Diagnostics
import ReportModel

/// The workbook of one report: a sheet for each table in the national grid, the prose, the findings, and the long form
/// from which the report is read back exactly.
struct ReportWorkbook {
  private let report: Report
  private let options: ExportOptions

  init(_ report: Report, _ options: ExportOptions) {
    self.report = report
    self.options = options
  }

  /// The file, from which nothing is lost.
  /// - Throws: `ConversionError` of kind `unwritable` if there is no room for temporary files.
  func exported() throws -> ExportResult {
    ExportResult(bytes: try WorkbookFile.bytes(noting: options.temporaryFiles, write))
  }

  private func write(to file: WorkbookFile) throws {
    file.setProperties(title: report.title ?? "", company: report.organization ?? "")
    let language = options.language
    let marks = CellMarks(report)
    let places = options.settings.isOn(.formulas) ? CellPlaces(report) : nil
    let totals = places.map { LiveTotals(report, at: $0) } ?? LiveTotals()
    for table in TableID.allCases {
      let sheet = try file.addSheet(named: WorkbookLayout.sheetName(of: table)[language])
      let form = report.form(of: table)
      try TableSheetWriter(form: form, report: report, sheet: sheet, totals: totals).write()
      try file.define(
        WorkbookLayout.tableName(of: table)[language], as: WorkbookLayout.range(of: form), in: sheet)
      try marks.write(on: form, of: report, in: sheet, language: language)
      guard let places else { continue }
      try DifferenceWriter(form: form, sheet: sheet, totals: totals, places: places, language: language)
        .write()
    }
    let prose = try file.addSheet(named: WorkbookLayout.prose.name[language])
    try ProseSheetWriter(report: report, sheet: prose, language: language).write()
    let findings = try file.addSheet(named: WorkbookLayout.findings.name[language])
    let listed = try FindingsSheetWriter(report: report, sheet: findings, language: language).write()
    try file.define(WorkbookLayout.findingsName[language], as: listed, in: findings)
    let data = try file.addSheet(named: WorkbookLayout.data.name[language])
    let held = try DataSheetWriter(report: report, sheet: data, language: language).write()
    try file.define(WorkbookLayout.dataName[language], as: held, in: data)
  }
}
