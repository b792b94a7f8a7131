import Diagnostics
import ReportModel

/// A rule that compares claims of sentences with the cells (docs/form.md, "Prose").
protocol ClaimRule: RuleDefinition {
  /// What a claim's words may mean in the cells, the most literal first; `nil` if the claim belongs to
  /// another rule.
  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]?
  /// Whether the claim agrees with one of its interpretations.
  func holds(_ claim: Claim, _ values: [Int64?], in report: Report) -> Bool
  /// Why a claim that agrees with none is still not an error; `nil` if only its own words could excuse it.
  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message?
  /// What the sentence says, in brief.
  func said(_ claim: Claim) -> Message
}

extension ClaimRule {
  func holds(_ claim: Claim, _ values: [Int64?], in report: Report) -> Bool {
    if claim.isAtMost, values.contains(where: { $0.map { $0 >= claim.value } ?? false }) { return true }
    return claim.values.contains { values.contains($0) }
  }

  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message? { nil }

  func said(_ claim: Claim) -> Message { claim.words }
}

extension Message {
  /// The objection to words that may mean something else.
  static let otherScope = Message("正文说的可能是另一范围", "the sentence may speak of another scope")
}
