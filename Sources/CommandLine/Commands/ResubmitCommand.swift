import ArgumentParser
import NianbaoKit

/// `nianbao resubmit`: the folder to send after a report was sent back.
struct ResubmitCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resubmit",
      abstract: Message(
        "生成规范的报送文件夹：文档、表格、规范化说明和问题清单", "Make the folder to hand in after a report was sent back.")[
          HelpContext.language],
      discussion: Message(
        """
        例：nianbao resubmit 报告.txt -o 重报
            nianbao resubmit 报告.pdf -o 重报 --pdf --blank-as-zero
        文件夹里有：符合全国统一格式的 Word 文档、Excel 工作簿，以及可以一并报送的 Word 说明：规范化说明（标题、标签、次序、
        移位的行各改了哪些，哪些格空白、哪些内容没有收入）、待核实问题，数据有更正的还有更正说明；每份说明另有同名的 .txt
        供程序使用。文档写成后会读回来逐格核对。数据有错误级问题时不生成，并列出原因；先用 nianbao correct 更正，
        或用 --allow-errors 照原数生成。
        退出码：0 完成；1 有错误级问题；2 用法错误；3 输入读不了；4 输出写不了；70 程序故障
        """,
        """
        Examples: nianbao resubmit report.txt -o resubmission
                  nianbao resubmit report.pdf -o resubmission --pdf --blank-as-zero
        The folder holds the document in the national form (Word), the workbook (Excel), and Word papers to hand in with
        them: 规范化说明 lists what was put right and what is blank or was left out, 待核实问题 the findings that remain,
        更正说明 the figures that were corrected, if any; beside each is a .txt for programs. What was written is read again and compared cell by cell. While there are findings of severity error
        nothing is written and they are told: correct them with nianbao correct first, or use --allow-errors.
        Exit codes: 0 done; 1 findings of severity error; 2 usage; 3 the input could not be read; 4 an output could
        not be written; 70 a fault of the program.
        """)[HelpContext.language])
  }

  @Argument(help: .text("文件，或 - 表示标准输入", "A file, or - for standard input."))
  var input: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text("要写的文件夹", "The folder to write.", valueName: "folder"))
  var output: String

  @Flag(help: .text("另写一份 PDF（需要 LibreOffice）", "Write a PDF too; this needs LibreOffice."))
  var pdf = false

  @Flag(help: .text("有错误级问题也照原数生成", "Write it with findings of severity error too."))
  var allowErrors = false

  @Flag(help: .text("覆盖已有文件", "Replace files that exist."))
  var force = false

  @OptionGroup var preparation: PreparationOptions

  @OptionGroup var choice: ReportChoice

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var options: WritingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  /// What the paths of the files begin with.
  private var prefix: String { output.hasSuffix("/") ? output : output + "/" }

  func run(in context: Context) throws -> ExitStatus {
    guard output != "-" else {
      throw UsageError("-o 后面要是文件夹", "-o has to name a folder")
    }
    let exporters = context.registry.submissionExporters(printed: pdf)
    var converter = try reading.converter(in: context, writing: exporters.map(\.format), options)
    try preparation.apply(to: &converter)
    converter.policy =
      try configuration.plan(for: [Input(named: input)], named: [input], rules: converter.rules).policy
    let source = try converter.check(input)
    let checked = try choice.choose(from: source, of: input)
    let errors = checked.report.allFindings.filter { $0.severity == .error }
    if !errors.isEmpty, !allowErrors {
      try refuse(CheckedSource(reports: [checked], text: source.text), because: errors, in: context)
      return .findings
    }
    let resubmission = Resubmission(checked, source: Input.name(of: input), converter: converter)
    let files = try resubmission.files(by: exporters)
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    try Resubmission.refuseOthers(in: output, than: files, endings: context.registry.binaryEndings)
    try AtomicFile.makeFolder(of: prefix + "file")
    try writer.write(files.map { (prefix + $0.name, $0.bytes) })
    tell(checked.report, resubmission.checked.report, files, in: context)
    return errors.isEmpty ? .done : .findings
  }

  private func refuse(_ source: CheckedSource, because errors: [Finding], in context: Context) throws {
    var text = CheckText.plain(in: context.language)
    try context.console.output(text.add(source, from: input))
    context.console.complain(
      context.text(
        "没有生成：还有 \(errors.count) 个错误级问题。请先用 nianbao correct 更正，或用 --allow-errors 照原数生成",
        "nothing was written: \(errors.count) findings of severity error remain. Correct them with nianbao correct, "
          + "or use --allow-errors"))
  }

  private func tell(
    _ report: Report, _ written: Report, _ files: [Resubmission.File], in context: Context
  ) {
    for file in files {
      context.console.note(context.text("写好：", "written: ") + prefix + file.name)
      for note in file.notes { context.console.note(file.name + ": " + note[context.language]) }
    }
    let normalizations = report.normalizations.count
    let corrections = report.provenance.corrections
    let filled = report.filledBlanks.count
    var parts = [
      context.text("规范化 \(normalizations) 处", "\(normalizations) put into the form"),
      context.text("更正 \(corrections.count - filled) 格", "\(corrections.count - filled) cells corrected"),
    ]
    let omissions = report.omissions.count
    if omissions > 0 {
      parts.append(context.text("没有收入 \(omissions) 处", "\(omissions) left out"))
    }
    if filled > 0 { parts.append(context.text("空白填 0 \(filled) 格", "\(filled) blanks filled with 0")) }
    var counts: [Finding.Severity: Int] = [:]
    for finding in written.allFindings { counts[finding.severity, default: 0] += 1 }
    parts.append(
      counts.isEmpty
        ? context.text("没有问题", "no findings")
        : context.text("还有", "remaining: ") + FindingText.counts(counts, in: context.language))
    context.console.note(parts.joined(separator: context.text("，", ", ")))
  }
}
