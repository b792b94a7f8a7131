import ReportModel

/// The S rules: sections, tables, headings, labels, title and other required parts.
///
/// For a source without prose, only the tables are checked.
public struct StructureRules: RuleFamily {
  private static let reportRules: [any ReportRule] = [
    SectionMissingRule(), HeadingWordingRule(), TableMissingRule(), OlderEditionRule(), LabelWordingRule(),
    IdentityRule(), AspectMissingRule(), ProblemsEmptyRule(), ResidueRule(), SignatureMissingRule(),
  ]

  /// Makes the rules.
  public init() {}

  /// S1 to S10.
  public var rules: [Rule] { Self.reportRules.map(\.rule).inOrder }

  /// Runs the rules one after the other.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    for rule in Self.reportRules { rule.check(context, into: &assessment) }
  }
}
