import ArgumentParser
import NianbaoKit

/// `nianbao template`: the form in which an organ fills in its report.
struct TemplateCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: Message(
        "生成一份填报用的工作簿或 Word 表格", "Make a workbook or a Word form in which a report is filled in.")[
          HelpContext.language],
      discussion: Message(
        """
        例：nianbao template --organization 青禾市水务局 --year 2025 -o 填报表.xlsx
            nianbao template --organization 青禾市水务局 --year 2025 --previous 2024.docx -o 填报表.xlsx
            nianbao template -o 空白表.docx
        工作簿里只有要填的格子能填，总计自动相加，勾稽关系随填随核对；Word 表格是全国统一格式的空白表。填好后用 check
        核对、用 convert 转换；空白表也能用 fill 填。
        退出码：0 完成；2 用法错误；3 上年报告读不了；4 输出写不了；70 程序故障
        """,
        """
        Examples: nianbao template --organization 青禾市水务局 --year 2025 -o form.xlsx
                  nianbao template --organization 青禾市水务局 --year 2025 --previous 2024.docx -o form.xlsx
                  nianbao template -o form.docx
        In a workbook only the cells to be filled in can be, totals add themselves up, and the sums of the form are
        checked while one types; a Word form is the blank national form. check and convert read both once they are filled
        in, and fill takes the Word form. Both are in Chinese, as reports are.
        Exit codes: 0 done; 2 usage; 3 the last report could not be read; 4 the output could not be written; 70 a
        fault of the program.
        """)[HelpContext.language])
  }

  @Option(
    help: .text(
      "机关名称，如 青禾市水务局；Word 表格可以不写", "The organ's name, such as 青禾市水务局; a Word form may leave it open.",
      valueName: "name"))
  var organization: String?

  @Option(
    help: .text(
      "报告年度，决定用哪一版格式；Word 表格可以不写",
      "The year to report on, which decides the form's edition; a Word form may leave it open."))
  var year: Int?

  @Option(
    help: .text(
      "上年报告，任何能读的格式；数字列在工作簿旁边，并核对结转",
      "The last report, of any format that is read; its figures are shown beside in a workbook.",
      valueName: "file"))
  var previous: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text(
      "输出文件，按结尾定格式，- 表示标准输出", "The file to write, whose ending tells the format; - is standard output.",
      valueName: "file"))
  var output: String

  @Option(help: .text("格式（默认按文件名）", "The format; by the file's ending unless given.", valueName: "format"))
  var to: String?

  @Flag(help: .text("覆盖已有文件", "Replace files that exist."))
  var force = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let isStream = output == "-"
    let exporter = try exporter(in: context)
    if isStream, context.console.outputIsTerminal {
      let name = exporter.format.name
      throw UsageError(
        "不把 \(name) 写到终端上；请用 -o 文件，或重定向输出",
        "\(name) is not written to a terminal; use -o FILE or redirect the output")
    }
    // An impossible year or name is reported before anything is read.
    let blank = try form(previous: nil, for: exporter, in: context)
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    if !isStream, let refusal = writer.refusal(of: output) { throw refusal }
    let form = try previous.map {
      try self.form(previous: lastReport($0, before: blank, in: context), for: exporter, in: context)
    }
    var options = ExportOptions(language: .chinese)
    options.temporaryFiles = context.temporaryFiles
    let template = try exporter.template(form ?? blank, options: options)
    if isStream {
      try context.console.output(template.bytes)
    } else {
      try writer.write(template.bytes, to: output)
      context.console.note(context.text("写好：", "written: ") + output)
    }
    return .done
  }

  /// The exporter by name or by the file's ending; for standard output the first there is.
  private func exporter(in context: Context) throws -> any TemplateExporter {
    let all = context.registry.templateExporters
    let known = all.map(\.format.name).joined(separator: ", ")
    if let to {
      if let exporter = all.first(where: { $0.format.name == to }) { return exporter }
      throw UsageError(
        "没有 \(to) 格式的填报表；有：\(known)", "there is no form to fill in as \(to); there is: \(known)")
    }
    let ending = Source(name: output, bytes: []).fileExtension
    let match = output == "-" ? all.first : all.first { $0.format.extensions.contains(ending) }
    if let match { return match }
    let endings = all.flatMap { $0.format.extensions.prefix(1) }.map { "." + $0 }.joined(separator: ", ")
    throw UsageError(
      "填报表是这样的文件：\(endings)，\(output) 不是",
      "a form to fill in is a file of these: \(endings); \(output) is not")
  }

  // Forms are for offices that report now, or again, so in an edition that reports can be brought into.
  private func form(
    previous: Report?, for exporter: any TemplateExporter, in context: Context
  ) throws -> BlankForm {
    if exporter.templatesAreForOneReport {
      guard organization != nil, year != nil else {
        throw UsageError(
          "\(exporter.format.name) 填报表要有 --organization 和 --year",
          "a form as \(exporter.format.name) needs --organization and --year")
      }
    } else if self.previous != nil {
      throw UsageError(
        "\(exporter.format.name) 填报表不列上年数，不用 --previous",
        "a form as \(exporter.format.name) shows nothing of last year: --previous is not for it")
    }
    do {
      return try BlankForm(
        organization: organization, year: year,
        edition: year.map(context.editions.reporting) ?? context.editions.current, previous: previous)
    } catch {
      throw UsageError(error.message)
    }
  }

  /// The organ's report for the year before, of those that the file holds.
  private func lastReport(_ path: String, before form: BlankForm, in context: Context) throws -> Report {
    var converter = try reading.converter(in: context)
    // Figures go beside the cells of this form; what the old form lacks stays empty.
    converter.edition = form.edition.id
    // Brought into this form, and judged: reading alone does neither.
    let reports = try converter.check(path).reports.map(\.report)
    var wanted = Report()
    wanted.organization = form.organization
    wanted.year = form.year
    let match = Comparison(previous: reports).context(for: wanted).previous
    guard let report = match ?? (reports.count == 1 ? reports.first : nil) else {
      throw UsageError(
        "\(path) 里有 \(reports.count) 份报告，没有 \(form.organization ?? "") \((form.year ?? 0) - 1) 年的",
        "\(path) holds \(reports.count) reports, none of \(form.organization ?? "") for \((form.year ?? 0) - 1)"
      )
    }
    if let name = report.organization, name != form.organization {
      context.console.note(
        context.text("注意：上年报告的机关是“\(name)”", "note: the last report is of \"\(name)\""))
    }
    var counts: [Finding.Severity: Int] = [:]
    for finding in report.allFindings where finding.severity > .information {
      counts[finding.severity, default: 0] += 1
    }
    if !counts.isEmpty {
      let told = FindingText.counts(counts, in: context.language)
      context.console.note(
        context.text(
          "注意：上年报告有 \(told)，旁边的上年数照原样列出；详见 nianbao check \(path)",
          "note: the last report has \(told), and its figures are shown as they are; see nianbao check \(path)"
        ))
    }
    if report.year == nil {
      context.console.note(
        context.text("注意：看不出上年报告是哪一年的", "note: the last report does not say which year it is for"))
    }
    return report
  }
}
