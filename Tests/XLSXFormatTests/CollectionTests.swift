import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Many reports in one workbook, as they are written and read back.
struct CollectionTests {
  private let received = CellID.requests.received.naturalPerson
  private let fee = CellID.proactive.fees.collected

  private static func report(_ name: String, year: Int = 2024) -> Report {
    var report = Report()
    report.organization = name
    report.year = year
    report.title = "\(name)\(year)年政府信息公开工作年度报告"
    report.sections[.overview] = ["全年没有变化。"]
    for cell in report.edition.cells { report[cell] = Cell(.number(ExactDecimal(0))) }
    return report
  }

  private static func written(_ reports: [Report]) throws -> [UInt8] {
    try XLSXExporter().export(reports, options: ExportOptions()).bytes
  }

  private static func read(_ bytes: [UInt8]) throws -> [Report] {
    try XLSXReader().read(Source(name: "all.xlsx", bytes: bytes))
  }

  private static let carried = WorkbookLayout.format.carriesOfMany

  @Test func everyStatementComesBackAsItWas() throws {
    var odd = Self.report("=甲县\u{1}水务局")
    let statements: [Cell.Statement] = [
      .blank, .absent, .notApplicable("/"), .text("空白"), .text("未读到"), .text("blank"), .text(""),
      .text("\"\""),
      .text("文字：续"), .text("12"), .text("=1+1"), .number(try #require(ExactDecimal("5.10"))),
      .number(try #require(ExactDecimal("123456789012345678"))), .number(try #require(ExactDecimal("-0.50"))),
    ]
    for (cell, statement) in zip(odd.edition.cells, statements) { odd[cell] = Cell(statement) }
    let back = try Self.read(try Self.written([Self.report("乙县"), odd]))
    #expect(back.count == 2)
    #expect(back[1].keeping(Self.carried).difference(from: odd.keeping(Self.carried)) == nil)
    #expect(back[1].findings.isEmpty)
    #expect(back[0].organization == "乙县" && back[0].year == 2024)
  }

  @Test func whatItDoesNotCarryIsDeclared() throws {
    let reports = [Self.report("甲县"), Self.report("乙县")]
    let exported = try XLSXExporter().export(reports, options: ExportOptions())
    #expect(exported.losses == [Loss(aspect: .prose, count: 2)])
    #expect(try Self.read(exported.bytes).allSatisfy { !$0.provenance.carriesProse })
  }

  @Test func oneReportIsAWorkbookOfItsOwn() throws {
    let report = Self.report("甲县")
    let exported = try XLSXExporter().export([report], options: ExportOptions())
    #expect(exported.losses.isEmpty)
    #expect(try Self.read(exported.bytes).first?.sections[.overview] == report.sections[.overview])
  }

  @Test func findingsComeBackWithTheirAuthors() throws {
    var report = Self.report("甲县")
    report.findings = [
      Finding(
        code: .outsideForm, cells: [received, fee], message: Message("表外的数", "outside"),
        place: .sheet("表:1", cell: "B7"), quote: "多出来的一列")
    ]
    report.judgements = [Finding(code: "A9", severity: .error, message: Message("不认识的规则", "unknown"))]
    let back = try Self.read(try Self.written([Self.report("乙县"), report]))
    #expect(back[1].findings == report.findings && back[1].judgements == report.judgements)
    #expect(back[0].allFindings.isEmpty)
  }

  @Test func aDoubtStaysADoubt() throws {
    var report = Self.report("甲县")
    report[fee].origin = Origin(
      place: .line(3, column: 4), raw: "0", recognition: .alias, doubt: .splitOrJoined)
    let back = try Self.read(try Self.written([report, Self.report("乙县")]))
    #expect(back[0][fee].origin?.doubt == .splitOrJoined && !back[0][received].isDoubtful)
    #expect(back[1][fee].origin == nil)
  }

  @Test func reportsOfBothEditionsStandInOneSheet() throws {
    var old = Report(edition: .edition2019)
    (old.organization, old.year) = ("甲县", 2020)
    for cell in old.edition.cells { old[cell] = Cell(.number(ExactDecimal(1))) }
    let bytes = try Self.written([old, Self.report("甲县", year: 2021)])
    let workbook = try WorkbookReader.read(Source(name: "a.xlsx", bytes: bytes), sizeLimit: 1 << 26)
    #expect(workbook.sheets.map(\.name) == ["汇总", "明细", "检查结果"])
    let heads = CollectionHeads.heads(of: .standard)
    #expect(Set(heads.texts).count == heads.cells.count)
    let first = CollectionLayout.reports.columns.count
    for (column, cell) in heads.cells.enumerated() {
      #expect((workbook.sheets[0][1, first + column] != nil) == old.edition.cells.contains(cell), "\(cell)")
    }
    let back = try Self.read(bytes)
    #expect(back.map(\.edition.id) == [.edition2019, .edition2021])
    #expect(back[0].keeping(Self.carried).difference(from: old.keeping(Self.carried)) == nil)
  }

  @Test func columnsThatNoReportHasAreHidden() throws {
    let bytes = try Self.written([Self.report("甲县"), Self.report("乙县")])
    let workbook = try WorkbookReader.read(Source(name: "a.xlsx", bytes: bytes), sizeLimit: 1 << 26)
    let heads = CollectionHeads.heads(of: .standard)
    let first = CollectionLayout.reports.columns.count
    for (column, cell) in heads.cells.enumerated() {
      #expect(
        workbook.sheets[0].hidden.hidesColumn(first + column) == !Edition.edition2021.cells.contains(cell))
    }
  }

  // MARK: - Edited workbooks

  private static let reportsPart = "xl/worksheets/sheet1.xml"
  private static let cellsPart = "xl/worksheets/sheet2.xml"

  @Test func theSheetOfCellsDecidesAndADifferenceIsTold() throws {
    let bytes = try PackageEditor(try Self.written([Self.report("甲县"), Self.report("乙县")]))
      .changing(Self.cellsPart) { $0.replacingCell("I2", with: "<c r=\"I2\"><v>7</v></c>") }.bytes()
    let back = try Self.read(bytes)
    let cell = Edition.edition2021.cells[0]
    #expect(back[0][cell].number == ExactDecimal(7))
    let finding = try #require(back[0].findings.first)
    #expect(back[0].findings.count == 1 && back[1].findings.isEmpty)
    #expect(finding.code == .doubtfulReading && finding.severity == .warning && finding.cells == [cell])
    #expect(finding.place == .sheet("汇总", cell: "G2"))
    #expect(finding.message.chinese.contains("“0”") && finding.message.chinese.contains("“7”"))
  }

  @Test func aValueOfAnotherKindIsReadAndTold() throws {
    var report = Self.report("甲县")
    let cell = report.edition.cells[0]
    report[cell] = Cell(.blank)
    let bytes = try PackageEditor(try Self.written([report, Self.report("乙县")]))
      .changing(Self.cellsPart) {
        $0.replacingCell(
          "H2", with: "<c r=\"H2\" t=\"inlineStr\"><is><t>列</t></is></c><c r=\"I2\"><v>7</v></c>")
      }
      .bytes()
    let back = try Self.read(bytes)
    #expect(back[0][cell].number == ExactDecimal(7))
    #expect(back[0].findings.map(\.code) == [.doubtfulReading, .doubtfulReading])
  }

  @Test func withoutTheSheetOfCellsItIsNoReport() throws {
    let bytes = try PackageEditor(try Self.written([Self.report("甲县"), Self.report("乙县")]))
      .changing("xl/workbook.xml") { $0.removingSheet("明细") }.bytes()
    let error = #expect(throws: ConversionError.self) { try Self.read(bytes) }
    #expect(error?.kind == .notAReport && error?.message.chinese.contains("明细") == true)
  }

  @Test func withoutTheOtherSheetsTheNumbersAreRead() throws {
    let reports = [Self.report("甲县"), Self.report("乙县")]
    let bytes = try PackageEditor(try Self.written(reports))
      .changing("xl/workbook.xml") { $0.removingSheet("汇总").removingSheet("检查结果") }.bytes()
    let kept: Set<Aspect> = [.cells, .marks]
    for (one, two) in zip(try Self.read(bytes), reports) {
      #expect(one.keeping(kept).difference(from: two.keeping(kept)) == nil)
    }
  }

  @Test func rowsInAnyOrderAreTheSameReports() throws {
    let bytes = try PackageEditor(try Self.written([Self.report("甲县"), Self.report("乙县")]))
      .changing(Self.cellsPart) { sheet in
        // The first row of the first report goes to the end of the list.
        sheet.replacing("<row r=\"2\"", with: "<row r=\"900\"")
          .movingFirstRow(to: 900)
      }.bytes()
    let back = try Self.read(bytes)
    #expect(back.map(\.organization) == ["甲县", "乙县"])
    #expect(
      back.allSatisfy { report in report.edition.cells.allSatisfy { report[$0].number == ExactDecimal(0) } })
  }

