import ReportModel

/// S1–S9: sections, tables, headings, labels, title and the parts that every report has to have.
///
/// A source that carries no prose is asked for its tables only.
public struct StructureRules: RuleFamily {
  private static let reportRules: [any ReportRule] = [
    SectionMissingRule(), HeadingWordingRule(), TableMissingRule(), OlderEditionRule(), LabelWordingRule(),
    IdentityRule(), AspectMissingRule(), ProblemsEmptyRule(), ResidueRule(),
  ]

  /// Makes the rules.
  public init() {}

  /// S1 to S9.
  public var rules: [Rule] { Self.reportRules.map(\.rule).inOrder }

  /// What the rules find, one after the other.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    for rule in Self.reportRules { rule.check(context, into: &assessment) }
  }
}
