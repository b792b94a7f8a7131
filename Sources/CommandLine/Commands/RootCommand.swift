import ArgumentParser
import NianbaoKit

/// `nianbao` itself: only its commands do something.
struct RootCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "nianbao",
      abstract: Message(
        "读取、转换政府信息公开工作年度报告",
        "Read and convert 政府信息公开工作年度报告, annual reports on government information disclosure.")[
          HelpContext.language],
      version: Nianbao.version,
      subcommands: [
        ConvertCommand.self, CheckCommand.self, ExplainCommand.self, CorrectCommand.self,
        ResubmitCommand.self, FillCommand.self, TemplateCommand.self, ShowCommand.self, FormatsCommand.self,
        FindingsPageCommand.self,
      ])
  }

  @OptionGroup var common: CommonOptions
}
