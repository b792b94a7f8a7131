import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// Sentences in the styles of ministries, provinces, counties and townships, against the example report:
/// received 12, carried in 1, concluded 11 (disclosed 9, not held 2), carried out 2, one review upheld, no lawsuit,
/// 2 normative documents issued and 9 in force, 2024.
struct ProseSentenceTests {
  /// The rules that accuse, and those that cannot tell.
  struct Verdict: Sendable, Equatable {
    var found: [FindingCode] = []
    var open: [FindingCode] = []

    static let holds = Verdict()
    static func found(_ codes: FindingCode...) -> Verdict { Verdict(found: codes) }
    static func open(_ codes: FindingCode...) -> Verdict { Verdict(open: codes) }
  }

  private func verdict(_ text: String, in section: SectionID) -> Verdict {
    let context = ExampleReport.context([.prose(section, [text])])
    var assessment = Assessment(listsNotAssessable: true)
    ProseRules().assess(context, into: &assessment)
    return Verdict(
      found: assessment.findings.filter { $0.severity > .information }.map(\.code),
      open: Set(assessment.notAssessable.map(\.code)).sorted())
  }

  private func check(_ text: String, _ expected: Verdict, in section: SectionID = .overview) {
    #expect(verdict(text, in: section) == expected, "\(text)")
  }

  private static let received: [(String, Verdict)] = [
    ("全年共收到政府信息公开申请12件。", .holds),
    ("全年共收到政府信息公开申请１２件。", .holds),
    ("全年共收到政府信息公开申请十二件。", .holds),
    ("全年共收到政府信息公开申请 12 件次，按时办结 11 件。", .holds),
    ("2024年，我局新收政府信息公开申请12件，上年结转1件。", .holds),
    ("2024年度，我局受理依申请公开13件（含上年结转1件）。", .holds),
    ("本机关收到公民、法人和其他组织提出的政府信息公开申请12件。", .holds),
    ("依申请公开情况。全年收到申请12件，均已登记。", .holds),
    ("全年政府信息公开申请12件，全部登记在册。", .holds),
    ("收到12件政府信息公开申请。", .holds),
    ("青禾县商务局共收到政府信息公开申请12宗。", .holds),
    ("全年共收到政府信息公开申请15件。", .found("P1")),
    ("本年度共受理依申请公开21件，答复及时。", .found("P1")),
    ("2024年，我局新收政府信息公开申请13件。", .found("P1")),
    ("2024年收到15件政府信息公开申请。", .found("P1")),
    ("2024 年，我镇收到政府信息公开申请 三十 件。", .found("P1")),
    ("未收到政府信息公开申请。", .found("P1")),
    ("本年度未收到公民、法人或其他组织的政府信息公开申请。", .found("P1")),
    ("全年收到依申请公开0件。", .found("P1")),
    ("青禾县商务局收到政府信息公开申请1,200件。", .found("P1")),
    ("全县共收到政府信息公开申请150件，同比增长12%。", .open("P1")),
    ("各乡镇收到政府信息公开申请40件。", .open("P1")),
    ("局机关本级收到政府信息公开申请4件。", .open("P1")),
    ("通过政府网站收到政府信息公开申请5件，信函3件。", .open("P1")),
    ("其中收到自然人政府信息公开申请4件。", .open("P1")),
    ("共收到申请12件，其中网络申请5件，信函7件。", .holds),
    ("共收到政府信息公开申请12件，其中自然人10件，法人或其他组织2件。", .holds),
    ("历年累计收到政府信息公开申请300件。", .open("P1")),
    ("上半年收到政府信息公开申请7件。", .open("P1")),
    ("1—6月收到政府信息公开申请7件。", .open("P1")),
    ("收到政府信息公开申请约20件。", .open("P1")),
    ("收到政府信息公开申请12件，较上年增加5件。", .holds),
    ("收到政府信息公开申请12件，同比去年的9件增长33.3%。", .holds),
    ("比2023年多收到政府信息公开申请5件。", .open("P1")),
    ("收到群众来信15件，均已回复。", .holds),
    ("办理“领导信箱”留言72件，网民建议30条。", .holds),
    ("受理12345热线工单386件，办结386件。", .holds),
    ("办理人大代表建议15件、政协提案20件，办结率100%。", .holds),
    ("公开政府信息1954条，公开政务动态860条。", .holds),
    ("组织依申请公开培训3次，印发依申请公开答复书模板5份。", .holds),
    ("开设政务公开栏目25个，发布新闻320条。", .holds),
    ("更新政府信息公开指南1次、政府信息公开目录12项。", .holds),
    ("政府信息公开申请人满意度测评3次。", .holds),
    ("受理行政许可申请560件，办结560件。", .holds),
    ("收到《关于加强政府信息公开申请办理的通知》1份。", .holds),
    ("累计接待政府信息公开申请咨询26人次。", .holds),
    ("未收到信函、传真等形式的政府信息公开申请。", .open("P1")),
    ("全年未接到行政许可申请。", .holds),
    ("受理依申请信息40条。", .found("P1")),
    ("通过网络申请10件，占83.33%，通过信函申请2件，占16.67%。", .holds),
    ("在主动公开的信息中，公开指南1条，占8%，其他公文5条，占41%。", .holds),
  ]

