import CZip
import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

@Suite struct XLSXReaderTests {
  private let fee = CellID("proactive.fees.collected")
  private let received = CellID("requests.received.naturalPerson")

  private func sample() throws -> Report {
    var generator = ReportGenerator(seed: 11, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 || report.form(of: .requests).grid.count != 28 {
      report = generator.next()
    }
    let fee = try #require(fee)
    report[fee] = Cell(
      .number(try #require(ExactDecimal("5.10"))),
      origin: Origin(place: .line(40, column: 3), raw: "5.10", recognition: .exact))
    return report
  }

  private func read(_ bytes: [UInt8]) throws -> Report {
    try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes)).first)
  }

  /// The report read back from a workbook with a changed part.
  private func read(
    _ report: Report, changing part: String, _ change: (String) -> String
  ) throws -> Report {
    try read(try PackageEditor(try XLSXExporter().export(report).bytes).changing(part, change).bytes())
  }

  // MARK: - Edited workbooks

  @Test func changedFigureWinsAndIsNamed() throws {
    let report = try sample()
    let fee = try #require(fee)
    let back = try read(report, changing: "xl/worksheets/sheet1.xml") {
      $0.replacing("<v>5.1</v>", with: "<v>1787.8399999999999</v>")
    }
    #expect(back[fee].number?.description == "1787.84")
    #expect(back[fee].origin?.place == .sheet("主动公开", cell: "B15"))
    let finding = try #require(back.findings.first)
    #expect(back.findings.count == 1)
    #expect(finding.code == "R1" && finding.severity == .information && finding.cells == [fee])
    #expect(finding.message.chinese.contains("“5.10”") && finding.message.chinese.contains("“1787.84”"))
    var expected = report
    expected[fee] = back[fee]
    expected.findings = back.findings
    #expect(back.difference(from: expected) == nil)
  }

  @Test func changedProseWinsAndIsNamed() throws {
    var report = try sample()
    report.sections[.problems] = ["问题一：更新不及时。", "问题二：形式单一。"]
    let row = try proseRow(of: "问题二：形式单一。", in: report)
    let back = try read(report, changing: "xl/worksheets/sheet4.xml") {
      $0.replacingCell(
        "B\(row)", with: "<c r=\"B\(row)\" t=\"inlineStr\"><is><t>问题二：人手不足。</t></is></c>")
    }
    #expect(back.sections[.problems].map(\.text) == ["问题一：更新不及时。", "问题二：人手不足。"])
    let finding = try #require(back.findings.first)
    #expect(back.findings.count == 1)
    #expect(finding.code == "R1" && finding.severity == .information)
    #expect(finding.message.chinese.contains("形式单一") && finding.message.chinese.contains("人手不足"))
    #expect(finding.place != nil)
  }

  @Test func withoutTheSheetOfProseItIsThatOfTheSheetOfData() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/workbook.xml") { $0.removingSheet("正文") }
    #expect(back.sections[.overview].map(\.text) == report.sections[.overview].map(\.text))
    #expect(back.findings.map(\.code) == ["R1"])
  }

  private func proseRow(of text: String, in report: Report) throws -> Int {
    let bytes = try XLSXExporter().export(report).bytes
    let workbook = try WorkbookReader.read(Source(name: "a.xlsx", bytes: bytes), sizeLimit: 1 << 26)
    let entry = workbook.sheets[3].cells.first { $0.value == .text(text) }
    return try #require(entry).position.row + 1
  }

  @Test func sameFigureSavedAsAFloatKeepsItsPrintedDigits() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/worksheets/sheet1.xml") {
      $0.replacing("<v>5.1</v>", with: "<v>5.0999999999999996</v>")
    }
    #expect(back.difference(from: report) == nil)
  }

  @Test(arguments: [
    ("<c r=\"B15\" t=\"b\"><v>1</v></c>", Cell.Statement.text("TRUE")),
    ("<c r=\"B15\" t=\"e\"><v>#DIV/0!</v></c>", .text("#DIV/0!")),
    ("<c r=\"B15\"><f>1+1</f></c>", .text("=1+1")),
    ("<c r=\"B15\"><f>1+1</f><v>2</v></c>", .number(ExactDecimal(2))),
    ("<c r=\"B15\" t=\"str\"><f>\"/\"</f><v>/</v></c>", .notApplicable("/")),
    (
      "<c r=\"B15\" t=\"inlineStr\"><is><r><t>1,</t></r><rPh><t>x</t></rPh><r><t>234</t></r></is></c>",
      .number(ExactDecimal(1234))
    ),
    ("<c r=\"B15\" t=\"inlineStr\"><is><t>１２</t></is></c>", .number(ExactDecimal(12))),
    ("<c r=\"B15\" t=\"inlineStr\"><is><t>1,23</t></is></c>", .text("1,23")),
    ("<c r=\"B15\"/>", .blank),
  ])
  func whatPeoplePutInACellIsRead(xml: String, expected: Cell.Statement) throws {
    let fee = try #require(fee)
    let back = try read(try sample(), changing: "xl/worksheets/sheet1.xml") { sheet in
      sheet.replacingCell("B15", with: xml)
    }
    #expect(back[fee].statement == expected)
    #expect(back.findings.map(\.code) == ["R1"])
  }

  @Test func numberWithADateFormatIsNoFigure() throws {
    let fee = try #require(fee)
    let back = try read(
      try PackageEditor(try XLSXExporter().export(try sample()).bytes)
        .changing("xl/styles.xml") { $0.replacing("formatCode=\"0.00\"", with: "formatCode=\"yyyy/m/d;@\"") }
        .changing("xl/worksheets/sheet1.xml") { $0.replacing("<v>5.1</v>", with: "<v>45296</v>") }.bytes())
    #expect(back[fee].statement == .text("2024年1月5日"))
  }

  @Test func sheetsMayBeRenamedAndHeadsMoved() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/workbook.xml") {
      $0.replacing("name=\"主动公开\"", with: "name=\"A&amp;B\"").replacing(
        "name=\"数据\"", with: "name=\"x\""
      )
      .replacing("name=\"正文\"", with: "name=\"Sheet9\"")
    }
    #expect(back.difference(from: report) == nil)
  }

  @Test func withoutTheSheetOfDataTheTablesAreRead() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/workbook.xml") { $0.removingSheet("数据") }
    for id in report.cellIDs { #expect(back[id].statement == report[id].statement, "\(id)") }
    #expect(back.organization == report.organization && back.year == report.year && back.date == report.date)
    #expect(back.edition == report.edition)
    #expect(back[try #require(received)].origin?.place == .sheet("申请情况", cell: "D5"))
    #expect(back.findings.map(\.code) == ["R1"])
  }

  @Test func withoutATableItsFiguresComeFromTheSheetOfData() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/workbook.xml") { $0.removingSheet("申请情况") }
    for id in report.cellIDs { #expect(back[id] == report[id], "\(id)") }
    #expect(back.findings.map(\.severity) == [.warning])
  }

  @Test func aTableWithOtherHeadsIsNotReadByItsColumns() throws {
    let report = try sample()
    let head = try #require(Edition.edition2021.table(.proactive).grid[1].last?.label)
    let back = try read(report, changing: "xl/sharedStrings.xml") { $0.replacing(head, with: "上年件数") }
    for id in report.cellIDs { #expect(back[id] == report[id], "\(id)") }
    #expect(back.findings.map(\.severity) == [.warning])
  }

  @Test func rowsPutInAboveAndBetweenDoNotMatter() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/worksheets/sheet2.xml") {
      $0.movingRows(from: 9, by: 3).movingRows(from: 1, by: 2)
    }
    #expect(back.difference(from: report) == nil)
  }

  @Test func missingRowKeepsItsStoredFiguresWithAWarning() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/worksheets/sheet2.xml") { $0.removingRow(5) }
    for id in report.cellIDs { #expect(back[id] == report[id], "\(id)") }
    #expect(back.findings.map(\.severity) == [.warning])
    #expect(back.findings.first?.cells.first == received)
  }

  @Test func changedProseIsRead() throws {
    let report = try sample()
    let back = try read(report, changing: "xl/sharedStrings.xml") {
      $0.replacing("本年度没有收取信息处理费。", with: "本年度收取信息处理费3元。")
    }
    #expect(back.sections[.otherMatters].map(\.text) == ["本年度收取信息处理费3元。"])
    #expect(back.findings.isEmpty)
  }

  // MARK: - Files that are not reports

  @Test func foreignWorkbookIsRefused() throws {
    let bytes = try PackageEditor(try XLSXExporter().export(try sample()).bytes)
      .changing("xl/workbook.xml") { text in
        ["数据", "主动公开", "申请情况", "复议诉讼"].reduce(text) { $0.removingSheet($1) }
      }
      .changing("docProps/custom.xml") { $0.replacing("name=\"nianbao\"", with: "name=\"other\"") }.bytes()
    #expect(XLSXReader().confidence(in: Source(name: "a", bytes: bytes)) == .likely)
    let error = #expect(throws: ConversionError.self) { try read(bytes) }
    #expect(error?.kind == .notAReport && error?.file == "a.xlsx")
  }

  @Test func newerVersionIsRefused() throws {
    let error = #expect(throws: ConversionError.self) {
      try read(try sample(), changing: "xl/sharedStrings.xml") {
        $0.replacing("nianbao/workbook/1", with: "nianbao/workbook/2")
      }
    }
    #expect(error?.kind == .notAReport)
  }

  @Test func whatIsNoZipIsNotOurs() {
    for bytes: [UInt8] in [[], Array("PK".utf8), Array("%PDF-1.7".utf8), [0xD0, 0xCF, 0x11, 0xE0]] {
      #expect(XLSXReader().confidence(in: Source(name: "a.xlsx", bytes: bytes)) == .none)
      #expect(throws: ConversionError.self) { try read(bytes) }
    }
  }

  @Test func cutFilesAreDamaged() throws {
    let bytes = try XLSXExporter().export(try sample()).bytes
    for length in stride(from: 4, to: bytes.count, by: bytes.count / 40) {
      let error = #expect(throws: ConversionError.self) { try read(Array(bytes[..<length])) }
      #expect(error?.kind == .damaged)
    }
    #expect(XLSXReader().confidence(in: Source(name: "a", bytes: Array(bytes[..<(bytes.count / 2)]))) > .none)
  }

  @Test func flippedBytesNeverCrash() throws {
    let bytes = try XLSXExporter().export(try sample()).bytes
    var failures = 0
    for index in stride(from: 0, to: bytes.count, by: 97) {
      var copy = bytes
      copy[index] ^= 0x55
      do { _ = try read(copy) } catch is ConversionError { failures += 1 }
    }
    #expect(failures > 50)
  }

  @Test func documentTypesAreRefused() throws {
    let billion =
      "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
    let external = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>"
    for declaration in [billion, external, "<!DOCTYPE a SYSTEM \"http://a.example/x.dtd\">"] {
      let error = #expect(throws: ConversionError.self) {
        try read(try sample(), changing: "xl/sharedStrings.xml") {
          $0.replacing("<sst ", with: declaration + "<sst ").replacing("<t>部分</t>", with: "<t>&b;</t>")
        }
      }
      #expect(error?.kind == .damaged)
      #expect(error?.message.english.contains("document type") == true)
    }
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])
  func brokenPartsAreNamed(part: String) throws {
    let error = #expect(throws: ConversionError.self) {
      try read(try sample(), changing: part) { String($0.dropLast(20)) }
    }
    #expect(error?.kind == .damaged && error?.message.chinese.contains(part) == true)
  }

  @Test func cellsOffTheSheetAreDamaged() throws {
    for reference in ["ZZZZ1", "A0", "A99999999", "1", "", "XFE1"] {
      let error = #expect(throws: ConversionError.self) {
        try read(try sample(), changing: "xl/worksheets/sheet1.xml") {
          $0.replacing("r=\"B15\"", with: "r=\"\(reference)\"")
        }
      }
      #expect(error?.kind == .damaged)
    }
  }

  @Test func bombsAreRefused() throws {
    let bytes = try XLSXExporter().export(try sample()).bytes
    let bomb = try PackageEditor(bytes).changing("xl/sharedStrings.xml") {
      $0.replacing("</sst>", with: String(repeating: " ", count: 40 << 20) + "</sst>")
    }.bytes()
    #expect(bomb.count < 1 << 20)
    let error = #expect(throws: ConversionError.self) { try read(bomb) }
    #expect(error?.kind == .tooLarge)
    let tooBig = #expect(throws: ConversionError.self) {
      try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes), options: ReadOptions(sizeLimit: 1_000))
    }
    #expect(tooBig?.kind == .tooLarge)
  }

  @Test func zipThatIsNoWorkbookSaysSo() throws {
    let editor = try PackageEditor(try XLSXExporter().export(try sample()).bytes)
    let error = #expect(throws: ConversionError.self) {
      try read(
        try editor.changing("_rels/.rels") { $0.replacing("officeDocument\"", with: "other\"") }.bytes())
    }
    #expect(error?.kind == .unknownFormat)
  }
}
