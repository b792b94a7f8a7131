import Foundation
import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// Our own pages with the machine form inside, changed by people or programs after they were written: what is shown
/// counts.
@Suite struct EditedPageTests {
  private let report: Report
  private let page: String
  private let cell: CellID

  init() throws {
    var generator = ReportGenerator(seed: 8, style: .consistent)
    var report = generator.next()
    cell = try #require(CellID("requests.received.total"))
    report[cell] = Cell(
      .number(ExactDecimal(987_654)),
      origin: Origin(place: .line(3, column: 4), raw: "987,654", recognition: .alias))
    report.findings = [
      Finding(code: "R5", severity: .information, cells: [cell], message: Message("按别名识别", "by an alias")),
      Finding(code: "S2", severity: .warning, message: Message("标题不规范", "not official")),
    ]
    report.provenance.source = "原件.docx"
    self.report = report
    page = try HTMLExporter().pageWithMachineForm(of: report)
  }

  private func read(_ page: String) throws -> Report {
    try #require(try HTMLReader().read(Source(name: "a.html", text: page)).first)
  }

  /// Reads the page with one text replaced, which must occur exactly once.
  private func reading(_ old: String, as new: String) throws -> Report {
    try #require(page.components(separatedBy: old).count == 2, "\(old)")
    return try read(page.replacing(old, with: new))
  }

  private func edits(_ report: Report) -> [Finding] {
    report.findings.filter { $0.code == "R1" && $0.message.chinese.hasPrefix("网页写成后被人改过") }
  }

  @Test func whatWasNotEditedIsTheEmbeddedReport() throws {
    #expect(try read(page).difference(from: report) == nil)
    // Other line ends, another order of attributes, another page around it.
    #expect(try read(page.replacing("\n", with: "\r\n")).difference(from: report) == nil)
    let other = page.replacing(
      "<script type=\"application/json\" id=\"nianbao-report\">",
      with: "<SCRIPT data-x=\"1>0\" id='x' TYPE=' Application/JSON '>")
    #expect(try read(other).difference(from: report) == nil)
  }

  @Test func aPageAroundTheReportIsResidue() throws {
    let wrapped = page.replacing("<main>", with: "<div class=nav>首页 信息公开</div><main>")
      .replacing("</main>", with: "</main><div>主办单位：某某办公室</div><div>扫一扫在手机打开当前页面</div>")
    var back = try read(wrapped)
    #expect(back.provenance.residue.contains { $0.text.contains("扫一扫") })
    back.provenance.residue = []
    #expect(back.difference(from: report) == nil)
  }

  @Test func anEditedCellIsReadAsShown() throws {
    var back = try reading("<td>987654</td>", as: "<td>987655</td>")
    #expect(back[cell].number == ExactDecimal(987_655))
    let edit = try #require(edits(back).first)
    #expect(edit.cells == [cell] && edit.severity == .information)
    #expect(edit.message.chinese.contains("由“987654”改为“987655”"))
    // Findings about the cell's old value are dropped; everything else is unchanged.
    #expect(back.findings.map(\.code) == ["S2", "R1"])
    back.findings = report.findings
    back[cell] = report[cell]
    #expect(back.difference(from: report) == nil)
  }

  @Test func aBlankedCellIsBlank() throws {
    let back = try reading("<td>987654</td>", as: "<td>&nbsp;</td>")
    #expect(back[cell].statement == .blank)
    #expect(edits(back).map(\.cells) == [[cell]])
  }

  @Test func aTextInACellIsNoNumberAndSaidSo() throws {
    let back = try reading("<td>987654</td>", as: "<td>见附件</td>")
    #expect(back[cell].number == nil)
    #expect(edits(back).map(\.cells) == [[cell]])
    #expect(back.findings.contains { $0.cells == [cell] && $0.severity == .error })
  }

  @Test func editedProseIsReadAsShown() throws {
    let old = try #require(report.sections[.problems].last?.text)
    var back = try reading("<p>\(old)</p>", as: "<p>下一年不再增加培训。</p><p>另设专栏。</p>")
    let first = try #require(report.sections[.problems].first)
    #expect(back.sections[.problems].map(\.text) == [first.text, "下一年不再增加培训。", "另设专栏。"])
    #expect(edits(back).count == 1)
    back.sections[.problems] = report.sections[.problems]
    back.findings = report.findings
    #expect(back.difference(from: report) == nil)
  }

