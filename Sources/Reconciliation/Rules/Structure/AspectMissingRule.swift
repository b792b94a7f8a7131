import Diagnostics
import ReportModel

/// S7: the five aspects that section 一 must cover.
struct AspectMissingRule: ReportRule {
  var code: FindingCode { .aspectMissing }

  var explanation: Message {
    Message(
      "第一章应写主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。",
      "Section 一 tells of disclosure, of applications, of the management of information, of platforms and of supervision."
    )
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    [
      .found(
        Message("没有写依申请公开和监督保障", "nothing of applications and supervision"),
        .prose(.overview, ["主动公开信息40条，网站及时更新，公文标明主动公开、依申请公开、不予公开属性。"])),
      .holds(Message("五个方面都有", "all five are there")),
      .notAssessable(
        Message("没有第一章", "section 一 is missing"),
        .headings(ExampleReport.headings.filter { $0.section != .overview })),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let paragraphs = context.prose[.overview]
    let headings = context.report.provenance.headings
    let isThere = headings.map { $0.contains { $0.section == .overview } } ?? !paragraphs.isEmpty
    guard isThere else {
      assessment.cannotAssess(code, [], because: Message("没有第一章", "there is no section 一"))
      return
    }
    let missing = OverviewAspect.allCases.filter { aspect in
      !paragraphs.contains { $0.words.tells(of: aspect) }
    }
    guard !missing.isEmpty else { return }
    let names = missing.map(\.name).joined(separator: "、")
    assessment.add(
      Finding(
        code: code,
        message: Message("第一章没有写到：\(names)", "section 一 does not tell of: \(names)"),
        place: paragraphs.first?.paragraph.place))
  }
}
