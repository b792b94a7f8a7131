import Conversion
import Diagnostics
import ReportModel

/// The workbook of one report: a sheet for each table in the national grid, the prose, the findings, and the long form
/// from which the report is read back exactly.
struct ReportWorkbook {
  private let report: Report
  private let options: ExportOptions
  private let kinds: BookKinds

  /// - Parameter kinds: what the library has written in this run.
  init(_ report: Report, _ options: ExportOptions, kinds: BookKinds) {
    self.report = report
    self.options = options
    self.kinds = kinds
  }

  /// The file, from which nothing is lost but large pictures that sheets cannot show.
  /// - Throws: `ConversionError` of kind `unwritable` if there is no room for temporary files.
  func exported() throws -> ExportResult {
    if let bytes = try plainBytes() {
      return ExportResult(bytes: bytes, losses: PictureLosses.losses(of: report, shown: []))
    }
    var shown: Set<String> = []
    let bytes = try WorkbookFile.bytes(noting: options.temporaryFiles) { shown = try write(to: $0) }
    return ExportResult(bytes: bytes, losses: PictureLosses.losses(of: report, shown: shown))
  }

  /// The file if the library is not needed for anything in it.
  func plainBytes() throws -> [UInt8]? {
    guard PlainBook.isUsed else { return nil }
    let book = PlainBook(kinds, noting: options.temporaryFiles)
    do {
      _ = try write(to: book)
      return try book.finish()
    } catch is NeedsLibrary {
      return nil
    }
  }

  /// Writes the sheets, and returns the fingerprints of the pictures that they show.
  private func write(to file: some WorkbookOutput) throws -> Set<String> {
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
    var writer = ProseSheetWriter(report: report, sheet: prose, language: language)
    try writer.write()
    let findings = try file.addSheet(named: WorkbookLayout.findings.name[language])
    let listed = try FindingsSheetWriter(report: report, sheet: findings, language: language).write()
    try file.define(WorkbookLayout.findingsName[language], as: listed, in: findings)
    let data = try file.addSheet(named: WorkbookLayout.data.name[language])
    let held = try DataSheetWriter(
      report: report, sheet: data, language: language, shownPictures: writer.shownPictures
    ).write()
    try file.define(WorkbookLayout.dataName[language], as: held, in: data)
    // Only programs read it, and an office prints all sheets that it sees.
    data.hide()
    return writer.shownPictures
  }
}
