import NianbaoKit

/// docs/findings.md, made from the rules: Chinese first, then English.
struct FindingsPage {
  let rules: RuleBook

  var text: String {
    var lines = [
      "# 检查结果 · Findings", "",
      "<!-- Made from the rules by `make docs`: edit the rules, not this page. -->", "",
      "`nianbao check` 报告的每一条都有编号；`nianbao explain 编号` 在终端显示同样的说明。下面的例子都是测试：",
      "在一份各项相符的示例报告上只改动所列的内容。", "",
      "Every finding of `nianbao check` has a code, and `nianbao explain CODE` says the same as this page. The examples",
      "are run as tests: each changes nothing but what is listed in an example report in which everything agrees.",
      "",
      "| 编号 code | 级别 severity | 含义 meaning | |", "|---|---|---|---|",
    ]
    for rule in rules.rules {
      lines.append(
        "| [\(rule.code)](#\(rule.code.rawValue.lowercased())) | \(Self.severity(rule)) | \(Self.escaped(rule.title.chinese)) | \(Self.escaped(rule.title.english)) |"
      )
    }
    for rule in rules.rules {
      if rules.rules.first(where: { $0.family == rule.family })?.code == rule.code {
        lines += ["", "## " + Self.heading(of: rule.family)]
      }
      lines += [""] + Self.section(of: rule)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func heading(of family: FindingFamily) -> String {
    "\(family) \(family.name.chinese) · \(family.name.english)"
  }

  private static func severity(_ rule: Rule) -> String {
    FindingText.word(for: rule.severity, in: .chinese) + " "
      + FindingText.word(for: rule.severity, in: .english)
  }

  private static func section(of rule: Rule) -> [String] {
    var lines = ["### \(rule.code)", ""]
    for language in [Language.chinese, .english] {
      lines += [
        "**\(escaped(rule.title[language]))**\(language == .chinese ? "（" : " (")\(FindingText.word(for: rule.severity, in: language))\(language == .chinese ? "）" : ")") "
          + escaped(rule.explanation[language]) + "  ",
        "_\(Message("依据", "Rests on")[language])_ " + escaped(rule.basis[language]), "",
      ]
    }
    for example in rule.examples { lines += self.lines(of: example, of: rule) }
    return lines
  }

  private static func lines(of example: RuleExample, of rule: Rule) -> [String] {
    let word = RuleExplanation.word(for: example.outcome)
    var lines = [
      "- \(word.chinese) \(word.english): \(escaped(example.note.chinese)) · \(escaped(example.note.english))"
    ]
    if let source = example.source {
      lines += ["", "  ```"] + source.split(separator: "\n").map { "  " + $0 } + ["  ```", ""]
    } else {
      lines += example.edits.flatMap { ExampleWords.lines(of: $0, in: .chinese) }.map { "  - " + code($0) }
    }
    lines += ExampleWords.findings(of: rule, in: example).map {
      "  - → \(escaped($0.message.chinese)) · \(escaped($0.message.english))"
    }
    return lines
  }

  private static func code(_ text: String) -> String { text.contains("`") ? escaped(text) : "`\(text)`" }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      if "|*_<`\\".contains(character) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
    }
  }
}
