/// The R rules, the certainty of the reading: the findings come with the report from its reader, or from the sums.
public struct ReadingRules: RuleFamily {
  private static let definitions: [any RuleDefinition] = [
    DoubtfulReadingRule(), NotFoundRule(), TextForNumberRule(), DisplacedRowRule(), RecognizedOtherwiseRule(),
    SplitOrJoinedRule(), OutsideFormRule(), ConvertedUnitRule(),
  ]

  /// Makes the rules.
  public init() {}

  /// R1 to R8.
  public var rules: [Rule] { Self.definitions.map(\.rule).inOrder }

  /// Adds nothing: the reader's findings are kept in the report, because the source is no longer available.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {}
}
