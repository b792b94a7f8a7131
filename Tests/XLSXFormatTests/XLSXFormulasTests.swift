import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Totals written as live sums, and what is read after other programs have changed the workbook.
struct XLSXFormulasTests {

  private func written(_ report: Report) throws -> [UInt8] {
    try XLSXExporter().export([report], options: .formulas).bytes
  }

  func read(_ bytes: [UInt8]) throws -> Report {
    try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes)).first)
  }

  private func sheets(_ bytes: [UInt8]) throws -> [Workbook.Sheet] {
    try WorkbookReader.read(Source(name: "a", bytes: bytes), sizeLimit: 1 << 24).sheets
  }

  /// A report entirely in edition 2021, with conspicuous numbers.
  private static func sample() -> Report {
    var generator = ReportGenerator(seed: 31, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 || report.form(of: .requests).grid.count != 28 {
      report = generator.next()
    }
    return report
  }

  @Test(arguments: [ReportGenerator.Style.odd, .consistent])
  func generatedReportsComeBack(style: ReportGenerator.Style) throws {
    var generator = ReportGenerator(seed: 990, style: style)
    for number in 0..<40 {
      let report = generator.next()
      let bytes = try written(report)
      let back = try read(bytes)
      #expect(back.difference(from: report) == nil, "seed 990, report \(number)")
      #expect(try written(back) == bytes, "seed 990, report \(number)")
    }
  }

  @Test func theFormulasAreTheSumsOfTheForm() throws {
    let report = Self.sample()
    let sheets = try sheets(try written(report))
    #expect(sheets[0].formulas.isEmpty)
    let totals = Set(
      Edition.edition2021.sums.filter { $0.wholes.count == 1 }.flatMap(\.wholes).compactMap {
        CellPlaces(report)[$0]?.name
      })
    #expect(Set((sheets[1].formulas.keys.map(\.name) + sheets[2].formulas.keys.map(\.name))) == totals)
    func formula(_ sheet: Int, _ row: Int, _ column: Int) -> String? {
      sheets[sheet].formulas[CellPosition(row: row - 1, column: column)]
    }
    #expect(formula(1, 5, 9) == "IF(COUNT(D5:I5)=0,\"\",SUM(D5:I5))")
    #expect(formula(1, 28, 3) == "IF(COUNT(D7:D27)=0,\"\",SUM(D7:D27))")
    #expect(formula(1, 28, 9) == "IF(COUNT(D28:I28)=0,\"\",SUM(D28:I28))")
    #expect(formula(2, 5, 14) == "IF(COUNT(K5:N5)=0,\"\",SUM(K5:N5))")
  }

  @Test func aStatedTotalThatIsNoSumStaysWithTheSumBesideIt() throws {
    var report = Self.sample()
    let row = try #require(CellID("requests.received.total"))
    let column = try #require(CellID("requests.concluded.commercial"))
    let block = try #require(CellID("challenges.review.total"))
    for (cell, statement) in [
      (row, Cell.Statement.number(ExactDecimal(9_999))), (column, .number(ExactDecimal(8_888))),
      (block, .text("缺")),
    ] {
      report[cell].statement = statement
    }
    let bytes = try written(report)
    let requests = try sheets(bytes)[1]
    #expect(requests.formulas[CellPosition(row: 4, column: 9)] == nil)
    #expect(requests[4, 9] == .number("9999", .general))
    #expect(requests.formulas[CellPosition(row: 4, column: 10)]?.contains("SUM(D5:I5)=J5") == true)
    #expect(requests[4, 10]?.plainText.hasPrefix("和为 ") == true)
    #expect(requests[27, 4] == .number("8888", .general))
    #expect(requests[29, 4]?.plainText.hasPrefix("和为 ") == true)
    // The total of the results no longer holds along its row either: 8888 is one of its parts.
    #expect(requests[27, 10]?.plainText.hasPrefix("和为 ") == true)
    #expect(try sheets(bytes)[2][4, 4] == .text("缺"))
    #expect(try sheets(bytes)[2][5, 4]?.plainText.hasPrefix("和为 ") == true)
    #expect(try read(bytes).difference(from: report) == nil)
  }

  // MARK: - Results that are missing or old

  private let total = CellID("requests.received.total")
  private let part = CellID("requests.received.research")

  @Test func resultsOfBeforeAreDoubted() throws {
    let report = Self.sample()
    let total = try #require(total)
    let bytes = try PackageEditor(try written(report)).changing("xl/worksheets/sheet2.xml") {
      $0.replacingCell("F5", with: "<c r=\"F5\"><v>70000</v></c>")
    }.bytes()
    let back = try read(bytes)
    #expect(back[try #require(part)].number == ExactDecimal(70_000))
    #expect(back[total].statement == report[total].statement)
    #expect(back[total].origin?.doubt == .conflict)
    let finding = try #require(back.findings.first { $0.severity == .warning })
    #expect(finding.code == "R1" && finding.cells == [total])
    #expect(finding.message.chinese.contains("保存后再转换"))
    #expect(back.cellIDs.filter { back[$0].isDoubtful } == [total])
  }

  @Test func resultsOfBeforeAreDoubtedAlongTheChainOfSums() throws {
    let report = Self.sample()
    let bytes = try PackageEditor(try written(report)).changing("xl/worksheets/sheet2.xml") {
      $0.replacingCell("F7", with: "<c r=\"F7\"><v>70000</v></c>")
    }.bytes()
    let doubtful = try read(bytes).findings.filter { $0.severity == .warning }.flatMap(\.cells).map(\.name)
    #expect(
      Set(doubtful) == [
        "requests.disclosed.total", "requests.concluded.research", "requests.concluded.total",
      ])
  }

  @Test func missingResultsOfUnchangedSumsAreThoseThatWereWritten() throws {
    let report = Self.sample()
    let bytes = try PackageEditor(try written(report)).changing(
      "xl/worksheets/sheet2.xml"
    ) { $0.withoutResults() }
    .bytes()
    #expect(try read(bytes).difference(from: report) == nil)
  }

  @Test func missingResultsOfChangedSumsAreAbsent() throws {
    let report = Self.sample()
    let total = try #require(total)
    let bytes = try PackageEditor(try written(report)).changing("xl/worksheets/sheet2.xml") {
      $0.withoutResults().replacingCell("F5", with: "<c r=\"F5\"><v>70000</v></c>")
    }.bytes()
    let back = try read(bytes)
    #expect(back[total].statement == .absent)
    let finding = try #require(back.findings.first { $0.severity == .error })
    #expect(finding.code == "R3" && finding.cells == [total])
    #expect(finding.message.chinese.contains("保存后再转换"))
  }

  @Test func aFormulaOfSomebodyElseIsReadAsItsResult() throws {
    let report = Self.sample()
    let total = try #require(total)
    let bytes = try PackageEditor(try written(report)).changing("xl/worksheets/sheet2.xml") {
      $0.replacingCell("J5", with: "<c r=\"J5\"><f>SUM(D5:H5)</f><v>70000</v></c>")
    }.bytes()
    let back = try read(bytes)
    #expect(back[total].number == ExactDecimal(70_000))
    #expect(!back[total].isDoubtful)
  }
}
