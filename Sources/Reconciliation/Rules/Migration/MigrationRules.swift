/// The M rules, the findings of converting a report from an older edition to a newer form.
///
/// The migration itself produces the findings; the family explains them.
public struct MigrationRules: RuleFamily {
  private static let definitions: [any RuleDefinition] = [
    ApproximateRule(), NotInOlderFormRule(), NotInNewerFormRule(),
  ]

  /// Makes the rules.
  public init() {}

  /// M1 to M3.
  public var rules: [Rule] { Self.definitions.map(\.rule).inOrder }

  /// Adds nothing, since the findings come with the migrated report.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {}
}
