import ArgumentParser
import NianbaoKit

/// `nianbao template`: the workbook in which an organ fills in its report.
struct TemplateCommand: NianbaoCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "template",
      abstract: Message("生成一份填报用的工作簿", "Make a workbook in which a report is filled in.")[
        HelpContext.language],
      discussion: Message(
        """
        例：nianbao template --organization 青禾市水务局 --year 2025 -o 填报表.xlsx
            nianbao template --organization 青禾市水务局 --year 2025 --previous 2024.docx -o 填报表.xlsx
        只有要填的格子能填，总计自动相加，勾稽关系随填随核对；填好后用 check 核对、用 convert 转换。
        退出码：0 完成；2 用法错误；3 上年报告读不了；4 输出写不了；70 程序故障
        """,
        """
        Examples: nianbao template --organization 青禾市水务局 --year 2025 -o form.xlsx
                  nianbao template --organization 青禾市水务局 --year 2025 --previous 2024.docx -o form.xlsx
        Only the cells to be filled in can be, totals add themselves up, and the sums of the form are checked while
        one types; check and convert read it once it is filled in. The workbook is in Chinese, as reports are.
        Exit codes: 0 done; 2 usage; 3 the last report could not be read; 4 the output could not be written; 70 a
        fault of the program.
        """)[HelpContext.language])
  }

  @Option(help: .text("机关名称，如 青禾市水务局", "The organ's name, such as 青禾市水务局.", valueName: "name"))
  var organization: String

  @Option(
    help: .text("报告年度，决定用哪一版格式", "The year to report on, which decides the form's edition."))
  var year: Int

  @Option(
    help: .text(
      "上年报告，任何能读的格式；数字列在旁边，并核对结转",
      "The last report, of any format that is read; its figures are shown beside.",
      valueName: "file"))
  var previous: String?

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: .text(
      "输出文件（.xlsx），- 表示标准输出", "The file to write (.xlsx), or - for standard output.", valueName: "file"))
  var output: String

  @Flag(help: .text("覆盖已有文件", "Replace files that exist."))
  var force = false

  @OptionGroup var reading: ReadingOptions

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> ExitStatus {
    let isStream = output == "-"
    guard isStream || FillInWorkbook.endings.contains(Source(name: output, bytes: []).fileExtension) else {
      throw UsageError("填报表是 .xlsx 文件，\(output) 不是", "the workbook is an .xlsx file; \(output) is not")
    }
    if isStream, context.console.outputIsTerminal {
      throw UsageError(
        "不把 xlsx 写到终端上；请用 -o 文件，或重定向输出",
        "xlsx is not written to a terminal; use -o FILE or redirect the output")
    }
    // An impossible year or name is reported before anything is read.
    _ = try workbook(previous: nil, in: context)
    let writer = AtomicFile(replaces: force, temporaryFiles: context.temporaryFiles)
    if !isStream, let refusal = writer.refusal(of: output) { throw refusal }
    let last = try previous.map { try lastReport($0, in: context) }
    let bytes = try workbook(previous: last, in: context).bytes(noting: context.temporaryFiles)
    if isStream {
      try context.console.output(bytes)
    } else {
      try writer.write(bytes, to: output)
      context.console.note(context.text("写好：", "written: ") + output)
    }
    return .done
  }

  // Workbooks are for offices that report now, or again, so in a form that reports can be brought into.
  private func edition(in context: Context) -> Edition { context.editions.reporting(on: year) }

  private func workbook(previous: Report?, in context: Context) throws -> FillInWorkbook {
    do {
      return try FillInWorkbook(
        organization: organization, year: year, edition: edition(in: context), previous: previous)
    } catch {
      throw UsageError(error.message)
    }
  }

  /// The organ's report for the year before, of those that the file holds.
  private func lastReport(_ path: String, in context: Context) throws -> Report {
    var converter = try reading.converter(in: context)
    // Figures go beside the cells of this form; what the old form lacks stays empty.
    converter.edition = edition(in: context).id
    // Brought into this form, and judged: reading alone does neither.
    let reports = try converter.check(path).reports.map(\.report)
    var wanted = Report()
    wanted.organization = organization
    wanted.year = year
    let match = Comparison(previous: reports).context(for: wanted).previous
    guard let report = match ?? (reports.count == 1 ? reports.first : nil) else {
      throw UsageError(
        "\(path) 里有 \(reports.count) 份报告，没有 \(organization) \(year - 1) 年的",
        "\(path) holds \(reports.count) reports, none of \(organization) for \(year - 1)")
    }
    if let name = report.organization, name != organization {
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
