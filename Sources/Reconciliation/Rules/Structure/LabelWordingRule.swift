import Diagnostics
import ReportModel

/// S5: labels of rows and columns worded differently from the form.
struct LabelWordingRule: ReportRule {
  var code: FindingCode { .labelWording }

  var explanation: Message {
    Message(
      "表中的行名、栏名应照表式印刷。用词不同为警告；只是标点、空格或序号不同，作为提示。",
      "Rows and heads are to be printed as in the form. Other words are a warning, other signs or blanks a hint."
    )
  }

  var basis: Message { RuleBasis.form }

  var examples: [RuleExample] {
    [
      .found(
        Message("栏名用词不同", "a head in other words"),
        .wording(.column, official: "商业企业", printed: "商业机构")),
      .found(
        Message("只是序号标点不同，作为提示", "only the sign differs, which is a hint"),
        .wording(.row, official: "3.其他", printed: "3、其他")),
      .holds(Message("与表式相同", "as in the form")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    var signs: [Wording] = []
    var words: [Wording] = []
    var script: [(printed: String, place: Place?)] = headingsInTraditionalCharacters(context.report)
    for wording in context.report.provenance.wordings {
      switch WordingDifference(wording.printed, wording.official) {
      case nil: break
      case .blanks, .signs:
        if !signs.contains(where: { Self.isSame($0, wording) }) { signs.append(wording) }
      case .script: script.append((wording.printed, wording.place))
      case .words:
        guard !words.contains(where: { Self.isSame($0, wording) }) else { continue }
        words.append(wording)
        assessment.add(
          Finding(
            code: code,
            message: Message(
              "印作“\(wording.printed)”，规定为“\(wording.official)”",
              "printed \"\(wording.printed)\", officially \"\(wording.official)\""),
            place: wording.place, quote: wording.printed))
      }
    }
    // So do the characters.
    if let first = script.first {
      assessment.add(
        Finding(
          code: code, severity: .information,
          message: Message(
            "有\(script.count)处标题和标签用了繁体字，如“\(first.printed)”",
            "\(script.count) headings and labels are in Traditional characters, such as \"\(first.printed)\""),
          place: first.place, quote: first.printed))
    }
    // Punctuation and blanks tend to differ everywhere, so one finding covers all.
    guard let first = signs.first else { return }
    assessment.add(
      Finding(
        code: code, severity: .information,
        message: Message(
          "有\(signs.count)处标签只是标点、空格或序号与表式不同，如“\(first.printed)”",
          "\(signs.count) labels differ from the form in signs, blanks or numerals only, such as \"\(first.printed)\""
        ), place: first.place, quote: first.printed))
  }

  private func headingsInTraditionalCharacters(_ report: Report) -> [(printed: String, place: Place?)] {
    (report.provenance.headings ?? []).compactMap { heading in
      let official = report.edition.section(heading.section).heading
      return WordingDifference(heading.printed, official) == .script ? (heading.printed, heading.place) : nil
    }
  }

  /// Whether two labels are printed identically.
  private static func isSame(_ left: Wording, _ right: Wording) -> Bool {
    left.subject == right.subject && left.printed.hasBytes(of: right.printed)
      && left.official.hasBytes(of: right.official)
  }
}
