import ReportModel

/// All rules by which reports are checked.
public struct RuleBook: Sendable {
  /// The families, in the order in which their findings are reported.
  public let families: [any RuleFamily]
  /// The rules of all families, in order.
  public let rules: [Rule]

  /// The rules for reports in the national form.
  public static let standard = RuleBook([
    ReadingRules(), StructureRules(), ValueRules(), SumRules(), ProseRules(), YearRules(), LevelRules(),
    MigrationRules(),
  ])

  /// Makes a book of these families.
  public init(_ families: [any RuleFamily]) {
    self.families = families
    rules = families.flatMap(\.rules)
  }

  /// The rule with a code; `nil` if there is none.
  public func rule(_ code: FindingCode) -> Rule? { rules.first { $0.code == code } }

  /// Checks a report by all rules.
  public func assess(_ context: RuleContext, listsNotAssessable: Bool = false) -> Assessment {
    var assessment = Assessment(listsNotAssessable: listsNotAssessable)
    for family in families { family.assess(context, into: &assessment) }
    return assessment
  }

  /// The report with its judgements replaced by what the rules find; checking twice changes nothing.
  public func assessing(_ context: RuleContext) -> Report {
    var report = context.report
    report.judgements = assess(context).findings
    return report
  }
}
