import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// 待核实问题 tells a person what to do, in the words of the form.
@Suite struct FindingsPaperTests {
  private let editions = Editions.standard

  private func paper(_ report: Report) -> Paper {
    let context = RuleContext(report, editions: editions)
    let rules = RuleBook.standard
    let checked = CheckedReport(context, CheckPolicy().judge(rules.assess(context), of: report))
    return FindingsPaper(checked: checked, source: PaperReport.source, rules: rules).paper
  }

  private func text(_ report: Report) -> String { PaperText.text(of: paper(report)) }

  @Test func withoutFindingsItSaysSoAndWhatWasNotLookedAt() throws {
    let path = SharedFolder.projectRoot + "/samples/reports/tab-grid.txt"
    var report = try #require(try Converter(registry: .standard).judged(path).first)
    report.findings = []
    let text = text(report)
    #expect(text.contains("经核对，没有发现需要更正或核实的问题。"))
    #expect(text.contains("没有与上年度报告比对。"))
    #expect(!text.contains("一、"))
  }

  @Test func theFirstSentenceCountsAndEachSeverityHasASection() throws {
    let path = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"
    let report = try #require(try Converter(registry: .standard).judged(path).first)
    let text = text(report)
    #expect(text.contains("还有4个问题需要处理：必须更正4个。"))
    #expect(text.contains("\n一、必须更正（4个）\n"))
    #expect(text.contains("\n序号\t位置\t问题\t依据\t处理建议\n"))
    #expect(text.contains("四、政府信息公开行政复议、行政诉讼情况：“行政复议”行5栏"), "\(text)")
    #expect(text.contains("\t表三表头所印的勾稽关系\t"))
  }

  /// Neither codes nor names of cells nor coordinates nor options: an official cannot look these up.
  @Test func nothingIsSaidThatOnlyTheProgramUnderstands() throws {
    var report = PaperReport.report
    let cell = CellID.requests.received.total
    let place = Place.page(3, x: 71.5, y: 302, width: 5, height: 9)
    report[cell] = Cell(
      .number(ExactDecimal(9_999)),
      origin: Origin(place: place, raw: "9999", recognition: .exact, doubt: .splitOrJoined))
    report[.proactive.licensing.decisions].statement = .blank
    let text = text(report)
    #expect(text.contains("第3页"))
    for word in ["x=", "y=", "--", "requests.", "proactive.", "A1", "A3", "R1", "R6", "V3"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func sentencesAreFoundByTheirParagraphs() {
    var report = PaperReport.report
    let place = Place.paragraph(part: "", 12)
    report.sections[.overview] = [
      ProseBlock("本年度工作平稳。", place: .paragraph(part: "", 11)),
      ProseBlock("全年收到政府信息公开申请98765件。", place: place),
    ]
    #expect(text(report).contains("一、总体情况，第2段"))
  }

  @Test func sumsThatCannotBeJudgedAreCounted() {
    var report = PaperReport.report
    report[.requests.received.total].statement = .blank
    #expect(text(report).contains("处勾稽关系因数据空白、缺失或存疑，不能判断是否相符。"))
  }

  @Test func everyCodeHasAdvice() {
    for rule in RuleBook.standard.rules {
      #expect(FindingAdvice.words(for: rule.code) != "请对照原文核实。", "\(rule.code)")
    }
  }
}
