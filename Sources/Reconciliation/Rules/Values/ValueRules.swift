import ReportModel

/// The V rules, the range of single values.
public struct ValueRules: RuleFamily {
  private static let tableRules: [any TableRule] = [NotACountRule(), BlankCellRule()]
  private static let reportRules: [any ReportRule] = [FeesRule(), RuleMakingRule(), DocumentStockRule()]

  /// Makes the rules.
  public init() {}

  /// V1 to V5.
  public var rules: [Rule] { (Self.tableRules.map(\.rule) + Self.reportRules.map(\.rule)).inOrder }

  /// Runs the rules table by table, then for the report as a whole.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    for table in TableID.allCases {
      let form = report.form(of: table)
      for rule in Self.tableRules { rule.check(form, in: context, into: &assessment) }
    }
    if let filled = BlankCellRule().filledBlanks(in: report) { assessment.add(filled) }
    for rule in Self.reportRules { rule.check(context, into: &assessment) }
  }
}
