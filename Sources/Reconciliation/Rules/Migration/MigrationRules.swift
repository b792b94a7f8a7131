/// M1–M3, what bringing a report from an older edition into a newer form leaves to be said.
///
/// The migration gives the findings; the family explains them.
public struct MigrationRules: RuleFamily {
  private static let definitions: [any RuleDefinition] = [
    ApproximateRule(), NotInOlderFormRule(), NotInNewerFormRule(),
  ]

  /// Makes the rules.
  public init() {}

  /// M1 to M3.
  public var rules: [Rule] { Self.definitions.map(\.rule).inOrder }

  /// Adds nothing: the findings come with the migrated report.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {}
}
