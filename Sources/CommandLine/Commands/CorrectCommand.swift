import ArgumentParser
import NianbaoKit

/// `nianbao correct`: a corrected report, and the list of what was changed and why.
struct CorrectCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "correct",
      abstract: Message("更正报告中的数据，并写出更正说明", "Correct figures of a report and list what was changed.")[
        HelpContext.language],
      discussion: Message(
        """
        例：nianbao correct 报告.txt --set requests.concluded.total=17 --reason 漏计1件 -o 更正.xlsx
            nianbao correct 报告.txt --accept-proposals -o 更正.json
        原文件不变；原来的数保留在更正后的文件里（JSON、XLSX）。
        """,
        """
        Examples: nianbao correct report.txt --set requests.concluded.total=17 --reason "one left out" -o fixed.xlsx
                  nianbao correct report.txt --accept-proposals -o fixed.json
        The source stays as it is; JSON and XLSX keep the printed figures beside the corrected ones.
        """)[HelpContext.language])
  }

  @Argument(help: .text("一份报告的文件，或 - 表示标准输入", "A file with one report, or - for standard input."))
  var input: String

  @Option(
    help: .text(
      "单元格=值，可用多次；值是数字、blank 或 / 这样的标记", "CELL=VALUE, may be repeated: a number, blank, or a mark such as /.",
      valueName: "cell=value"))
  var set: [String] = []

  @Option(help: .text("--set 的理由", "Why, for what is set."))
  var reason: String?

  @Flag(
    help: .text(
      "采用唯一的最小改动（check 列出的说明）",
      "Make the changes that check explains failing sums by, where there is one smallest."))
  var acceptProposals = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text("更正后的文件", "The corrected file.", valueName: "file"))
  var output: String

  @Option(help: .text("输出格式（默认看文件名）", "The format to write; the name's unless given.", valueName: "format"))
  var to: String?

  @Option(
    help: .text(
      "更正说明的文件（默认在输出文件旁），Word 文档在它旁边",
      "The file for the list of changes, with the Word document beside it; beside the output unless given.",
      valueName: "file"))
  var notes: String?

  @Flag(help: .text("覆盖已有文件", "Replace files that exist."))
  var force = false

  @OptionGroup var choice: ReportChoice

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var options: WritingOptions

  @OptionGroup var configuration: ConfigurationOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let settings = try set.map(CellSetting.init)
    guard !settings.isEmpty || acceptProposals else {
      throw UsageError(
        "要改什么？请用 --set 或 --accept-proposals", "what is to be corrected? Use --set or --accept-proposals")
    }
    let papers = context.registry.paperExporter
    let notes = NotesFiles(notes, beside: output, papers: papers?.format)
    let exporter = try exporter(in: context)
    try refuseSameFiles(notes.paths)
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    for path in [output] + notes.paths { if let refusal = writer.refusal(of: path) { throw refusal } }
    var converter = try reading.converter(in: context, writing: [exporter.format], options)
    converter.policy =
      try configuration.plan(for: [Input(named: input)], named: [input], rules: converter.rules).policy
    let source = try converter.check(input)
    let original = try choice.choose(from: source, of: input).report
    for setting in settings { try refuse(setting, in: original) }
    var correction = ReportCorrection(
      original, rules: converter.rules, policy: converter.policy(input),
      editions: converter.editions)
    for setting in settings { correction.set(setting, reason: reason ?? "") }
    if acceptProposals { correction.acceptProposals() }
    tell(of: correction, before: original, in: context)
    guard !correction.changed.isEmpty else { return .findings }
    let corrected = correction.check()
    let exported = try converter.export([corrected.report], with: exporter)
    let (read, target) = (Input.name(of: input), Input.name(of: output))
    let list = CorrectionNotes(after: corrected, source: read, target: target)
    var files = [(notes.text, Array(list.text.utf8)), (output, exported.bytes)]
    if let papers, let path = notes.paper,
      let paper = CorrectionPaper(report: corrected.report, source: read, target: target).paper
    {
      files.insert((path, try papers.export(paper)), at: 0)
    }
    try writer.write(files)
    context.console.note(
      context.text("写好：", "written: ") + ([output] + notes.paths).joined(separator: context.text("，", ", ")))
    for note in exported.notes { context.console.note(exporter.format.name + ": " + note[context.language]) }
    return try tell(whatRemains: corrected, losses: exported.losses, in: context)
  }

  private func exporter(in context: Context) throws -> any ReportExporter {
    if let to { return try context.registry.exporter(named: to) }
    let ending = Source(name: output, bytes: []).fileExtension
    guard let exporter = context.registry.exporter(forExtension: ending) else {
      let known = context.registry.exporters.map(\.provider.format.name).joined(separator: ", ")
      throw UsageError(
        "从文件名 \(output) 看不出格式，请用 --to 指定（\(known)）",
        "the name \(output) does not tell the format; say it with --to (\(known))")
    }
    return exporter
  }

  // The source is what was published: it is never overwritten.
  private func refuseSameFiles(_ notes: [String]) throws {
    let paths = ([input, output] + notes).map(ConfigurationFinder.absolutePath)
    guard Set(paths).count == paths.count, output != "-", self.notes != "-" else {
      throw UsageError(
        "原文件、更正后的文件和更正说明要是不同的文件",
        "the source, the corrected file and the list of changes have to be different files")
    }
  }

  private func refuse(_ setting: CellSetting, in report: Report) throws {
    let cell = setting.cell
    guard report.form(of: cell.table).contains(cell) || report[cell].isStated else {
      throw UsageError(
        "--set：这份报告的表格（\(report.edition.id.rawValue) 版）里没有 \(cell)",
        "--set: the form of this report (edition \(report.edition.id.rawValue)) has no \(cell)")
    }
  }

  private func tell(of correction: ReportCorrection, before: Report, in context: Context) {
    let language = context.language
    for cell in correction.changed {
      let old = DisplayText.stated(before[cell].statement, in: language)
      let new = DisplayText.stated(correction.report[cell].statement, in: language)
      context.console.note("\(before.words(for: cell)) (\(cell)): \(old) → \(new)")
    }
    for explanation in correction.undecided {
      let codes = explanation.codes.map(\.rawValue).joined(separator: context.text("、", ", "))
      let count = explanation.proposals.count
      context.console.note(
        count > 1
          ? context.text(
            "没有采用：有 \(count) 种同样小的改动能使 \(codes) 相符",
            "not accepted: \(count) equally small changes would settle \(codes)")
          : count == 1
            ? context.text(
              "没有采用：\(codes) 的最小改动涉及已用 --set 改过的数",
              "not accepted: the change for \(codes) touches what was set")
            : context.text("没有采用：没有找到能使 \(codes) 相符的小改动", "not accepted: no small change settles \(codes)"))
    }
    if correction.changed.isEmpty {
      context.console.note(
        context.text("没有可采用的改动，没有写文件", "there is no change to accept; nothing was written"))
    }
  }

  /// Prints what the rules find in the corrected report.
  private func tell(
    whatRemains corrected: CheckedReport, losses: [Loss], in context: Context
  ) throws -> ExitStatus {
    for loss in losses where loss.aspect == .provenance {
      context.console.note(
        context.text(
          "注意：这种格式不保留原来的数，只在更正说明里有",
          "note: this format does not keep the printed figures; the list of changes has them"))
    }
    var text = CheckText.plain(in: context.language)
    var tally = CheckTally()
    tally.add(corrected)
    let body = text.add(CheckedSource(reports: [corrected], text: nil), from: output)
    try context.console.output(body + text.finish(tally))
    return tally.status(isStrict: false)
  }
}
