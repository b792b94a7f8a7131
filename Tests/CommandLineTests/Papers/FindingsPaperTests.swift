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
    #expect(text.contains("四、政府信息公开行政复议、行政诉讼情况：“行政复议”行各栏"), "\(text)")
    #expect(text.contains("\t表三表头所印的勾稽关系\t"))
    // The same place as in the text for programs: that of the one figure that explains the sums.
    #expect(text.contains("、“四、结转下年度继续办理”行“自然人”栏 原文第52行\t"), "\(text)")
    #expect(text.contains("“自然人”栏 原文第52行\t自然人：各项办理结果之和为22件，总计为23件，相差1件；"))
    #expect(text.contains("由23件改为22件，有关勾稽关系即全部相符（一位数字有误）。"))
    #expect(text.contains("有5种改法能使有关勾稽关系相符，不能断定是哪一种："))
    for word in ["各式皆平", "同样小", "相差 -1"] { #expect(!text.contains(word), "\(word)") }
  }

  /// A basis that every row has is told above the table, and what a report in the form does not have is no error.
  @Test func aSharedBasisIsToldOnce() throws {
    var converter = Converter(registry: try .standard)
    converter.edition = Edition.edition2021.id
    let path = SharedFolder.projectRoot + "/samples/reports/tab-grid-2019.txt"
    let text = text(try #require(try converter.check(path).reports.first).report)
    #expect(text.contains("\n以下各项的依据是国办公开办函〔2019〕60号与国办公开办函〔2021〕30号两种格式的对照。\n"))
    #expect(text.ranges(of: "两种格式的对照").count == 1)
    #expect(!text.contains("必须更正"))
    #expect(text.contains("减1"))
  }

  @Test func picturesHaveToBePutIn() {
    var report = PaperReport.placed
    report.sections[.overview].append(.picture(Picture(nil, alternative: "图1", place: .line(9, column: 1))))
    let context = RuleContext(report, editions: editions)
    let checked = CheckedReport(
      context, CheckPolicy().judge(RuleBook.standard.assess(context), of: report))
    let paper = FindingsPaper(
      checked: checked, source: PaperReport.source, rules: .standard,
      losses: [Loss(aspect: .pictures, count: 1)])
    let text = PaperText.text(of: paper.paper)
    #expect(text.contains("另有1幅图片需要补入。"))
    #expect(text.contains("需要补入的图片（1幅）"))
    #expect(text.contains("\t一、总体情况 原文第9行\t图1\t原文没有附上图片本身。\t"))
  }

  /// What a picture is called is no paragraph to a reader.
  @Test func captionsAreNotCounted() {
    var report = PaperReport.report
    let place = Place.paragraph(part: "", 13)
    report.sections[.overview] = [
      ProseBlock("本年度工作平稳。", place: .paragraph(part: "", 11)),
      ProseBlock("图1 主动公开情况", place: .paragraph(part: "", 12)),
      ProseBlock("全年收到政府信息公开申请98765件。", place: place),
    ]
    #expect(ProsePlaces(report: report).paragraph(saying: "98765件", at: place) == "一、总体情况，第2段")
    #expect(ProsePlaces(report: report).paragraph(saying: "图1 主动", at: nil) == "一、总体情况，图表的名称")
  }

  @Test func partsOfADocumentAreNamed() {
    #expect(Place.paragraph(part: "word/footnotes.xml", 1).paperWords == "脚注第1段")
    #expect(Place.paragraph(part: "word/document.xml", 3).paperWords == "第3段")
    #expect(Place.table(part: "word/header1.xml", table: 1, row: 1, column: 2).paperWords == "页眉第1个表格第1行第2列")
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