  // MARK: - Limits

  @Test func listsGoOnInFurtherSheets() throws {
    let writer = try CollectionWriter(ExportOptions(), rows: 150)
    let reports = (1...5).map { Self.report("第\($0)乡") }
    for report in reports { try writer.add(report) }
    let bytes = try writer.finish().bytes
    let workbook = try WorkbookReader.read(Source(name: "a.xlsx", bytes: bytes), sizeLimit: 1 << 26)
    #expect(workbook.sheets.map(\.name).filter { $0.hasPrefix("明细") }.count > 4)
    #expect(workbook.sheets.contains { $0.name == "明细 2" })
    let back = try Self.read(bytes)
    #expect(back.map(\.organization) == reports.map(\.organization))
    for (one, two) in zip(back, reports) {
      #expect(one.keeping(Self.carried).difference(from: two.keeping(Self.carried)) == nil)
    }
  }

  @Test func textsLongerThanACellGoOnInFurtherRows() throws {
    var report = Self.report("甲县")
    report[fee] = Cell(.text(String(repeating: "很长的文字", count: 8_000)))
    report.findings = [
      Finding(code: .outsideForm, message: Message(String(repeating: "长", count: 40_000), "long"))
    ]
    let back = try Self.read(try Self.written([report, Self.report("乙县")]))
    #expect(back[0].keeping(Self.carried).difference(from: report.keeping(Self.carried)) == nil)
  }
}

extension String {
  /// A sheet's XML with its second row behind all others.
  fileprivate func movingFirstRow(to row: Int) -> String {
    guard let start = firstRange(of: "<row r=\"\(row)\"")?.lowerBound,
      let end = self[start...].firstRange(of: "</row>")?.upperBound,
      let last = firstRange(of: "</sheetData>")?.lowerBound
    else { return self }
    var moved = String(self[start..<end])
    for column in "ABCDEFGHIJKL" { moved = moved.replacing("\"\(column)2\"", with: "\"\(column)\(row)\"") }
    return self[..<start] + self[end..<last] + moved + self[last...]
  }
}
