import CSVFormat
import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

/// Lists edited by people and spreadsheet programs, and lists that cannot be read.
struct CSVSpreadsheetTests {
  private let reader = CSVPlugin().readers[0]

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func separatorsAndLineEndsOfAllPrograms(separator: String, lineEnd: String) throws {
    let report = CSVRoundTripTests.report(.notApplicable("/"))
    let text = try CSVRoundTripTests.text(of: [report])
      .replacing("\r\n", with: lineEnd).replacing(",", with: separator)
    #expect(reader.confidence(in: Source(name: "a.csv", text: text)) == .certain)
    #expect(try read(text) == [report])
  }

  @Test func quotedThroughoutAndPaddedWithEmptyFields() throws {
    let report = CSVRoundTripTests.report(.number(ExactDecimal(1234)))
    let lines = try CSVRoundTripTests.text(of: [report]).split(separator: "\r\n").map { line in
      line.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(separator: ",")
        + ",,"
    }
    #expect(try read(lines.joined(separator: "\n") + "\n,,,,,,,,,,,\n\n") == [report])
  }

  @Test func columnsInAnyOrderAndOthersAreNamed() throws {
    let text = """
      备注,数值,标记,版本, 单元格 ,年度,
      x,"1,234",,2021,proactive.rules.issued,2023,
      ,,无,2021,proactive.rules.repealed,2023,y
      """
    let report = try #require(try read(text).first)
    #expect(report.year == 2023 && report.organization == nil)
    #expect(report.cells[CellID.all[0]].number == ExactDecimal(1234))
    #expect(report.cells[CellID.all[1]].statement == .notApplicable("无"))
    #expect(report.cells[CellID.all[2]].statement == .absent)
    #expect(report.findings.map(\.code) == ["R7", "R7"])
    #expect(report.findings.map(\.place) == [.line(1, column: 1), .line(3, column: 40)])
    #expect(report.findings.map(\.quote) == ["备注", nil])
    // A column without a name is told by its number.
    #expect(report.findings[0].message.english.contains("\"备注\""))
    #expect(report.findings[1].message.english.contains("\"7\""))
  }

  @Test func anEmptiedNumberIsBlankAndNotZero() throws {
    let report = try #require(try read("单元格,数值,标记,版本\nproactive.rules.issued,,,2021").first)
    #expect(report.cells[CellID.all[0]].statement == .blank)
  }

  @Test(arguments: [
    ("1,234", "1234"), ("-1,234,567.80", "-1234567.80"), (" 12 ", "12"), ("+5", "5"), ("007", "7"),
  ])
  func numbersAsSpreadsheetsWriteThem(written: String, digits: String) throws {
    let text = "单元格,数值,标记,版本\nproactive.rules.issued,\"\(written)\",,2021"
    #expect(try read(text).first?.cells[CellID.all[0]].number?.description == digits)
  }

  @Test(arguments: [
    "1.23E+18", "12,34", "1,234.5,6", ",123", "0x10", "１２", "12 3", "/", "十", "1.", "-",
    "99999999999999999999",
  ])
  func whatIsNoNumberIsAnErrorWithItsPlace(written: String) throws {
    let text = "版本,单元格,数值,标记\n2021,proactive.rules.issued,\"\(written)\","
    try expectError(text, .damaged, .line(2, column: 29))
  }

  @Test func aDecimalCommaIsNotTakenForThousands() throws {
    try expectError("版本;单元格;数值;标记\n2021;proactive.rules.issued;1,234;", .damaged, .line(2, column: 29))
  }

  static let head = "版本,单元格,数值,标记\n"

  @Test(arguments: [
    ("2021,proactive.rules.made.up,1,", 6), ("2021,proactive.rules.issued,1,/", 31),
    ("2018,proactive.rules.issued,1,", 1), (",proactive.rules.issued,1,", 1),
    ("2021,proactive.rules.issued,1", 1),
    ("2021,proactive.rules.issued,1,,5", 1), ("2021,proactive.rules.issued,\"1,", 1),
    ("2021,proactive.rules.issued,\"1\"0,", 29),
    ("2021,proactive.rules.repealed,1,\n2021,proactive.rules.issued,1,\n2021,proactive.rules.repealed,1,", 6),
  ])
  func badRowsAreNamedWithTheirLine(rows: String, column: Int) throws {
    let line = 2 + rows.count { $0 == "\n" }
    try expectError(Self.head + rows, .damaged, .line(line, column: column))
  }

  @Test func linesAreCountedThroughQuotedLineBreaks() throws {
    let text = "机关,版本,单元格,数值,标记\n\"甲\n乙\",2021,proactive.rules.issued,1,\n甲,2021,x,1,"
    try expectError(text, .damaged, .line(4, column: 8))
  }

  @Test(arguments: [
    ("甲,乙\n1,2", ConversionError.Kind.notAReport), ("单元格,数值\nproactive.rules.issued,1", .damaged),
    ("单元格,数值,标记,版本,数值\n", .damaged), ("单元格,数值,标记,版本\n", .notAReport),
  ])
  func headsThatCannotBeRead(text: String, kind: ConversionError.Kind) throws {
    let error = try #require(throws: ConversionError.self) { try read(text) }
    #expect(error.kind == kind)
  }

  @Test func manyTinyReportsAreRefused() throws {
    let rows = (0..<1_001).map { "\($0),2021,proactive.rules.issued,1," }.joined(separator: "\n")
    let error = try #require(throws: ConversionError.self) { try read("报告,版本,单元格,数值,标记\n" + rows) }
    #expect(error.kind == .tooLarge)
  }

  @Test func changedBytesNeverCrash() throws {
    var random = SplitMix64(seed: 5)
    var generator = ReportGenerator(seed: 5)
    let bytes = try CSVPlugin().exporters[0].export(generator.next()).bytes
    var failed = 0
    for _ in 0..<80 {
      var changed = Array(bytes[..<(200 + random.below(bytes.count - 200))])
      for _ in 0..<3 { changed[random.below(changed.count)] = random.pick(Array("\",;\t\r\n'=\u{0}".utf8)) }
      do { _ = try reader.read(Source(name: "a.csv", bytes: changed)) } catch is ConversionError {
        failed += 1
      }
    }
    #expect(failed > 0)
  }

  @Test(arguments: ["", "单元格", "一、总体情况\n单元格,数值", "甲,乙\n1,2\n", "{\"a\": \"单元格,数值\"}\n"])
  func otherTextIsNotTaken(text: String) {
    #expect(reader.confidence(in: Source(name: "a.csv", text: text)) == .none)
  }

  private func expectError(_ text: String, _ kind: ConversionError.Kind, _ place: Place) throws {
    let error = try #require(throws: ConversionError.self) { try read(text) }
    #expect(error.kind == kind)
    #expect(error.place == place)
    #expect(error.file == "a.csv")
    #expect(error.message.chinese != error.message.english)
  }

  private func read(_ text: String) throws -> [Report] { try reader.read(Source(name: "a.csv", text: text)) }
}
