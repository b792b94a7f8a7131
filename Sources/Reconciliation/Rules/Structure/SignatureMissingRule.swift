import Diagnostics
import ReportModel

/// S10: a report without signature or date (docs/form.md, "Date and signature").
struct SignatureMissingRule: ReportRule {
  var code: FindingCode { .signatureMissing }

  var explanation: Message {
    Message(
      "报告末尾宜有机关名称和日期。没有也不算错，只作提示。",
      "The organ's name and the date stand at a report's end. That they are missing is no mistake, only a note."
    )
  }

  var basis: Message { RuleBasis.practice }

  var examples: [RuleExample] {
    [
      .found(Message("没有落款和日期", "neither signature nor date"), .signature(nil), .date(nil)),
      .found(Message("只有日期", "only the date"), .signature(nil)),
      .found(Message("只有落款", "only the signature"), .date(nil)),
      .holds(Message("落款和日期都有", "both are there")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let report = context.report
    let message: Message
    switch (report.signature == nil, report.date == nil) {
    case (true, true): message = Message("没有落款和日期", "signature and date are missing")
    case (true, false): message = Message("有日期，没有落款", "there is a date, but no signature")
    case (false, true): message = Message("有落款，没有日期", "there is a signature, but no date")
    case (false, false): return
    }
    assessment.add(Finding(code: code, message: message))
  }
}
