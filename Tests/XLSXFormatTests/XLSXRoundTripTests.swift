import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

@Suite struct XLSXRoundTripTests {
  private func read(_ bytes: [UInt8]) throws -> Report {
    try #require(try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes)).first)
  }

  @Test(arguments: [ReportGenerator.Style.odd, .consistent])
  func generatedReportsComeBack(style: ReportGenerator.Style) throws {
    var generator = ReportGenerator(seed: 20_211, style: style)
    for number in 0..<60 {
      let report = generator.next()
      let first = try XLSXExporter().export(report)
      #expect(first.losses.isEmpty)
      let back = try read(first.bytes)
      let difference = back.difference(from: report)
      #expect(difference == nil, "report \(number)")
      #expect(try XLSXExporter().export(back).bytes == first.bytes, "report \(number)")
      if difference != nil { return }
    }
  }

  @Test func emptyReportComesBack() throws {
    for edition in Edition.all {
      let report = Report(edition: edition)
      #expect(try read(try XLSXExporter().export(report).bytes).difference(from: report) == nil)
    }
  }

  @Test func englishSheetsComeBackToo() throws {
    var generator = ReportGenerator(seed: 5)
    let report = generator.next()
    let written = try XLSXExporter().export([report], options: ExportOptions(language: .english))
    #expect(try read(written.bytes).difference(from: report) == nil)
    let sheets = try WorkbookReader.read(Source(name: "a.xlsx", bytes: written.bytes), sizeLimit: 1 << 24)
      .sheets
    #expect(sheets.map(\.name) == ["Proactive", "Requests", "Challenges", "Prose", "Findings", "Data"])
  }

  @Test func mixedFormComesBackInItsOwnGrid() throws {
    var report = Report(edition: .edition2021)
    for table in [Edition.edition2021.table(.proactive), Edition.edition2019.table(.requests)] {
      for (index, cell) in table.cells.enumerated() {
        report[cell].statement = .number(ExactDecimal(Int64(index)))
      }
    }
    let bytes = try XLSXExporter().export(report).bytes
    #expect(try read(bytes).difference(from: report) == nil)
    let sheet = try WorkbookReader.read(Source(name: "a", bytes: bytes), sizeLimit: 1 << 24).sheets[1]
    #expect(
      GridMatch.best(in: sheet, editions: .standard)?.form.grid.count
        == Edition.edition2019.table(.requests).grid.count)
  }

  @Test(arguments: [
    "", "\"\"", "\"\"\"\"", "\"", "_x0041_", "_x005F_x0041_", "_x000D_", "_x00", "a\u{0}b\u{1}\u{1F}", "\r\n",
    "\r",
    " \t两端有空格 \n", "\u{3000}全角\u{A0}", "=1+1", "+86", "-5", "@SUM(A1)", "'=1", "|\t\"'\n", "🌾👨‍👩‍👧𠀋",
    "\u{FFFE}\u{FFFF}", "\u{7F}\u{85}\u{2028}", "续", "部分", "]]>&amp;<b>", "标题",
    "nianbao/template/1", "nianbao/template/2",
  ])
  func oddTextComesBack(text: String) throws {
    var report = Report()
    report.organization = text
    report.title = text
    report.signature = text
    report.foreword = [ProseBlock(text), ProseBlock(text, place: .path(text))]
    report.sections[.requests] = [ProseBlock(text)]
    report.cells[CellID.all[0]].statement = Cell.Statement(mark: text)
    report.cells[CellID.all[1]] = Cell(
      .blank, origin: Origin(place: .sheet(text, cell: text), raw: text, recognition: .sums))
    report.findings = [
      Finding(
        code: "S9", severity: .warning, message: Message(text, text),
        place: .table(part: text, table: 1, row: 2, column: 3), quote: text)
    ]
    report.provenance.source = text
    report.provenance.residue = [Paragraph(text)]
    let bytes = try XLSXExporter().export(report).bytes
    let back = try read(bytes)
    #expect(back.difference(from: report) == nil)
    #expect(try XLSXExporter().export(back).bytes == bytes)
  }

  /// A piece and how often it is repeated.
  @Test(arguments: [
    ("长", 40_000), ("𠀋", 20_000), ("a", 70_000), ("一句话说完。\n", 6_000), ("e\u{301}\u{302}", 20_000),
    ("\u{301}", 40_000), ("_x0041_", 9_000), ("\u{1}", 40_000),
  ])
  func textLongerThanACellComesBack(piece: String, count: Int) throws {
    let text = String(repeating: piece, count: count)
    var report = Report()
    report.title = text
    report.sections[.overview] = [ProseBlock(text), "后一段"]
    report.cells[CellID.all[0]] = Cell(
      .text(text), origin: Origin(place: .line(1, column: 1), raw: text, recognition: .exact))
    report.findings = [Finding(code: "R1", severity: .error, message: Message(text, "x"), quote: text)]
    let bytes = try XLSXExporter().export(report).bytes
    #expect(try read(bytes).difference(from: report) == nil)
  }
}
