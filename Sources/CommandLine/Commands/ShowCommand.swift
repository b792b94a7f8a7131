import ArgumentParser
import NianbaoKit

/// `nianbao show`: the report in the terminal.
struct ShowCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Message("在终端显示一份报告", "Show a report in the terminal.")[Wording.language])
  }

  @Argument(help: .text("文件，或 - 表示标准输入", "A file, or - for standard input."))
  var input: String

  @Option(help: .text("颜色：auto、always 或 never", "Colour: auto, always or never."))
  var color = ColorChoice.auto

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    var converter = try reading.converter(in: context)
    converter.policy =
      try configuration.plan(for: [Input(named: input)], named: [input], rules: converter.rules).policy
    let reports = try converter.check(input).reports
    let paint = Paint(isColored: color.isColored(context.console))
    for (index, checked) in reports.enumerated() {
      let view = ReportView(
        report: checked.report, accepted: checked.accepted.count, language: context.language, paint: paint,
        width: width(of: context.console))
      try context.console.output(Array(((index == 0 ? "" : "\n\n") + view.text).utf8))
    }
    let hasError = reports.contains { $0.report.findings.contains { $0.severity == .error } }
    return hasError ? .findings : .done
  }

  // The tables need some 84 columns; wider than 120 they fall apart for the eye.
  private func width(of console: Console) -> Int { max(84, min(console.columns ?? 100, 120)) }
}
