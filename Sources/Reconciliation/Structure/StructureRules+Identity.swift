import Diagnostics
import ReportModel

/// S6: who reports on which year, as title, foreword and signature say it (docs/form.md, "Identity").
extension StructureRules {
  func identity(of report: Report, into assessment: inout Assessment) {
    if report.title == nil {
      assessment.add(
        Finding(
          code: .identity,
          message: Message("没有找到标题", "the title was not found")))
    }
    let title = report.title.flatMap { TitleQuotation($0[...]) }
    let year = title?.year ?? report.year
    let organization = title?.organization ?? report.organization.map { Letters($0) }
    quotations(in: report, year, organization, into: &assessment)
    if let signature = report.signature, let organization,
      organization.isOtherOrgan(than: Letters(signature))
    {
      assessment.add(
        Finding(
          code: .identity,
          message: Message(
            "落款“\(signature)”与标题的机关“\(Self.name(report, title))”不一致",
            "the signature \"\(signature)\" is not the title's organ \"\(Self.name(report, title))\""),
          quote: signature))
    }
    if let date = report.date, let year, date.year != year, !date.year.follows(year) {
      assessment.add(
        Finding(
          code: .identity,
          message: Message(
            "落款日期\(date.chinese)与报告年份\(year)不符", "the date \(date.iso) does not go with a report on \(year)"),
          quote: date.chinese))
    }
  }

  /// The report's own title as foreword and sections quote it.
  private func quotations(
    in report: Report, _ year: Int?, _ organization: Letters?, into assessment: inout Assessment
  ) {
    for paragraph in report.foreword {
      quotations(in: paragraph, isForeword: true, year, organization, into: &assessment)
    }
    for section in [SectionID.overview, .otherMatters] {
      for paragraph in report.sections[section] {
        quotations(in: paragraph, isForeword: false, year, organization, into: &assessment)
      }
    }
  }

  private func quotations(
    in paragraph: Paragraph, isForeword: Bool, _ year: Int?, _ organization: Letters?,
    into assessment: inout Assessment
  ) {
    for quotation in TitleQuotation.all(in: paragraph.text) {
      let isOtherOrgan =
        organization.flatMap { own in quotation.organization.map { own.isOtherOrgan(than: $0) } } ?? false
      let isOtherYear = year.flatMap { own in quotation.year.map { own != $0 } } ?? false
      // Both differ: another report is quoted. Last year's report may be spoken of in the sections.
      guard isOtherOrgan != isOtherYear, isForeword || isOtherOrgan else { continue }
      let what = isOtherYear ? Message("年份", "the year") : Message("机关", "the organ")
      assessment.add(
        Finding(
          code: .identity,
          message: Message(
            "《\(quotation.text)》的\(what.chinese)与标题不一致",
            "\(what.english) in \"\(quotation.text)\" is not the title's"),
          place: paragraph.place, quote: "《\(quotation.text)》"))
    }
  }

  private static func name(_ report: Report, _ title: TitleQuotation?) -> String {
    title?.organization.map { String(String.UnicodeScalarView($0.scalars)) } ?? report.organization ?? ""
  }
}
