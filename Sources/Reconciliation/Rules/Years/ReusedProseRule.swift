import Characters
import Diagnostics
import ReportModel

/// Y5: paragraphs copied word for word, by their share of a section's length.
struct ReusedProseRule: ReportRule {
  var code: FindingCode { .reusedProse }

  var explanation: Message {
    Message(
      "总体情况或存在的问题中，一半以上的文字与上年报告逐字相同。年度报告应写本年的情况。",
      "Half or more of the overview or of the problems is last year's text word for word. "
        + "The report is to tell of its own year.")
  }

  var basis: Message { RuleBasis.lastReport }

  var examples: [RuleExample] {
    [
      .found(
        Message("问题与上年相同", "the same problems"),
        .previous([.prose(.problems, ["问题：政策解读形式单一。改进：增加图解和问答。"])])),
      .holds(Message("文字不同", "other words"), .previous([])),
    ]
  }

  /// Shorter paragraphs may well be the same every year.
  private static let shortest = 15

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse, let previous = context.previous else { return }
    let report = context.report
    for section in [SectionID.overview, .problems] {
      let paragraphs = report.sections[section].paragraphs.filter {
        $0.text.unicodeScalars.count >= Self.shortest
      }
      guard !paragraphs.isEmpty, !previous.sections[section].isEmpty else {
        assessment.cannotAssess(
          code, [],
          because: Message("其中一份报告没有这一部分的文字", "one of the reports has no prose in the section"))
        continue
      }
      let before = Set(previous.sections[section].paragraphs.map { $0.text.withoutBlanks })
      let reused = paragraphs.filter { before.contains($0.text.withoutBlanks) }
      let length = paragraphs.reduce(0) { $0 + $1.text.unicodeScalars.count }
      let share = reused.reduce(0) { $0 + $1.text.unicodeScalars.count } * 100 / length
      guard share >= 50, let first = reused.first else { continue }
      let heading = report.edition.section(section).heading
      assessment.add(
        Finding(
          code: code,
          message: Message(
            "“\(heading)”有 \(reused.count) 段与上年报告逐字相同，占 \(share)%",
            "\(reused.count) paragraphs of \"\(heading)\" are the last report's word for word, \(share) % of it"
          ),
          place: first.place, quote: String(first.text.prefix(60))))
    }
  }
}
