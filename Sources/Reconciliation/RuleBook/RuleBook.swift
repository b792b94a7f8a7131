import ReportModel

/// All rules that a report is checked by.
public struct RuleBook: Sendable {
  /// The families, in the order in which their findings are told.
  public let families: [any RuleFamily]
  /// The rules of all families, in order.
  public let rules: [Rule]

  /// The rules of the form.
  public static let standard = RuleBook([
    ReadingRules(), StructureRules(), ValueRules(), SumRules(), ProseRules(), YearRules(), LevelRules(),
    MigrationRules(),
  ])

  /// Makes a book of these families.
  public init(_ families: [any RuleFamily]) {
    self.families = families
    rules = families.flatMap(\.rules)
  }

  /// The rule of that code.
  public func rule(_ code: FindingCode) -> Rule? { rules.first { $0.code == code } }

  /// What all rules say of a report.
  public func assess(_ context: RuleContext, listsNotAssessable: Bool = false) -> Assessment {
    var assessment = Assessment(listsNotAssessable: listsNotAssessable)
    for family in families { family.assess(context, into: &assessment) }
    return assessment
  }

  /// The report with what the rules find now in place of what they found before; checking twice changes nothing.
  public func assessing(_ context: RuleContext) -> Report {
    var report = context.report
    report.judgements = assess(context).findings
    return report
  }
}
