import Diagnostics
import ReportModel

/// P8: a year other than the report's where its own work is meant (docs/form.md, "Prose").
struct ProseYearRule: ReportRule {
  var code: FindingCode { .proseYear }

  var explanation: Message {
    Message(
      "多半是沿用往年报告而没有改年份。与往年比较、文件名称和来年打算不在此列。",
      "Most likely the sentence is last year's. Comparisons, names of documents and plans are not meant.")
  }

  var basis: Message { Message("报告写本年度工作", "A report tells of its own year") }

  var examples: [RuleExample] {
    let lastYear = ExampleReport.year - 1
    return [
      .found(
        Message("第六章写的是上一年", "section 六 tells of the year before"),
        .prose(.otherMatters, ["本单位\(lastYear)年收到政府信息公开申请12件，未收取信息处理费。"])),
      .found(
        Message("统计期限是上一年", "the period is the year before's"), .foreword(["数据自\(lastYear)年1月1日起至12月31日止。"])),
      .found(
        Message("写的是下一年已经办结的申请", "it tells what the next year has concluded"),
        .overview("\(ExampleReport.year + 1)年，收到政府信息公开申请12件，办结12件。")),
      .holds(
        Message("来年的打算", "a plan for the next year"),
        .overview("\(ExampleReport.year + 1)年，将举办培训3次，力争办结全部申请。")),
      .holds(Message("与上一年比较", "a comparison"), .overview("收到政府信息公开申请12件，同比\(lastYear)年增加3件。")),
      .holds(Message("文件名称里的年份", "the name of a document"), .overview("落实《\(lastYear)年政务公开工作要点》。")),
      .notAssessable(Message("年份不明", "the year is not known"), .year(nil)),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard let year = context.report.year else {
      assessment.cannotAssess(code, [], because: Message("年份不明", "the year is not known"))
      return
    }
    for paragraph in context.prose.paragraphs where paragraph.namesOtherYear {
      check(paragraph, for: year, into: &assessment)
    }
  }

  private func check(_ paragraph: ParsedParagraph, for year: Int, into assessment: inout Assessment) {
    let wrongYear = WrongYear(year: year, paragraph: paragraph)
    for (number, sentence) in ClaimReader.sentences(paragraph.tokens).enumerated() {
      guard let named = wrongYear.named(by: sentence, isFirst: number == 0) else { continue }
      let range = (sentence.first?.start ?? 0)..<(sentence.last?.end ?? 0)
      assessment.add(
        Finding(
          code: code,
          message: Message(
            "\(year)年的报告在写本年工作的地方写的是\(named)年",
            "a report on \(year) speaks of \(named) where its own work is meant"),
          place: paragraph.paragraph.place, quote: paragraph.text(range)))
    }
  }
}