  private static let concluded: [(String, Verdict)] = [
    ("全年办结政府信息公开申请11件。", .holds),
    ("收到政府信息公开申请12件，已答复11件，结转下年度2件。", .holds),
    ("共办理政府信息公开申请13件，其中办结11件，2件转下年度继续办理。", .holds),
    ("共办结政府信息公开申请12件，其中办结11件，2件转下年度继续办理。", .found("P2")),
    ("收到政府信息公开申请12件，答复12件。", .found("P2")),
    ("答复政府信息公开申请14件。", .found("P2")),
    ("收到政府信息公开申请12件，已全部办结。", .found("P2")),
    ("收到政府信息公开申请12件，均在法定期限内予以答复。", .found("P2")),
    ("收到政府信息公开申请12件，均已按时答复。", .found("P2")),
    ("收到政府信息公开申请12件，办结率100%。", .found("P2")),
    ("收到政府信息公开申请12件，答复11件，均在法定期限内答复。", .holds),
    ("收到政府信息公开申请12件，按期办结率100%。", .holds),
    ("收到政府信息公开申请12件，办结11件，结转下年度2件，均按时答复。", .holds),
    ("对收到的政府信息公开申请，全部在法定期限内办结。", .open("P2")),
    ("全市各级行政机关办结政府信息公开申请2100件。", .open("P2")),
    ("一季度办结政府信息公开申请3件。", .open("P2")),
    ("对交办的建议提案全部办结，答复率100%。", .holds),
    ("12345热线工单全部办结。", .holds),
    ("政务服务事项全部办结，群众满意率100%。", .holds),
    ("依申请公开情况。收到申请12件，在15个工作日内办结11件。", .holds),
  ]

  private static let carried: [(String, Verdict)] = [
    ("上年结转政府信息公开申请1件。", .holds),
    ("上年度结转政府信息公开申请2件。", .found("P3")),
    ("办结政府信息公开申请11件，结转下年度继续办理2件。", .holds),
    ("办结政府信息公开申请11件，结转至下一年度3件。", .found("P3")),
    ("办结政府信息公开申请11件（含上年度结转申请1件，另有2件顺延到下年度答复）。", .holds),
    ("办结政府信息公开申请11件，无结转下年度。", .found("P3")),
    ("政府信息公开申请无上年结转。", .found("P3")),
    ("共收到12份政府信息公开申请，均为个人申请。无下年度结转。", .found("P3")),
    ("收到政府信息公开申请12件，结转5件。", .open("P3")),
    ("项目资金上年结转30万元。", .holds),
  ]

  private static let denials: [(String, Verdict)] = [
    ("未发生因政府信息公开引发的行政诉讼。", .holds),
    ("未发生因政府信息公开引发的行政复议和行政诉讼。", .found("P4")),
    ("全年没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", .found("P4")),
    ("无政府信息公开行政复议、行政诉讼案件。", .found("P4")),
    ("未因政府信息公开工作被申请行政复议或提起诉讼。", .found("P4")),
    ("政府信息公开行政复议、行政诉讼均为0件。", .found("P4")),
    ("政府信息公开行政复议、行政诉讼均为零。", .found("P4")),
    ("依申请公开工作中，行政复议0件，行政诉讼0件。", .found("P4")),
    ("未发生一起政府信息公开行政复议案件。", .found("P4")),
    ("未发生涉及政府信息公开的举报投诉、行政复议、行政诉讼。", .found("P4")),
    ("政府信息公开行政复议零发生。", .found("P4")),
    ("行政复议1件，无因政府信息公开引起的行政诉讼。", .holds),
    ("未发生政府信息公开行政复议被纠错、行政诉讼败诉情况。", .holds),
    ("政府信息公开行政复议无纠错。", .holds),
    ("政府信息公开行政诉讼无败诉案件。", .holds),
    ("有效避免因政府信息公开引发的行政复议和行政诉讼。", .holds),
    ("未经复议直接起诉的政府信息公开案件0件。", .holds),
    ("健全行政复议、行政诉讼风险防范机制，无超期答复。", .holds),
    ("加强与行政复议机关沟通，未出现信息泄密。", .holds),
    ("全县未发生因政府信息公开引发的行政复议。", .open("P4")),
    ("上半年未发生因政府信息公开引发的行政复议。", .open("P4")),
    ("未提起行政复议的政府信息公开申请按时办结。", .holds),
  ]

