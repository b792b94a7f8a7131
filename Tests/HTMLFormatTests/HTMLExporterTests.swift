import Foundation
import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// The content and appearance of our own pages.
@Suite struct HTMLExporterTests {
  private static let nonCharacters = String(
    String.UnicodeScalarView(
      [0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFF, 0x10FFFE].compactMap { Unicode.Scalar($0 as UInt32) }))

  private static let hostile = [
    "</script><script>alert(1)</script>", "<!-- <script> -->", "]]>", "<b>粗</b>", "他说\"可以\"与'不可以'",
    "a&amp;b&lt;",
    "响铃\u{7}退格\u{8}删除\u{7F}下一行\u{85}", "回车\r\n换行\n制表\t", "非" + nonCharacters + "字",
    "</title></style></table>",
    "\u{2028}\u{2029}\u{FEFF}\u{202E}", "&#0;&#x1f;", "\u{0}",
  ]

  private func page(_ report: Report) throws -> String {
    String(decoding: try HTMLExporter().export(report).bytes, as: UTF8.self)
  }

  private func read(_ page: String) throws -> Report {
    try #require(try HTMLReader().read(Source(name: "a.html", text: page)).first)
  }

  @Test func hostileTextSurvivesAndIsNoMarkup() throws {
    var report = Report()
    report.organization = Self.hostile[0]
    report.title = Self.hostile[9]
    report.foreword = Self.hostile.map { ProseBlock($0) }
    report.sections[.overview] = [ProseBlock(Self.hostile.joined())]
    report.signature = Self.hostile[1]
    let cells = Edition.edition2021.cells
    for (cell, text) in zip(cells, Self.hostile) { report[cell].statement = .text(text) }
    let written = try HTMLExporter().pageWithMachineForm(of: report)
    #expect(try read(written).difference(from: report) == nil)
    // One script, one style sheet, and no markup from the texts.
    for tag in ["script", "style", "title"] {
      #expect(written.components(separatedBy: "<\(tag)").count == 2)
      #expect(written.components(separatedBy: "</\(tag)").count == 2)
    }
    #expect(!written.contains("<b>") && !written.contains("<!--") && !written.contains("alert(1)</"))
    let controls = written.unicodeScalars.filter { $0.properties.generalCategory == .control && $0 != "\n" }
    #expect(controls.allSatisfy { $0 == "\t" })
    #expect(!written.unicodeScalars.contains { $0.properties.isNoncharacterCodePoint })
  }

  @Test func thePageShowsTheOfficialTitleAndKeepsThePrinted() throws {
    var report = Report()
    report.organization = "云岭市林业局"
    report.year = 2023
    report.title = "2023年云岭市林业局信息公开年报"
    #expect(try page(report).contains("<h1>云岭市林业局2023年政府信息公开工作年度报告</h1>"))
    #expect(try HTMLExporter().export(report).losses.map(\.aspect) == [.title, .marks])
    let whole = try HTMLExporter().export(report, setting: "machine-form")
    #expect(try read(String(decoding: whole.bytes, as: UTF8.self)).title == report.title)
    #expect(whole.losses.isEmpty)
  }

  @Test func aPageThatNothingIsKnownOfIsAPageStill() throws {
    let written = try page(Report())
    #expect(written.contains("<title>\(Editions.titleWords)</title>"))
    #expect(!written.contains("<h1>"))
    let whole = try HTMLExporter().pageWithMachineForm(of: Report())
    #expect(try read(whole).difference(from: Report()) == nil)
  }

  @Test func blanksStayBlank() throws {
    var report = Report()
    for cell in report.cellIDs { report[cell].statement = .blank }
    let written = try page(report)
    #expect(written.components(separatedBy: "></td>").count == 201)
    #expect(!written.contains(">0</td>"))
  }

  @Test func theSamePageEveryTime() throws {
    var generator = ReportGenerator(seed: 3)
    let report = generator.next()
    #expect(try page(report) == page(report))
    #expect(try HTMLExporter().fragment(of: report) == HTMLExporter().fragment(of: report))
  }

  @Test func noneOrSeveralReportsAreRefused() {
    for count in [0, 2] {
      let reports = Array(repeating: Report(), count: count)
      let error = #expect(throws: ConversionError.self) {
        try HTMLExporter().export(reports, options: ExportOptions())
      }
      #expect(error?.kind == .notRepresentable)
    }
  }
}
