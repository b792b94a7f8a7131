import ReportModel

/// All rules that a report is checked by.
public struct RuleBook: Sendable {
  /// The families, in the order in which their findings are told.
  public let families: [any RuleFamily]
  /// The rules of all families, in order.
  public let rules: [Rule]
  private let assessed: Set<String>

  /// The rules of FORMAT §8.
  public static let standard = RuleBook([
    ReadingRules(), StructureRules(), ValueRules(), SumRules(), ProseRules(), YearRules(), LevelRules(),
    MigrationRules(),
  ])

  /// Makes a book of these families.
  public init(_ families: [any RuleFamily]) {
    self.families = families
    rules = families.flatMap(\.rules)
    assessed = Set(families.flatMap(\.assessedCodes))
  }

  /// The rule of that code, in any case of letters.
  public func rule(_ code: String) -> Rule? {
    let code = code.uppercased()
    return rules.first { $0.code == code }
  }

  /// What all rules say of a report; the findings of its reading come first.
  public func assess(_ context: RuleContext, listsNotAssessable: Bool = false) -> Assessment {
    var assessment = Assessment(listsNotAssessable: listsNotAssessable)
    for finding in context.report.findings
    where !assessed.contains(finding.code) && !SumReading.makes(finding) {
      assessment.add(finding)
    }
    for family in families { family.assess(context, into: &assessment) }
    return assessment
  }

  /// The report with what the rules find now in place of what they found before; checking twice changes nothing.
  public func assessing(_ context: RuleContext) -> Report {
    var report = context.report
    report.findings = assess(context).findings
    return report
  }
}
