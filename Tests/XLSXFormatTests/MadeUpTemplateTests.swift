import Conversion
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// The fill-in workbook of a made-up edition: built from its tables, and read back as a report in its form.
struct MadeUpTemplateTests {
  private func report(seed: UInt64) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    return generator.consistentReport(in: .madeUp, isFull: true)
  }

  private func workbook(of report: Report, previous: Report? = nil) throws -> [UInt8] {
    try FillInWorkbook(
      organization: report.organization ?? "", year: report.year ?? 0, edition: .madeUp, previous: previous
    ).bytes()
  }

  private func read(_ bytes: [UInt8]) throws -> Report {
    let options = ReadOptions(editions: .withMadeUp)
    return try #require(try XLSXReader().read(Source(name: "填报.xlsx", bytes: bytes), options: options).first)
  }

  @Test func unfilledItIsAReportOfBlanks() throws {
    let back = try read(try workbook(of: report(seed: 91)))
    #expect(back.edition == .madeUp && back.findings.isEmpty)
    #expect(back.cellIDs == Edition.madeUp.cells)
    #expect(back.cellIDs.allSatisfy { back[$0].statement == .blank && !back[$0].isDoubtful })
  }

  @Test(arguments: 92..<96 as Range<UInt64>)
  func filledItIsTheReport(seed: UInt64) throws {
    let report = report(seed: seed)
    let back = try read(try TemplateFilling(report).bytes(in: try workbook(of: report)))
    #expect(back.edition == .madeUp && back.findings.isEmpty)
    #expect(TemplateReadingTests.difference(back, from: report) == nil)
  }

  @Test func lastYearsFiguresStandBesideTheirCells() throws {
    let report = report(seed: 96)
    var generator = ReportGenerator(seed: 97, style: .consistent)
    var last = generator.consistentReport(in: .edition2021, isFull: true)
    last.year = report.year.map { $0 - 1 }
    let previous = try EditionMigration(to: .madeUp, among: .withMadeUp).migrated(last)
    let filled = try TemplateFilling(report).bytes(in: try workbook(of: report, previous: previous))
    #expect(TemplateReadingTests.difference(try read(filled), from: report) == nil)
  }

  @Test func itsTotalsAreThoseOfItsSums() {
    for form in Edition.madeUp.tables {
      let table = TemplateTable(form, places: CellPlaces(Report(edition: .madeUp)), previous: nil)
      let totals = Set(form.cells).subtracting(table.inputs)
      #expect(totals == Set(form.sums.filter { $0.wholes.count == 1 }.flatMap(\.wholes)))
    }
  }

  @Test(.enabled(if: LibreOffice.path != nil, "no soffice in PATH"))
  func calculatedItsChecksAndTotalsAreThoseOfTheForm() throws {
    let report = report(seed: 98)
    var changed = report
    let cells = [MadeUpCells.openCases[0], MadeUpCells.mediated[0]]
    for cell in cells {
      changed[cell].statement = .number(ExactDecimal((report[cell].number?.coefficient ?? 0) + 5))
    }
    for (filled, isTrue) in [(report, true), (changed, false)] {
      let bytes = try TemplateFilling(filled).bytes(in: try workbook(of: filled), .missing)
      let saved = try LibreOffice.savedAnew(bytes)
      let back = try read(saved)
      let sheets = try WorkbookReader.read(Source(name: "a", bytes: saved), sizeLimit: 1 << 24).sheets
      let said = Edition.madeUp.tables.filter { $0.id != .proactive }.flatMap { form in
        TemplateTable(form, places: CellPlaces(filled), previous: nil).checks(organization: "云坪县水务局").map {
          sheets[form.id.index + 1][$0.range.first.row, $0.range.first.column]?.plainText ?? ""
        }
      }
      let wrong = said.filter { $0 != "相符" && $0 != "已填" }
      // A result is too high by one number: the balances of its column and of the totals fail, below and
      // beside.
      #expect(wrong.count == (isTrue ? 0 : 4) && wrong.allSatisfy { $0.hasPrefix("差 5") }, "\(wrong)")
      let total = CellID.challenges.review.total
      let expected = (report[total].number?.coefficient ?? 0) + (isTrue ? 0 : 5)
      #expect(back[total].number == ExactDecimal(expected))
    }
  }
}
