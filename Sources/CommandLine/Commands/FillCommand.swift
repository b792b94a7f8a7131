import ArgumentParser
import NianbaoKit

/// `nianbao fill`: a report in a form that another office made.
struct FillCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "fill",
      abstract: Message("把报告填进上级发来的表格", "Put a report into a form that another office sent.")[
        HelpContext.language],
      discussion: Message(
        """
        例：nianbao fill 上级表格.docx 报告.xlsx -o 填好.docx
            nianbao fill 上级表格.docx 全县.csv --report 3 -o 填好.docx
        按标签和表头找到每个格子，只改要填的文字，文件的其余部分一个字节也不动；标题、各章节下的空段落、落款和日期
        有位置的也填。填好后读回来逐格核对。放不下的逐项列出。表格里已有不同的内容时不填，
        用 --replace-values 换掉并逐项列出。
        退出码：0 完成；1 有错误级检查结果（--strict 时还有警告或丢失）；2 用法错误；3 输入读不了；4 不能填或写不了；
        70 程序故障
        """,
        """
        Examples: nianbao fill their-form.docx report.xlsx -o filled.docx
                  nianbao fill their-form.docx county.csv --report 3 -o filled.docx
        Each cell is found by labels and heads. Only the words that are filled in change, and no byte of the rest; so do
        title, empty paragraphs under the headings, signature and date where the form has places for them. What was
        filled in is read again and compared cell by cell. What has no place is listed. A form that states something
        else already is not filled, unless --replace-values puts the report's in its place, which is listed too.
        Exit codes: 0 done; 1 findings of severity error (with --strict also a warning or a loss); 2 usage; 3 an input
        could not be read; 4 the form cannot be filled or written; 70 a fault of the program.
        """)[HelpContext.language])
  }

  @Argument(help: .text("空白表格，如 .docx", "The form, such as a .docx file."))
  var blank: String

  @Argument(
    help: .text("报告，任何能读的格式，或 - 表示标准输入", "The report, of any format that is read; - is standard input."))
  var input: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text("输出文件，- 表示标准输出", "The file to write, or - for standard output.", valueName: "file"))
  var output: String

  @Flag(help: .text("换掉表格里已有的不同内容", "Put the report's values in the place of others that the form has."))
  var replaceValues = false

  @Option(
    help: .text(
      "文件里有几份表格时，填第几份（从 1 起）", "Which form of a file with several, counted from 1.", valueName: "number"))
  var form: Int?

  @Flag(help: .text("覆盖已有文件", "Replace files that exist."))
  var force = false

  @Flag(
    help: .text("有丢失、警告或错误就不写，退出码 1", "Write nothing where there is a loss, warning or error; exit code 1."))
  var strict = false

  @OptionGroup var preparation: PreparationOptions

  @OptionGroup var choice: ReportChoice

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    try refuseOutput(in: context)
    var converter = try reading.converter(in: context)
    try preparation.apply(to: &converter)
    converter.policy =
      try configuration.plan(for: [Input(named: input)], named: [input], rules: converter.rules).policy
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    if output != "-", let refusal = writer.refusal(of: output) { throw refusal }
    let report = try choice.choose(from: converter.check(input), of: input).report
    // What --from says is said of the report.
    var filling = converter
    filling.inputFormat = nil
    let filled = try filling.fill(blank, with: report, replacesValues: replaceValues, number: form)
    let findings = report.allFindings
    let hasErrors = findings.contains { $0.severity == .error }
    if strict, Batch.isUnacceptable(findings: findings, losses: filled.losses) {
      tell(filled, findings, in: context)
      context.console.note(
        context.text("没有写（--strict：有丢失、警告或错误）", "nothing written (--strict: a loss, a warning or an error)"))
      return .findings
    }
    if output == "-" {
      try context.console.output(filled.bytes)
    } else {
      try writer.write(filled.bytes, to: output)
    }
    tell(filled, findings, in: context)
    return hasErrors ? .findings : .done
  }

  /// A filled form is a file of the same kind as the blank one.
  private func refuseOutput(in context: Context) throws {
    guard output != "-" else {
      guard context.console.outputIsTerminal else { return }
      throw UsageError(
        "不把填好的表格写到终端上；请用 -o 文件，或重定向输出",
        "a filled form is not written to a terminal; use -o FILE or redirect the output")
    }
    let endings = [blank, output].map { Source(name: $0, bytes: []).fileExtension }
    guard endings[0] == endings[1] || endings[0].isEmpty else {
      throw UsageError(
        "填好的表格和空白表格是同一种文件：-o 后面要以 .\(endings[0]) 结尾",
        "a filled form is a file of the same kind: the name behind -o has to end in .\(endings[0])")
    }
  }

  private func tell(_ filled: FilledForm, _ findings: [Finding], in context: Context) {
    for note in filled.notes { context.console.note(note[context.language]) }
    for loss in filled.losses {
      let title = loss.aspect.title[context.language] + context.text("（\(loss.count)）", " (\(loss.count))")
      let detail = loss.detail.map { context.text("：", ": ") + $0[context.language] } ?? ""
      context.console.note(context.text("没有填上：", "not filled in: ") + title + detail)
    }
    var counts: [Finding.Severity: Int] = [:]
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    var parts = [context.text("填了 \(filled.cells.count) 格", "\(filled.cells.count) cells filled in")]
    if !counts.isEmpty { parts.append(FindingText.counts(counts, in: context.language)) }
    let destination = output == "-" ? "" : " → " + output
    context.console.note(parts.joined(separator: context.text("，", ", ")) + destination)
  }
}
