import Diagnostics
import ReportModel

/// A rule that holds what sentences claim against the cells (docs/form.md, "Prose").
protocol ClaimRule: RuleDefinition {
  /// What the words of a claim may mean in the cells, the plainest first; `nil` for a claim that is another rule's.
  func interpretations(of claim: Claim, in report: Report) -> [Interpretation]?
  /// Whether the claim agrees with what one of its interpretations comes to.
  func holds(_ claim: Claim, _ values: [Int64?], in report: Report) -> Bool
  /// Why a claim that agrees with none is not held against the report; `nil` where nothing but its own words can be.
  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message?
  /// What the sentence says, in short.
  func said(_ claim: Claim) -> Message
}

extension ClaimRule {
  func holds(_ claim: Claim, _ values: [Int64?], in report: Report) -> Bool { values.contains(claim.value) }

  func objection(to claim: Claim, on cells: [CellID], in context: RuleContext) -> Message? { nil }

  func said(_ claim: Claim) -> Message { claim.words }
}

extension Message {
  /// Why words prove nothing that may be meant otherwise.
  static let otherScope = Message("正文说的可能是另一范围", "the sentence may speak of another scope")
}
