import Characters
import Conversion
import Diagnostics
import PipeTableFormat
import ReportModel
import System
import TestSupport
import Testing

@Suite struct PipeTableExporterTests {
  private func text(_ report: Report) throws -> String {
    String(decoding: try PipeTableExporter().export(report).bytes, as: UTF8.self)
  }

  private func lines(_ report: Report) throws -> [String] {
    try text(report).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test(arguments: Edition.all)
  func everyRowHasAsManyCellsAsTheForm(edition: Edition) throws {
    let rows = try lines(Report(edition: edition)).filter { $0.hasPrefix("|") }
    let counts = rows.map { $0.count { $0 == "|" } - 1 }
    let expected = edition.tables.flatMap { form in
      [Int](repeating: form.columnCount, count: form.grid.count + 1)
    }
    #expect(counts == expected)
  }

  @Test func theTextIsTheReportInItsOrder() throws {
    var report = Report()
    report.organization = "青禾市水务局"
    report.year = 2023
    report.title = "青禾市水务局2023年政府信息公开工作年度报告"
    report.foreword = ["前言。"]
    report.sections[.overview] = ["甲段。", "乙段。"]
    report.signature = "青禾市水务局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    let lines = try lines(report)
    #expect(lines.first == "<!-- nianbao/pipe/1 edition=2021")
    #expect(lines.filter { $0.hasPrefix("# ") } == ["# 青禾市水务局2023年政府信息公开工作年度报告"])
    #expect(lines.filter { $0.hasPrefix("## ") } == Edition.edition2021.sections.map { "## " + $0.heading })
    #expect(
      Array(lines[8...16]) == [
        "", "前言。", "", "## 一、总体情况", "", "甲段。", "", "乙段。", "",
      ])
    #expect(
      Array(lines.suffix(9)) == [
        "", "<!-- signature -->", "", "青禾市水务局", "", "<!-- date -->", "", "2024年1月5日", "",
      ])
  }

  @Test func cellsSayWhatTheySay() throws {
    var report = Report()
    let statements: [Cell.Statement] = [
      .number(ExactDecimal(0)), .blank, .absent, .notApplicable("/"), .text("见附件"), .text("5"),
      .text("blank"),
      .text("甲|乙"), .notApplicable("\\"),
    ]
    for (cell, statement) in zip(Edition.edition2021.cells, statements) { report[cell].statement = statement }
    report[try #require(CellID("proactive.fees.collected"))].statement = .number(
      try #require(ExactDecimal("5.10")))
    let rows = try lines(report).filter { $0.hasPrefix("|") }
    #expect(rows[3] == "| 规章 | 0 |  | absent |")
    #expect(rows[4] == "| 行政规范性文件 | / | 见附件 | text:5 |")
    #expect(rows[7] == "| 行政许可 | text:blank |  |  |")
    #expect(rows[10] == "| 行政处罚 | 甲\\|乙 |  |  |")
    #expect(rows[11] == "| 行政强制 | \\\\ |  |  |")
    #expect(rows[14] == "| 行政事业性收费 | 5.10 |  |  |")
  }

  @Test func theHeadCarriesWhatTitleAndTablesDoNotShow() throws {
    var report = Report()
    report.title = "2023年青禾市年报"
    report.organization = "局-->"
    report[try #require(CellID("requests.otherwise.total"))].statement = .text("--> 3")
    report[try #require(CellID("requests.otherwise.other.total"))].statement = .blank
    #expect(
      try lines(report).prefix(3) == [
        "<!-- nianbao/pipe/1 edition=2021", "organization: 局--&#62;", "requests.otherwise.total: --&#62; 3",
      ])
    report = Report()
    report.title = Editions.standard.current.title(organization: "局", year: 2023)
    #expect(
      try lines(report).prefix(3) == ["<!-- nianbao/pipe/1 edition=2021", "organization: ", "year: "])
  }

  @Test func whatIsLostIsSaid() throws {
    var report = Report()
    report.findings = [Finding(code: "R1", severity: .warning, message: Message("疑", "doubt"))]
    report.sections[.overview] = [ProseBlock("甲", place: .line(1, column: 1))]
    report.provenance.source = "甲.txt"
    let losses = try PipeTableExporter().export(report).losses
    #expect(losses.map(\.aspect) == [.findings, .origins, .provenance])
    #expect(try PipeTableExporter().export(Report()).losses.isEmpty)
  }

  @Test func oneReportIsWrittenAndNoOtherNumber() throws {
    for reports in [[], [Report(), Report()]] {
      let error = #expect(throws: ConversionError.self) {
        try PipeTableExporter().export(reports, options: ExportOptions())
      }
      #expect(error?.kind == .notRepresentable)
    }
  }

  @Test(arguments: TextEncoding.allCases)
  func everyEncodingComesBack(encoding: TextEncoding) throws {
    var generator = ReportGenerator(seed: 11)
    let report = generator.next()
    let bytes = try PipeTableExporter().export([report], options: ExportOptions(encoding: encoding)).bytes
    let source = Source(name: "a.md", bytes: bytes)
    #expect(PipeTableReader().confidence(in: source) == .certain)
    let back = try PipeTableReader().read(source)
    #expect(back[0].difference(from: report.keeping(PipeTableExporter().format.carries)) == nil)
  }
}
