import ArgumentParser
import NianbaoKit

/// `nianbao findings-page`: docs/findings.md, for `make docs`; hidden, since users have `explain`.
struct FindingsPageCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "findings-page",
      abstract: Message("输出 docs/findings.md", "Print docs/findings.md.")[HelpContext.language],
      shouldDisplay: false)
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    try context.console.output(Array(FindingsPage(rules: .standard).text.utf8))
    return .done
  }
}
