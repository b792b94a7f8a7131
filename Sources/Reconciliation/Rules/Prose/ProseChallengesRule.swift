import Diagnostics
import ReportModel

/// P5: reviews and lawsuits and their outcomes.
struct ProseChallengesRule: ClaimRule {
  var code: FindingCode { .proseChallenges }

  var explanation: Message {
    Message(
      "正文所说的复议、诉讼件数和结果，应与表四一致；行政诉讼是未经复议直接起诉与复议后起诉之和。",
      "Numbers and outcomes have to agree with table 4; lawsuits are those with and without a review together."
    )
  }

  var basis: Message { RuleBasis.agreement }

  var examples: [RuleExample] {
    [
      .found(Message("件数不同", "another number"), .overview("因政府信息公开被申请行政复议3件。")),
      .holds(Message("件数相同", "the same number"), .overview("因政府信息公开被申请行政复议1件，结果维持1件。")),
      .holds(
        Message("机关办理别人的复议案件", "reviews that the organ decides on"), .overview("全年办理行政复议案件56件。")),
    ]
  }

  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]? {
    if case .challengesBeside(let list, let outcome) = claim.quantity {
      let others = ChallengeOutcome.allCases.filter { !outcome.columns.contains($0) }
      return [
        Interpretation(
          name: Message("另有其他结果", "other outcomes"),
          cells: others.flatMap { ProseCells.challenges(list, $0) })
      ]
    }
    guard case .challenges(let list, let outcome) = claim.quantity, claim.value != 0 else { return nil }
    if outcome == .dismissed { return Self.dismissed(list) }
    let total = ChallengeClaims.total(list, outcome)
    var interpretations = [total]
    if outcome == nil {
      interpretations.append(
        Interpretation(
          name: Message("已审结", "decided"), cells: total.cells,
          without: ProseCells.challenges(list, .pending)))
    }
    // The word may be meant for only one of the blocks it covers.
    if total.cells.count > 1 {
      interpretations += total.cells.map {
        Interpretation(name: Message("其中一组", "one block"), cells: [$0])
      }
    }
    return interpretations
  }

  /// What was dismissed is counted as upheld, as another outcome, or in part as either.
  private static func dismissed(_ list: [Challenge]) -> [Interpretation] {
    let upheld = ProseCells.challenges(list, .upheld)
    let other = ProseCells.challenges(list, .other)
    return [
      Interpretation(name: Message("结果维持", "upheld"), cells: upheld),
      Interpretation(name: Message("其他结果", "other outcomes"), cells: other),
      Interpretation(name: Message("结果维持加其他结果", "upheld and other outcomes"), cells: upheld + other),
    ]
  }

  func said(_ claim: Claim) -> Message {
    guard case .challengesBeside(_, let outcome) = claim.quantity else { return claim.words }
    let label = FormWords.label(of: outcome == .dismissed ? .upheld : outcome) ?? ""
    return Message("称均为“\(label)”", "that all were \(outcome)")
  }

  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message? {
    ChallengeClaims.objection(on: cells, in: context.report)
  }
}
