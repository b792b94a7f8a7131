import Diagnostics
import ReportModel

/// P3: applications carried in or out.
struct ProseCarriedRule: ClaimRule {
  var code: FindingCode { .proseCarried }

  var explanation: Message {
    Message(
      "正文说上年结转、结转下年度若干件，应与表三第二项、第四项一致。",
      "What the prose tells as carried in or carried out has to agree with table 3.")
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(
        Message("结转下年度不同", "carried out differs"), .overview("办结政府信息公开申请11件，3件结转下年度继续办理。")),
      .holds(Message("两头都相同", "both agree"), .overview("办理政府信息公开申请中，上年结转1件，结转下年度2件。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    switch claim.quantity {
    case .carriedOut: [.carriedOut]
    case .carriedIn: [.carriedIn]
    case .carried, .pending: [.carriedOut, .carriedIn]
    default: nil
    }
  }

  /// If the words do not say whether in or out, a difference proves nothing.
  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message? {
    [.carried, .pending].contains(claim.quantity) ? .otherScope : nil
  }
}