  private static let challenges: [(String, Verdict)] = [
    ("因政府信息公开被申请行政复议1件，结果维持。", .holds),
    ("因政府信息公开被申请行政复议3件。", .found("P5")),
    ("政府信息公开行政复议1件，其中结果维持1件，结果纠正0件。", .holds),
    ("政府信息公开行政复议1件，其中结果维持0件，结果纠正1件。", .found("P4", "P5")),
    ("政府信息公开行政诉讼2件。", .found("P5")),
    ("政府信息公开行政复议、行政诉讼各1件。", .found("P5")),
    ("政府信息公开行政复议、行政诉讼分别为1件和0件。", .holds),
    ("政府信息公开行政复议、行政诉讼分别为1件和2件。", .found("P5")),
    ("因政府信息公开引发的行政复议、行政诉讼共1件。", .holds),
    ("因政府信息公开引发的行政复议、行政诉讼共4件。", .found("P5")),
    ("全年办理行政复议案件56件，审结50件。", .holds),
    ("作为复议机关，审理政府信息公开行政复议案件12件。", .holds),
    ("全县政府信息公开行政复议9件。", .open("P5")),
    ("代理行政诉讼案件5件，参与调解3件。", .holds),
    ("公开行政复议决定书20份。", .holds),
    ("开展行政复议法宣传活动6次。", .holds),
    ("政府信息公开行政复议纠错3件。", .holds),
  ]

  private static let documents: [(String, Verdict)] = [
    ("全年制发行政规范性文件2件。", .holds),
    ("制定出台规范性文件两件。", .holds),
    ("印发2件行政规范性文件。", .holds),
    ("通过门户网站主动公开行政规范性文件6件，公文49件。", .found("P6")),
    ("全年印发规范性文件5个。", .found("P6")),
    ("未制发行政规范性文件。", .found("P6")),
    ("废止规范性文件3件。", .found("P6")),
    ("全年制发规范性文件2件，废止0件。", .holds),
    ("集中公开行政规范性文件9件。", .holds),
    ("公开现行有效的9个行政规范性文件。", .holds),
    ("现行有效行政规范性文件9件。", .holds),
    ("现行有效行政规范性文件12件。", .found("P7")),
    ("公开规范性文件解读15件。", .holds),
    ("审查规范性文件33件，备案规范性文件20件。", .holds),
    ("公开政策文件、规范性文件35件。", .holds),
    ("公开规范性文件及政策解读材料40份。", .holds),
    ("全县制发行政规范性文件50件。", .open("P6")),
    ("转发上级规范性文件8件。", .holds),
    ("印发公文52个。", .holds),
    ("清理规范性文件40件。", .holds),
    ("制发规章1件。", .found("P6")),
    ("印发《关于加强规范性文件管理的通知》等文件6件。", .holds),
  ]

  private static let years: [(String, Verdict)] = [
    ("2023年收到政府信息公开申请12件，未收取信息处理费。", .found("P8")),
    ("2023年，我局扎实推进政府信息公开工作，取得了一定成效。", .found("P8")),
    ("（一）主动公开。2024年，我局公开信息40条。", .holds),
    ("根据国办公开办函〔2021〕30号编制。", .holds),
    ("落实《2023年政务公开工作要点》，公开信息40条。", .holds),
    ("与2023年相比，政府信息公开申请增加3件。", .holds),
    ("2025年，我局将继续加强政府信息公开。", .holds),
    ("自2019年以来，我局公开信息800条。", .holds),
    ("2023年结转政府信息公开申请1件，2024年新收12件。", .holds),
    ("《条例》自2019年5月15日起施行。", .holds),
    ("2023年度政务公开考核中获得优秀等次。", .holds),
    ("2023年收到政府信息公开申请9件，2024年收到12件。", .open("P1")),
    ("统计期限自2023年1月1日至12月31日。", .found("P8")),
    ("统计期限自2023年1月1日至2023年12月31日。", .found("P8")),
    ("统计期限自2024年1月1日至2024年12月31日。", .holds),
    ("报告于2025年1月20日公布。", .holds),
    ("编制完成2021—2025年法治宣传规划。", .holds),
    ("网站于2022年完成集约化改造。", .holds),
  ]

