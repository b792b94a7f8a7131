import Diagnostics
import ReportModel

/// S8: a section 五 without content.
struct ProblemsEmptyRule: ReportRule {
  var code: FindingCode { .problemsEmpty }

  var explanation: Message {
    Message(
      "第五章应写存在的主要问题和改进情况，不能空着或只写“无”。",
      "Section 五 tells of problems and improvements; it may not be empty or say only that there are none.")
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    [
      .found(Message("只写“无”", "only 无"), .prose(.problems, ["无。"])),
      .found(Message("空着", "empty"), .prose(.problems, [])),
      .holds(Message("有问题有改进", "problems and improvements")),
    ]
  }

  /// With fewer letters the section says nothing (docs/form.md, "Sections").
  private static let leastLetters = 10

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let report = context.report
    let paragraphs = context.prose[.problems].map(\.paragraph)
    let isThere =
      report.provenance.headings.map { $0.contains { $0.section == .problems } }
      ?? SectionID.allCases.contains { !report.sections[$0].isEmpty }
    guard isThere else {
      assessment.cannotAssess(code, [], because: Message("没有第五章", "there is no section 五"))
      return
    }
    let letters = paragraphs.reduce(0) { $0 + Self.letterCount($1.text) }
    guard letters < Self.leastLetters else { return }
    let text = paragraphs.map(\.text).joined()
    assessment.add(
      Finding(
        code: code,
        message: letters == 0
          ? Message("第五章没有内容", "section 五 is empty")
          : Message("第五章只写了“\(text)”", "section 五 says only \"\(text)\""),
        place: paragraphs.first?.place, quote: letters == 0 ? nil : text))
  }

  /// The number of letters in a text, or `leastLetters` if it is clearly long enough.
  private static func letterCount(_ text: String) -> Int {
    text.utf8.count > 3 * 4 * leastLetters ? leastLetters : Letters(text).scalars.count
  }
}
