import Diagnostics
import ReportModel

/// S6: organ and year as stated by title, foreword, signature and date (docs/form.md, "Identity").
struct IdentityRule: ReportRule {
  var code: FindingCode { .identity }

  var explanation: Message {
    Message(
      "标题应写明机关和年份，并与前言引用的报告名称、落款和日期一致。简称、政府办公室代政府落款不算不一致。",
      "The title names organ and year, and foreword, signature and date agree with it. Short names and an office that signs for its government do not count as disagreement."
    )
  }

  var basis: Message { RuleBasis.practice }

  var examples: [RuleExample] {
    [
      .found(Message("没有标题", "no title"), .title(nil)),
      .found(
        Message("前言写错年份", "the foreword has another year"),
        .foreword(["现发布《青禾县商务局\(ExampleReport.year - 1)年政府信息公开工作年度报告》。"])),
      .found(Message("落款是另一个局", "another bureau signs"), .signature("青禾县教育局")),
      .holds(Message("落款用简称", "the signature is a short name"), .signature("县商务局")),
      .holds(Message("办公室落款", "an office signs"), .signature("青禾县商务局办公室")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let report = context.report
    if report.title == nil {
      assessment.add(Finding(code: code, message: Message("没有找到标题", "the title was not found")))
    }
    let title = report.title.flatMap { TitleQuotation($0[...]) }
    let year = title?.year ?? report.year
    let organization = title?.organization ?? report.organization.map { Letters($0) }
    checkQuotations(in: context.prose, year, organization, into: &assessment)
    if let signature = report.signature, let organization,
      organization.isOtherOrgan(than: Letters(signature))
    {
      assessment.add(
        Finding(
          code: code,
          message: Message(
            "落款“\(signature)”与标题的机关“\(Self.name(report, title))”不一致",
            "the signature \"\(signature)\" is not the title's organ \"\(Self.name(report, title))\""),
          quote: signature))
    }
    if let date = report.date, let year, date.year != year, !date.year.follows(year) {
      assessment.add(
        Finding(
          code: code,
          message: Message(
            "落款日期\(date.chinese)与报告年份\(year)不符", "the date \(date.iso) does not go with a report on \(year)"),
          quote: date.chinese))
    }
  }

  /// Checks quotations of the report's own title in the foreword and the sections.
  private func checkQuotations(
    in prose: ParsedProse, _ year: Int?, _ organization: Letters?, into assessment: inout Assessment
  ) {
    for (paragraphs, isForeword) in [
      (prose.foreword, true), (prose[.overview], false), (prose[.otherMatters], false),
    ] {
      for paragraph in paragraphs where !paragraph.words.quotations.isEmpty {
        checkQuotations(in: paragraph, isForeword: isForeword, year, organization, into: &assessment)
      }
    }
  }

  private func checkQuotations(
    in paragraph: ParsedParagraph, isForeword: Bool, _ year: Int?, _ organization: Letters?,
    into assessment: inout Assessment
  ) {
    for quotation in TitleQuotation.all(in: paragraph) {
      let isOtherOrgan =
        organization.flatMap { own in quotation.organization.map { own.isOtherOrgan(than: $0) } } ?? false
      let isOtherYear = year.flatMap { own in quotation.year.map { own != $0 } } ?? false
      // If both differ, another report is quoted; and sections may refer to last year's report.
      guard isOtherOrgan != isOtherYear, isForeword || isOtherOrgan else { continue }
      let what = isOtherYear ? Message("年份", "the year") : Message("机关", "the organ")
      assessment.add(
        Finding(
          code: code,
          message: Message(
            "《\(quotation.text)》的\(what.chinese)与标题不一致",
            "\(what.english) in \"\(quotation.text)\" is not the title's"),
          place: paragraph.paragraph.place, quote: "《\(quotation.text)》"))
    }
  }

  private static func name(_ report: Report, _ title: TitleQuotation?) -> String {
    title?.organization.map { String(String.UnicodeScalarView($0.scalars)) } ?? report.organization ?? ""
  }
}
