import Conversion
import Diagnostics
import ReportModel
import System

/// The workbook in which an organ fills in a report: only the cells to be filled in are unlocked, totals add
/// themselves up, and checks show what does not hold.
///
/// `XLSXReader` reads it back as the organ's report.
public struct FillInWorkbook: Sendable {
  private let edition: Edition
  private let organization: String
  private let year: Int
  private let previous: Report?

  /// Makes the workbook of an organ for a year.
  ///
  /// - Parameters:
  ///   - edition: the form to be filled in; the one that is due for the year unless another is given.
  ///   - previous: the organ's last report, whose figures are shown beside the cells.
  /// - Throws: `ConversionError` of kind `notRepresentable` for a name that is empty, too long or has control
  ///   characters, for a year that the form does not cover, and for a last report on another year.
  public init(
    organization: String, year: Int, edition: Edition? = nil, previous: Report? = nil
  ) throws(ConversionError) {
    let form = try BlankForm(
      organization: organization, year: year, edition: edition, previous: previous)
    self.edition = form.edition
    self.organization = form.organization ?? organization
    self.year = year
    self.previous = previous
  }

  /// The file; the same organ, year and last report give the same bytes.
  /// - Throws: `ConversionError` of kind `unwritable` if there is no room for temporary files.
  public func bytes(noting temporaryFiles: TemporaryFiles? = nil) throws -> [UInt8] {
    try WorkbookFile.bytes(noting: temporaryFiles, write)
  }

  private func write(to file: WorkbookFile) throws {
    let title = edition.title(organization: organization, year: year)
    file.setProperties(title: title, company: organization, marker: TemplateLayout.marker)
    var blank = Report(edition: edition)
    for cell in edition.cells { blank[cell].statement = .blank }
    let places = CellPlaces(blank)
    let totals = LiveTotals(blank, at: places)
    let guide = try file.addSheet(named: TemplateLayout.guideName)
    var tallies: [TemplateGuideWriter.Tally] = []
    for form in edition.tables {
      let name = WorkbookLayout.sheetName(of: form.id).chinese
      let sheet = try file.addSheet(named: name)
      let table = TemplateTable(form, places: places, previous: previous)
      let checks = table.checks(organization: organization)
      try TemplateTableWriter(table: table, blank: blank, totals: totals, checks: checks, sheet: sheet)
        .write()
      tallies.append(Self.tally(table, checks, name))
    }
    let name = WorkbookLayout.prose.name.chinese
    var prose = TemplateProseWriter(
      edition: edition, organization: organization, year: year, sheet: try file.addSheet(named: name))
    try prose.write()
    tallies.append(Self.tally(prose.needed, name))
    try TemplateGuideWriter(title: title, tallies: tallies, hasPrevious: previous != nil, sheet: guide)
      .write()
  }

  private static func tally(
    _ table: TemplateTable, _ checks: [TemplateCheck], _ name: String
  ) -> TemplateGuideWriter.Tally {
    let inputs = table.positions(table.inputs)
    func names(_ positions: [CellPosition]) -> [String] {
      CellRange.ranges(of: positions).map { "'\(name)'!\($0.name)" }
    }
    return TemplateGuideWriter.Tally(
      sheetName: name, first: inputs.min() ?? CellPosition(row: 0, column: 0),
      missing: "\(inputs.count)-COUNT(\(names(inputs).joined(separator: ",")))", count: inputs.count,
      checks: names(checks.filter(\.counts).map(\.range.first)))
  }

  private static func tally(_ needed: [CellRange], _ name: String) -> TemplateGuideWriter.Tally {
    TemplateGuideWriter.Tally(
      sheetName: name, first: needed.first?.first ?? CellPosition(row: 0, column: 0),
      missing: needed.map { "(COUNTA('\(name)'!\($0.name))=0)" }.joined(separator: "+"), count: needed.count,
      checks: [])
  }
}
