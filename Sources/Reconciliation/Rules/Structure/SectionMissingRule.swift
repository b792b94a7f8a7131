import Diagnostics
import ReportModel

/// S1: sections that are missing or out of order.
struct SectionMissingRule: ReportRule {
  var code: FindingCode { .sectionMissing }

  var explanation: Message {
    Message(
      "报告应有六章，按规定次序排列。缺少一章为错误，次序不对为警告。请补上标题和内容；没有内容可写的，写明没有。",
      "A report has six sections in the order of the form. A missing one is an error, a displaced one a warning. Add heading and text; where there is nothing to tell, say so."
    )
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    let headings = ExampleReport.headings
    return [
      .found(
        Message("没有第六章", "section 六 is missing"),
        .headings(headings.filter { $0.section != .otherMatters })),
      .found(
        Message("五、六颠倒", "五 and 六 are swapped"),
        .headings(headings.dropLast(2) + [headings[5], headings[4]])),
      .holds(Message("六章齐全", "all six are there")),
      .notAssessable(Message("来源不记录标题", "the source does not tell of headings"), .headings(nil)),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let report = context.report
    guard let headings = report.provenance.headings else {
      assessment.cannotAssess(
        code, [], because: Message("来源不记录章节标题", "the source does not tell of headings"))
      return
    }
    for section in report.edition.sections
    where !headings.contains(where: { $0.section == section.id }) {
      assessment.add(
        Finding(
          code: code,
          message: Message("缺少章节“\(section.heading)”", "the section \"\(section.heading)\" is missing")))
    }
    var last = 0
    for heading in headings {
      if heading.section.number < last {
        assessment.add(
          Finding(
            code: code, severity: .warning,
            message: Message(
              "章节“\(heading.printed)”次序不对", "the section \"\(heading.printed)\" stands out of order"),
            place: heading.place, quote: heading.printed))
      }
      last = max(last, heading.section.number)
    }
  }
}
