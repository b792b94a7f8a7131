import ArgumentParser
import NianbaoKit

/// `nianbao explain`: what a finding means, what it rests on, and examples.
struct ExplainCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Message("说明一条检查结果的含义", "Say what a finding means.")[HelpContext.language],
      discussion: Message(
        "例：nianbao explain A2；不写编号则列出全部，只写字母则说明这一类",
        "Example: nianbao explain A2. Without a code all are listed; a letter explains its family.")[
          HelpContext.language])
  }

  @Argument(help: .text("编号，如 A2，或一类的字母", "Codes such as A2, or letters of families."))
  var codes: [String] = []

  @Option(help: .text("颜色：auto、always 或 never", "Colour: auto, always or never."))
  var color = ColorChoice.auto

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let book = RuleBook.standard
    let paint = Paint(isColored: color.isColored(context.console))
    let text: String
    if codes.isEmpty {
      text = PlainTable.text(
        book.rules.map { rule in
          [
            rule.code.rawValue, FindingText.word(for: rule.severity, in: context.language),
            rule.title[context.language],
          ]
        })
    } else {
      let selected = try codes.flatMap { name in
        guard let selector = book.selector(name) else {
          throw UsageError(RuleSelection.unknown(name, in: book))
        }
        return book.rules.filter { selector.selects($0.code) }
      }
      let width = max(60, min(context.console.columns ?? 100, 100))
      text = selected.map { rule in
        RuleExplanation(rule: rule, language: context.language, paint: paint, width: width).lines
          .map { $0 + "\n" }.joined()
      }.joined(separator: "\n")
    }
    try context.console.output(Array(text.utf8))
    return .done
  }
}
