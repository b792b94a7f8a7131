import Diagnostics
import ReportModel

/// P10: a section 六 that does not mention the fee for processing information.
struct ProseFeeRule: ReportRule {
  var code: FindingCode { .proseFee }

  var explanation: Message {
    Message(
      "格式要求在第六章写明收取信息处理费的情况；没有收取也应写明。",
      "The form asks section 六 for the fee for processing information, also where none was charged.")
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    [
      .found(Message("只写“无”", "only 无"), .prose(.otherMatters, ["无其他需要报告的事项。"])),
      .holds(
        Message("写明没有收取", "none was charged"), .prose(.otherMatters, ["\(ExampleReport.year)年未收取信息处理费。"])),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let paragraphs = context.prose[.otherMatters]
    let isThere =
      context.report.provenance.headings.map { $0.contains { $0.section == .otherMatters } }
      ?? !paragraphs.isEmpty
    guard isThere else {
      assessment.cannotAssess(code, [], because: Message("没有第六章", "there is no section 六"))
      return
    }
    guard !paragraphs.contains(where: { $0.terms.contains(.fee) }) else { return }
    assessment.add(
      Finding(
        code: code,
        message: Message("第六章没有写信息处理费收取情况", "section 六 does not tell of the fee for processing information"),
        place: paragraphs.first?.paragraph.place))
  }
}
