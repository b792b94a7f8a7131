import NianbaoKit

/// A rule in words, as lines for a terminal.
struct RuleExplanation {
  let rule: Rule
  let language: Language
  let paint: Paint
  let width: Int

  var lines: [String] {
    let word = FindingText.word(for: rule.severity, in: language)
    var lines = [
      paint(rule.code.rawValue, .heading) + " " + paint(rule.title[language], .strong) + "  "
        + paint(word, Style(rule.severity)),
      "",
    ]
    lines += wrapped(rule.explanation[language], indent: "  ")
    lines += wrapped(say("依据：", "Rests on: ") + rule.basis[language], indent: "  ")
    for example in rule.examples {
      lines.append("")
      lines += wrapped(
        Self.word(for: example.outcome)[language] + say("：", ": ") + example.note[language], indent: "  ")
      for edit in example.edits {
        lines += ExampleWords.lines(of: edit, in: language).flatMap { wrapped($0, indent: "      ") }
      }
      for finding in ExampleWords.findings(of: rule, in: example) {
        lines += wrapped("→ " + finding.message[language], indent: "    ")
      }
    }
    return lines
  }

  static func word(for outcome: RuleExample.Outcome) -> Message {
    switch outcome {
    case .found: Message("会报告", "Found")
    case .holds: Message("不报告", "Passes")
    case .notAssessable: Message("不能判断", "Not assessable")
    }
  }

  private func wrapped(_ text: String, indent: String) -> [String] {
    DisplayText.wrapped(text, to: width - indent.count).map { indent + $0 }
  }

  private func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }
}
