import NianbaoKit
import TestSupport
import Testing
import XLSXFormat

/// Workbooks in which people filled in the form by hand, read to the same cells.
@Suite struct ForeignWorkbookTests {
  private func report(seed: UInt64) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    return generator.next()
  }

  private func read(_ bytes: [UInt8]) throws -> [Report] {
    try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes))
  }

  private func check(_ damages: Set<WorkbookPrinter.Damage>, seed: UInt64) throws {
    let printed = report(seed: seed)
    let reports = try read(WorkbookPrinter.workbook(of: [printed], damages))
    let name = "\(damages.map(\.rawValue).sorted()), seed \(seed)"
    let read = try #require(reports.first, "\(name)")
    #expect(reports.count == 1, "\(name)")
    let wrong = CellID.all.filter { read[$0].statement != printed[$0].statement }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) cells, \(wrong.prefix(4))")
    #expect(read.organization == printed.organization, "\(name)")
    #expect(read.year == printed.year, "\(name)")
    for section in SectionID.allCases {
      #expect(
        read.sections[section].map(\.text) == printed.sections[section].map(\.text), "\(name), \(section)")
    }
  }

  @Test(arguments: WorkbookPrinter.Damage.allCases, [1, 2, 3] as [UInt64])
  func oneDamage(_ damage: WorkbookPrinter.Damage, seed: UInt64) throws { try check([damage], seed: seed) }

  @Test(arguments: 10..<40 as Range<UInt64>) func twoDamages(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = WorkbookPrinter.Damage.allCases
    let pair: Set = [all[random.below(all.count)], all[random.below(all.count)]]
    // With a sheet per table, other sheets cannot be told apart, and their text is kept.
    guard pair != [.sheetATable, .otherSheets] else { return }
    try check(pair, seed: seed)
  }

  @Test func cellsKnowTheirSheetAndName() throws {
    let read = try read(WorkbookPrinter.workbook(of: [report(seed: 2)], [.offset]))[0]
    let cell = try #require(CellID("requests.received.total"))
    guard case .sheet(let sheet, let name) = try #require(read[cell].origin?.place) else {
      Issue.record("the cell has no place in a sheet")
      return
    }
    #expect(sheet == "报告1")
    #expect(name.hasPrefix("M"))
  }

  @Test func severalReportsOnSeveralSheetsAreSeveral() throws {
    let printed = [report(seed: 4), report(seed: 5), report(seed: 6)]
    let read = try read(WorkbookPrinter.workbook(of: printed, [.otherSheets]))
    #expect(read.map(\.organization) == printed.map(\.organization))
    for (one, other) in zip(read, printed) {
      #expect(CellID.all.allSatisfy { one[$0].statement == other[$0].statement })
    }
    #expect(read[0].findings.contains { $0.code == "R7" && $0.message.chinese.contains("联系人") })
  }

  @Test func formulasWithoutResultsAreSaid() throws {
    let bytes = try WorkbookPrinter.workbook(of: [report(seed: 2)], [.formulas])
    let damaged = try PackageEditor(bytes).changing("xl/worksheets/sheet1.xml") { sheet in
      sheet.replacing(/<\/f><v>[^<]*<\/v>/, with: "</f>")
    }
    let read = try read(damaged.bytes())[0]
    let cell = try #require(CellID("requests.received.total"))
    #expect(read[cell].number == nil)
    #expect(read.findings.contains { $0.code == "R3" && $0.message.english.contains("no stored result") })
  }

  @Test func aWorkbookWithoutAReportIsNone() throws {
    #expect(throws: ConversionError.self) { try read(WorkbookPrinter.workbook(of: [], [.otherSheets])) }
  }
}
