import Diagnostics
import ReportModel

/// P7: documents in force.
struct ProseInForceRule: ClaimRule {
  var code: FindingCode { .proseInForce }

  var explanation: Message {
    Message(
      "正文说现行有效规范性文件若干件，应与表二“现行有效件数”一致。",
      "Documents that the prose tells as in force have to agree with table 2.")
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(Message("件数不同", "another number"), .overview("公开现行有效的行政规范性文件8件。")),
      .holds(Message("件数相同", "the same number"), .overview("公开现行有效的行政规范性文件9件。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    guard case .documents(let kind, .inForce) = claim.quantity else { return nil }
    return [.inForce(kind, in: report)]
  }
}
