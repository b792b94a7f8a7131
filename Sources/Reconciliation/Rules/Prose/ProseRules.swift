import ReportModel

/// The P rules, which compare the prose with the tables.
///
/// Sentences are divided into tokens (`Tokenizer`), tokens are read as claims (`ClaimReader`), and each claim
/// is compared with all its possible meanings in the cells (`ClaimRule.interpretations`).
public struct ProseRules: RuleFamily {
  /// The rules for single sentences.
  private static let sentenceRules: [any ReportRule] = [ProseYearRule()]
  /// The rules for claims; each claim is checked by the first rule responsible for its quantity.
  private static let claimRules: [any ClaimRule] = [
    ProseReceivedRule(), ProseConcludedRule(), ProseCarriedRule(), ProseDenialRule(), ProseChallengesRule(),
    ProseIssuedRule(), ProseInForceRule(), ProseResultsRule(),
  ]
  /// The rules for what the prose omits.
  private static let silenceRules: [any ReportRule] = [ProseFeeRule(), ProseSilenceRule()]

  /// Makes the rules.
  public init() {}

  /// P1 to P11.
  public var rules: [Rule] {
    (Self.sentenceRules.map(\.rule) + Self.claimRules.map(\.rule) + Self.silenceRules.map(\.rule)).inOrder
  }

  /// Reports where prose and tables disagree, sorted by code; does nothing for a source without prose.
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
