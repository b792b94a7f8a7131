import ReportModel

/// P1–P11: what the prose says, held against the tables.
///
/// Sentences are divided into tokens (`Tokenizer`), tokens are read as claims (`ClaimReader`), and a claim is
/// compared with every way in which its words may be meant in the cells (`ClaimRule.interpretations`).
public struct ProseRules: RuleFamily {
  /// The rules that look at single sentences.
  private static let sentenceRules: [any ReportRule] = [ProseYearRule()]
  /// The rules that compare claims; a claim is compared by the first that knows what it counts.
  private static let claimRules: [any ClaimRule] = [
    ProseReceivedRule(), ProseConcludedRule(), ProseCarriedRule(), ProseDenialRule(), ProseChallengesRule(),
    ProseIssuedRule(), ProseInForceRule(), ProseResultsRule(),
  ]
  /// The rules that look for what the prose does not say.
  private static let silenceRules: [any ReportRule] = [ProseFeeRule(), ProseSilenceRule()]

  /// Makes the rules.
  public init() {}

  /// P1 to P11.
  public var rules: [Rule] {
    (Self.sentenceRules.map(\.rule) + Self.claimRules.map(\.rule) + Self.silenceRules.map(\.rule)).inOrder
  }

  /// What prose and tables disagree in, in the order of the rules; a source without prose is not asked.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    guard context.carriesProse else { return }
    let before = assessment.findings.count
    for rule in Self.sentenceRules { rule.check(context, into: &assessment) }
    var claims = ClaimComparison(context, by: Self.claimRules)
    claims.check(into: &assessment)
    for rule in Self.silenceRules { rule.check(context, into: &assessment) }
    assessment.sortFindings(after: before)
  }
}
