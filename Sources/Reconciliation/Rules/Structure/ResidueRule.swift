import Diagnostics
import ReportModel

/// S9: text from a web page or template that does not belong to the report.
struct ResidueRule: ReportRule {
  var code: FindingCode { .residue }

  var explanation: Message {
    Message(
      "导航、“扫一扫”、模板的“文字描述”等不属于报告，发布前请删去。",
      "Navigation, QR hints and the template's own hints do not belong to the report: remove them.")
  }

  var basis: Message { RuleBasis.practice }

  var examples: [RuleExample] {
    [
      .found(Message("网页残留", "of a web page"), .residue("扫一扫在手机打开当前页面")),
      .found(Message("模板残留", "of the template"), .prose(.otherMatters, ["（文字描述）信息处理费为0。"])),
      .holds(Message("只有页码", "only a page number"), .residue("— 3 —")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let report = context.report
    var found = report.provenance.residue.filter { paragraph in
      Self.isLeftOver(paragraph.text) && !Provenance.isOfPaper(paragraph.text)
    }
    if found.contains(where: { $0.place != nil }) {
      // The reading already reports rows that belong to no table.
      let reported = Set(
        report.findings.compactMap(\.place) + report.provenance.outside.compactMap(\.place))
      found.removeAll { $0.place.map(reported.contains) ?? false }
    }
    for paragraph in context.prose.paragraphs
    where paragraph.words.hasTemplateWord && paragraph.section != nil {
      found.append(paragraph.paragraph)
    }
    guard let first = found.first else { return }
    assessment.add(
      Finding(
        code: code,
        message: Message(
          "有\(found.count)处不属于报告的文字，如“\(first.text)”",
          "\(found.count) pieces of text do not belong to the report, such as \"\(first.text)\""),
        place: first.place, quote: first.text))
  }

  /// Whether a text has words and is not a page number or a drawn rule.
  private static func isLeftOver(_ text: String) -> Bool {
    let letters = Letters(text).scalars.filter { $0.value > 0x2E80 }
    return letters.count >= 2 && !(letters.count <= 6 && letters.first == "第" && letters.contains("页"))
  }
}
