import ArgumentParser
import NianbaoKit

/// `nianbao convert`: reports from any format to others.
struct ConvertCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "convert",
      abstract: Message("把年度报告转换成其他格式", "Convert reports to other formats.")[HelpContext.language],
      discussion: Message(
        """
        例：nianbao convert 报告.txt -o 报告.xlsx
            nianbao convert 报告夹 --to json,xlsx --output-dir 结果
            nianbao convert 报告夹 -o 全部.csv
        退出码：0 完成；1 有错误级检查结果（--strict 时还有警告或丢失）；2 用法错误；3 输入读不了；
        4 输出写不了；5 部分输入失败，其余已完成；70 程序故障
        """,
        """
        Examples: nianbao convert report.txt -o report.xlsx
                  nianbao convert reports --to json,xlsx --output-dir out
                  nianbao convert reports -o all.csv
        Exit codes: 0 done; 1 findings of severity error (with --strict also a warning or a loss); 2 usage;
        3 an input could not be read; 4 an output could not be written; 5 some inputs failed, the others are
        done; 70 a fault of the program.
        """)[HelpContext.language])
  }

  @Argument(help: .text("文件、文件夹，或 - 表示标准输入", "Files, folders, or - for standard input."))
  var inputs: [String]

  @Option(help: .text("输出格式，可用逗号列出几个", "The format to write, or several with commas.", valueName: "formats"))
  var to: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text("输出文件，- 表示标准输出", "The file to write, or - for standard output.", valueName: "file"))
  var output: String?

  @Option(
    help: .text("输出文件夹，每个输入各写一个文件", "The folder to write a file for each input to.", valueName: "folder"))
  var outputDir: String?

  @Option(name: .shortAndLong, help: .text("线程数（默认等于处理器数）", "Threads; as many as processors unless given."))
  var jobs: Int?

  @Flag(help: .text("覆盖已有文件", "Replace files that exist."))
  var force = false

  @Flag(
    help: .text("有丢失、警告或错误就不写，退出码 1", "Write nothing of an input with a loss, warning or error; exit code 1.")
  )
  var strict = false

  @OptionGroup var options: WritingOptions

  @Flag(name: .shortAndLong, help: .text("只报告失败", "Say nothing but failures."))
  var quiet = false

  @OptionGroup var preparation: PreparationOptions

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let exporters = try exporters(in: context)
    let jobs = jobs ?? StandardStreams.processorCount
    guard (1...256).contains(jobs) else {
      throw UsageError("--jobs 要在 1 到 256 之间", "--jobs must be from 1 to 256")
    }
    let found = InputFinder(expecting: context.registry.documentEndings).find(inputs)
    var converter = try reading.converter(in: context, writing: exporters.map(\.format), options)
    try preparation.apply(to: &converter)
    converter.policy =
      try configuration.plan(for: found.inputs, named: inputs, rules: converter.rules).policy
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    let batch = Batch(converter: converter, writer: writer, jobs: jobs, isStrict: strict)
    var log = ConversionLog(
      context: context, isQuiet: quiet, total: found.inputs.count, destination: output ?? outputDir ?? "")
    log.tellsMigration = preparation.edition != nil
    for error in found.errors { log.add(error) }
    if let output, let exporter = exporters.first {
      let job = SingleOutput(path: output, exporter: exporter, batch: batch, context: context)
      return try job.run(found.inputs, log: &log)
    }
    let plan = try BatchPlan(inputs: found.inputs, exporters: exporters, folder: outputDir ?? "")
    batch.run(plan) { log.add($0) }
    return log.finish()
  }

  /// The formats to write, in the order asked for.
  private func exporters(in context: Context) throws -> [any ReportExporter] {
    if output != nil, outputDir != nil {
      throw UsageError("-o 和 --output-dir 只能用一个", "use either -o or --output-dir")
    }
    guard output != nil || outputDir != nil else {
      throw UsageError(
        "要写到哪里？请用 -o 文件（- 表示标准输出）或 --output-dir 文件夹",
        "where to? Use -o FILE (- for standard output) or --output-dir FOLDER")
    }
    if let to {
      var names: [String] = []
      for name in to.split(separator: ",").map(String.init) where !names.contains(name) { names.append(name) }
      guard !names.isEmpty else { throw UsageError("--to 后面没有格式", "--to names no format") }
      let exporters = try names.map { try context.registry.exporter(named: $0) }
      if output != nil, exporters.count > 1 {
        throw UsageError(
          "-o 只能写一种格式；要写几种请用 --output-dir", "-o writes one format; for several use --output-dir")
      }
      return exporters
    }
    let known = context.registry.exporters.map(\.provider.format.name).joined(separator: ", ")
    guard let output, output != "-" else {
      throw UsageError("请用 --to 指定格式（\(known)）", "say which format with --to (\(known))")
    }
    let ending = Source(name: output, bytes: []).fileExtension
    guard let exporter = context.registry.exporter(forExtension: ending) else {
      throw UsageError(
        "从文件名 \(output) 看不出格式，请用 --to 指定（\(known)）",
        "the name \(output) does not tell the format; say it with --to (\(known))")
    }
    return [exporter]
  }
}
