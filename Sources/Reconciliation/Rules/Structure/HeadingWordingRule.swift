import Diagnostics
import ReportModel

/// S2: section headings worded differently from the form.
struct HeadingWordingRule: ReportRule {
  var code: FindingCode { .headingWording }

  var explanation: Message {
    Message(
      "章节标题应照格式书写。用词不同为警告；只是标点或序号不同，作为提示。",
      "Headings are to be written as in the form. Other words are a warning, other signs or numerals only a hint."
    )
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    let headings = ExampleReport.headings
    return [
      .found(
        Message("用词不同", "other words"),
        .headings(headings.map { $0.section == .problems ? ($0.section, "五、存在问题及改进情况") : $0 })),
      .holds(
        Message("只多了空格", "only a blank more"),
        .headings(headings.map { $0.section == .overview ? ($0.section, "一、 总体情况") : $0 })),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse, let headings = context.report.provenance.headings else { return }
    for heading in headings { check(heading, in: context.report.edition, into: &assessment) }
  }

  private func check(_ heading: PrintedHeading, in edition: Edition, into assessment: inout Assessment) {
    let official = edition.section(heading.section).heading
    guard let difference = WordingDifference(heading.printed, official), difference != .blanks,
      difference != .script
    else { return }
    assessment.add(
      Finding(
        code: code, severity: difference.severity,
        message: Message(
          "标题印作“\(heading.printed)”，规定为“\(official)”",
          "the heading is printed \"\(heading.printed)\", officially \"\(official)\""),
        place: heading.place, quote: heading.printed))
  }
}
