import Diagnostics
import ReportModel

/// P4: reviews or lawsuits that the prose denies.
struct ProseDenialRule: ClaimRule {
  var code: FindingCode { .proseDenial }

  var explanation: Message {
    Message(
      "正文说未发生行政复议或行政诉讼，表四的相应总计却不是零。请核对哪一处有误。",
      "The prose says that there were no reviews or lawsuits, and table 4 has some. Find out which is wrong.")
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(
        Message("表四有一件复议", "table 4 has a review"), .overview("未发生因政府信息公开引发的行政复议、行政诉讼。")),
      .holds(Message("诉讼确实没有", "there was no lawsuit"), .overview("行政复议1件，未发生政府信息公开行政诉讼。")),
      .holds(Message("说的是没有被纠错", "none was lost"), .overview("未发生政府信息公开行政复议被纠错情况。")),
    ]
  }

  /// A denial means that there were none of any kind it names.
  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    guard case .challenges(let list, let outcome) = claim.quantity, claim.value == 0 else { return nil }
    return [ChallengeClaims.total(list, outcome)]
  }

  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message? {
    ChallengeClaims.objection(on: cells, in: context.report)
  }
}
