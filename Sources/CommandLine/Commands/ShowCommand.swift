import ArgumentParser
import NianbaoKit

/// `nianbao show`: the report in the terminal.
struct ShowCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Message("在终端显示一份报告", "Show a report in the terminal.")[HelpContext.language],
      discussion: Message(
        """
        例：nianbao show 报告.txt
            nianbao show 报告.txt --why 本年新收政府信息公开申请数量·总计
        """,
        """
        Examples: nianbao show report.txt
                  nianbao show report.txt --why requests.received.total
        """)[HelpContext.language])
  }

  @Argument(help: .text("文件，或 - 表示标准输入", "A file, or - for standard input."))
  var input: String

  @Option(help: .text("颜色：auto、always 或 never", "Colour: auto, always or never."))
  var color = ColorChoice.auto

  @Option(
    help: .text(
      "只说明一个单元格的数从何而来；写单元格名，或行、列标签",
      "Tell only where the value of one cell comes from: a cell's id, or its labels.", valueName: "cell"))
  var why: String?

  @OptionGroup var choice: ReportChoice

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    var converter = try reading.converter(in: context)
    converter.policy =
      try configuration.plan(for: [Input(named: input)], named: [input], rules: converter.rules).policy
    if let why { return try explain(why, converter, in: context) }
    let checked = try choice.choose(from: converter.check(input), of: input)
    let view = ReportView(
      report: checked.report, accepted: checked.accepted.count, language: context.language,
      paint: Paint(isColored: color.isColored(context.console)), width: width(of: context.console))
    try context.console.output(Array(view.text.utf8))
    return checked.report.allFindings.contains { $0.severity == .error } ? .findings : .done
  }

  /// Reads the input again with everything that led to each cell, and prints that of one.
  private func explain(_ wanted: String, _ converter: Converter, in context: Context) throws -> ExitStatus {
    var converter = converter
    converter.readOptions.isTraced = true
    converter.listsNotAssessable = true
    let source = try converter.reading.source(at: input)
    let format = try? converter.reading.format(of: source)
    let checked = try choice.choose(from: converter.check(source), of: input)
    let cell = try CellQuery(wanted, in: checked.report).cell()
    let view = WhyView(
      cell: cell, checked: checked, path: input, format: format?.name,
      text: checked.report.provenance.trace == nil
        ? nil : converter.reading.lines(of: source, format: format),
      language: context.language, paint: Paint(isColored: color.isColored(context.console)),
      width: width(of: context.console))
    try context.console.output(Array((view.lines.joined(separator: "\n") + "\n").utf8))
    return .done
  }

  // The tables need some 84 columns; wider than 120 they become hard to follow.
  private func width(of console: Console) -> Int { max(84, min(console.columns ?? 100, 120)) }
}