  @Test func aParagraphTakenAwayIsGone() throws {
    let old = try #require(report.sections[.otherMatters].first?.text)
    let back = try reading("<p>\(old)</p>", as: "")
    #expect(back.sections[.otherMatters].isEmpty)
    #expect(edits(back).contains { $0.message.chinese.contains(old) })
  }

  @Test func anEditedTitleSignatureAndDateAreReadAsShown() throws {
    let title = try #require(report.title)
    let year = try #require(report.year) + 1
    let back = try read(
      page.replacing(">\(title)<", with: ">青禾市某某局\(year)年政府信息公开工作年度报告<")
        .replacing(
          "<p class=\"signature\">\(try #require(report.signature))", with: "<p class=\"signature\">青禾市某某局"
        )
        .replacing(try #require(report.date).chinese, with: "2023年1月9日"))
    #expect(back.organization == "青禾市某某局" && back.year == year && back.signature == "青禾市某某局")
    #expect(back.date == ReportDate(year: 2023, month: 1, day: 9))
    #expect(edits(back).count == 5)
  }

  @Test func aTableTakenAwayLeavesItsFigures() throws {
    let start = try #require(page.range(of: "<table class=\"challenges\""))
    let end = try #require(page.range(of: "</table>", range: start.upperBound..<page.endIndex))
    let back = try read(page.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""))
    #expect(CellID.all.allSatisfy { back[$0] == report[$0] })
    #expect(back.findings.contains { $0.code == "R1" && $0.severity == .warning })
    #expect(!back.findings.contains { $0.code == "S3" })
  }

  @Test func aRowTakenAwayLeavesItsFigures() throws {
    let start = try #require(page.range(of: "<tr><th class=\"side label\" scope=\"row\" colspan=\"3\">一、"))
    let end = try #require(page.range(of: "</tr>\n", range: start.upperBound..<page.endIndex))
    let back = try read(page.replacingCharacters(in: start.lowerBound..<end.upperBound, with: ""))
    #expect(back[cell] == report[cell])
    #expect(back.findings.contains { $0.severity == .warning && $0.cells.contains(cell) })
  }

  @Test(arguments: [
    ("nianbao/report/2", "nianbao/report/3"), ("\"year\": ", "\"year\" "), ("{\"schema\"", "[{\"schema\""),
    ("\"proactive.rules.issued\": ", "\"proactive.rules.issues\": "),
  ]) func damagedOrNewerDataGivesWhatThePageShows(old: String, new: String) throws {
    let back = try reading(old, as: new)
    #expect(CellID.all.allSatisfy { back[$0].statement == report[$0].statement })
    #expect(back.provenance.format == "html")
    #expect(back.findings.contains { $0.code == "R1" && $0.message.chinese.contains("网页内的数据读不出来") })
  }

  @Test func dataOfTwoReportsGiveWhatThePageShows() throws {
    let start = try #require(page.range(of: "<script"))
    let script = page[start.lowerBound...]
    let back = try read(page.replacing("</body>", with: script + "</body>"))
    #expect(back.provenance.format == "html")
    #expect(back.findings.contains { $0.message.english.contains("more than one report") })
  }

  @Test func dataOfOthersIsNothingOfOurs() throws {
    let start = try #require(page.range(of: "<script"))
    let shown = String(page[..<start.lowerBound]) + "</body></html>"
    let foreign = "<script type=\"application/json\">{\"@type\": \"Report\", \"a\": \"</b>\"}</script>"
    let back = try read(shown.replacing("<main>", with: foreign + "<main>"))
    #expect(try back.difference(from: read(shown).withLines(of: back)) == nil)
    #expect(try read(page.replacing("<main>", with: foreign + "<main>")).difference(from: report) == nil)
  }
}

extension Report {
  /// The report with the places of another one with the same content, whose cells are in other columns.
  fileprivate func withLines(of other: Report) -> Report {
    var copy = self
    for id in CellID.all { copy[id].origin = other[id].origin }
    return copy
  }
}