  private static let results: [(String, Verdict)] = [
    ("办结政府信息公开申请11件，其中予以公开9件，占81.8%，无法提供2件。", .holds),
    ("办结政府信息公开申请11件，其中予以公开7件，部分公开2件。", .found("P9", "P9")),
    ("办结政府信息公开申请11件，其中予以公开9件，占75%。", .holds),
    ("办结政府信息公开申请11件，其中予以公开9件，占95%。", .found("P9")),
    ("办结政府信息公开申请11件，其中不予公开3件。", .found("P9")),
    ("对30件建议提案复文予以公开。", .holds),
    ("答复政府信息公开申请11件，其中予以公开答复9件，占81.82%，无法提供的2件，占18.18%。", .holds),
    ("答复政府信息公开申请11件，其中予以公开答复6件。", .found("P9")),
    ("办结政府信息公开申请11件，9件予以公开，2件无法提供。", .holds),
  ]

  @Test func applicationsReceived() { for (text, verdict) in Self.received { check(text, verdict) } }
  @Test func applicationsConcluded() { for (text, verdict) in Self.concluded { check(text, verdict) } }
  @Test func applicationsCarriedOver() { for (text, verdict) in Self.carried { check(text, verdict) } }
  @Test func reviewsAndLawsuitsDenied() { for (text, verdict) in Self.denials { check(text, verdict) } }
  @Test func reviewsAndLawsuitsCounted() { for (text, verdict) in Self.challenges { check(text, verdict) } }
  @Test func documentsCounted() { for (text, verdict) in Self.documents { check(text, verdict) } }
  @Test func yearsNamed() { for (text, verdict) in Self.years { check(text, verdict) } }
  @Test func resultsCounted() { for (text, verdict) in Self.results { check(text, verdict) } }

  @Test func aHeadingTellsWhatTheParagraphBelowIsAbout() {
    let context = ExampleReport.context([
      .prose(.overview, ["（二）依申请公开", "全年收到15件，办结11件。", "（三）平台建设", "办结8件。"])
    ])
    let findings = ProseRules().findings(in: context).filter { $0.severity == .warning }
    #expect(findings.map(\.code) == ["P1"])
    #expect(findings.first?.quote == "全年收到15件，办结11件")
  }

  @Test func doubtfulAndBlankCellsAccuseNobody() {
    for edit: RuleExample.Edit in [
      .doubt(.requests.received.total, .ambiguousPlacement), .cell(.requests.carriedIn.total, ""),
    ] {
      let context = ExampleReport.context([edit, .prose(.overview, ["全年共收到政府信息公开申请15件。"])])
      #expect(ProseRules().findings(in: context).allSatisfy { $0.severity == .information })
    }
  }

  @Test func noneAtAllIsNoneOfAnyKind() throws {
    let edits: [RuleExample.Edit] = [
      .cell(.challenges.litigationAfterReview.upheld, "1"),
      .cell(.challenges.litigationAfterReview.total, "1"),
      .prose(.overview, ["政府信息公开行政复议1件，未发生涉及政府信息公开的行政诉讼案件。"]),
    ]
    let findings = ProseRules().findings(in: ExampleReport.context(edits)).filter { $0.severity == .warning }
    #expect(findings.map(\.code) == ["P4"])
    #expect(findings.first?.cells == [try #require(CellID("challenges.litigationAfterReview.total"))])
    #expect(findings.first?.quote == "政府信息公开行政复议1件，未发生涉及政府信息公开的行政诉讼案件")
  }

  @Test func aTableThatDoesNotAddUpAccusesNobody() {
    let context = ExampleReport.context([
      .cell(.challenges.review.corrected, "1"), .prose(.overview, ["因政府信息公开被申请行政复议2件。"]),
    ])
    #expect(ProseRules().findings(in: context).allSatisfy { $0.code != "P5" })
  }

  @Test func hostileTextIsRead() {
    let digits = String(repeating: "9", count: 400)
    for text in [
      "收到政府信息公开申请\(digits)件。", "《《《《（（（", "占%％件件", "收到申请9223372036854775807万件", "十百千件", "\u{FFFD}2024年1",
    ] {
      _ = verdict(text, in: .overview)
    }
    #expect(verdict(String(repeating: "收到政府信息公开申请15件，", count: 2_000), in: .overview).found == ["P1"])
  }
}
