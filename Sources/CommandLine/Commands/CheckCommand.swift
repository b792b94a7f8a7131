import ArgumentParser
import NianbaoKit

/// `nianbao check`: what is wrong with reports, and how sure that is.
struct CheckCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Message("核对年度报告，列出问题和依据", "Check reports and say what is wrong, with the evidence.")[
        HelpContext.language],
      discussion: Message(
        """
        例：nianbao check 报告.txt
            nianbao check 报告夹 --strict
            nianbao check 今年.txt --previous 去年.txt
            nianbao check 全市.txt --members 各单位
        每条问题的含义见 nianbao explain 编号。
        退出码：0 没有错误；1 有错误（--strict 时还有警告）；2 用法错误；3 输入读不了；
        4 输出写不了；5 部分输入读不了，其余已核对；70 程序故障
        """,
        """
        Examples: nianbao check report.txt
                  nianbao check reports --strict
                  nianbao check this-year.txt --previous last-year.txt
                  nianbao check city.txt --members units
        nianbao explain CODE says what a finding means.
        Exit codes: 0 no error; 1 errors (with --strict also warnings); 2 usage; 3 an input could not be read;
        4 the output could not be written; 5 some inputs could not be read, the others are checked; 70 a fault of
        the program.
        """)[HelpContext.language])
  }

  @Argument(help: .text("文件、文件夹，或 - 表示标准输入", "Files, folders, or - for standard input."))
  var inputs: [String]

  @Option(
    help: .text(
      "同一机关上一年的报告，文件或文件夹，可用多次", "The same organs' last reports: a file or folder; may be repeated.",
      valueName: "input"))
  var previous: [String] = []

  @Option(
    help: .text(
      "所属单位的报告，文件或文件夹，可用多次", "The reports of the organ's members: a file or folder; may be repeated.",
      valueName: "input"))
  var members: [String] = []

  @Option(help: .text("输出形式：text、json 或 sarif", "How to write findings: text, json or sarif."))
  var format = CheckFormat.text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text("输出文件（默认标准输出）", "The file to write; standard output unless given.", valueName: "file"))
  var output: String?

  @Flag(help: .text("覆盖已有文件", "Replace a file that exists."))
  var force = false

  @Flag(help: .text("有警告也算失败（退出码 1）", "Fail on warnings too, with exit code 1."))
  var strict = false

  @Option(
    help: .text("只看这些编号或字母，如 A,P4", "Only these codes or letters, such as A,P4.", valueName: "codes"))
  var only: [String] = []

  @Option(help: .text("不看这些编号或字母", "Not these codes or letters.", valueName: "codes"))
  var ignore: [String] = []

  @Flag(help: .text("列出不能判断的规则", "List what the rules could not judge."))
  var notAssessable = false

  @Flag(
    name: .shortAndLong, help: .text("逐条列出提示，也列出没有问题的报告", "Tell every note, and reports without findings."))
  var verbose = false

  @Option(name: .shortAndLong, help: .text("线程数（默认等于处理器数）", "Threads; as many as processors unless given."))
  var jobs: Int?

  @Option(help: .text("颜色：auto、always 或 never", "Colour: auto, always or never."))
  var color = ColorChoice.auto

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let jobs = jobs ?? StandardStreams.processorCount
    guard (1...256).contains(jobs) else {
      throw UsageError("--jobs 要在 1 到 256 之间", "--jobs must be from 1 to 256")
    }
    var converter = try reading.converter(in: context)
    converter.listsNotAssessable = notAssessable
    let policy = CheckPolicy(
      only: try RuleSelection.selectors(only, of: "--only", in: converter.rules),
      ignored: try RuleSelection.selectors(ignore, of: "--ignore", in: converter.rules))
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    if let output, output != "-", let refusal = writer.refusal(of: output) { throw refusal }
    let found = InputFinder(expecting: context.registry.documentEndings).find(inputs)
    let plan = try configuration.plan(
      for: found.inputs, named: inputs, rules: converter.rules, base: policy)
    converter.policy = plan.policy
    converter.comparison = try comparison(with: converter, inputs: found.inputs, jobs: jobs)
    let sink = try CheckSink(path: output, writer: writer, console: context.console)
    let run = CheckRun(
      batch: Batch(converter: converter, jobs: jobs), plan: plan,
      output: checkOutput(in: context, converter.rules), sink: sink, context: context)
    return try run.status(of: found, isStrict: strict)
  }

  private func checkOutput(in context: Context, _ rules: RuleBook) -> any CheckOutput {
    switch format {
    case .json: CheckJSON()
    case .sarif: CheckSARIF(rules: rules, language: context.language)
    case .text:
      CheckText(
        language: context.language,
        paint: Paint(isColored: (output == nil || output == "-") && color.isColored(context.console)),
        width: max(60, min(context.console.columns ?? 100, 120)), isVerbose: verbose)
    }
  }

  /// Reads the reports to compare with; one that cannot be read ends the command, since fewer checks would be made than
  /// were asked for.
  private func comparison(with converter: Converter, inputs: [Input], jobs: Int) throws -> Comparison {
    var converter = converter
    converter.policy = { _ in CheckPolicy() }
    func reports(_ names: [String]) throws -> [Report] {
      guard !names.isEmpty else { return [] }
      let found = InputFinder(expecting: converter.registry.documentEndings).find(names)
      if let error = found.errors.first { throw error }
      var reports: [Report] = []
      var failure: ConversionError?
      Batch(converter: converter, jobs: jobs).read(found.inputs) { result, read in
        reports += read
        if !result.isSkipped { failure = failure ?? result.errors.first }
      }
      if let failure { throw failure }
      return reports
    }
    if !members.isEmpty, inputs.count > 1 {
      throw UsageError("用 --members 时只能有一个输入", "with --members there can be one input only")
    }
    return Comparison(previous: try reports(previous), members: try reports(members))
  }
}

extension CheckFormat: ExpressibleByArgument {}
