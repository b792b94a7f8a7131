import Diagnostics
import ReportModel

/// H1 and H2, which compare a report with those of the organ's members (docs/form.md, "Years and levels").
public struct LevelRules: RuleFamily {
  private static let reportRules: [any ReportRule] = [MemberSumRule(), MembersMissingRule()]

  /// Makes the rules.
  public init() {}

  /// H1 and H2.
  public var rules: [Rule] { Self.reportRules.map(\.rule).inOrder }

  /// Compares the report with its members'; does nothing without members.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    guard !context.members.isEmpty else { return }
    let years = Set(([context.report] + context.members).compactMap(\.year))
    guard years.count < 2 else {
      let list = years.sorted().map(String.init).joined(separator: "、")
      let reason = Message("各份报告的年份不同（\(list)）", "the reports are of different years (\(list))")
      for rule in Self.reportRules { assessment.cannotAssess(rule.code, [], because: reason) }
      return
    }
    for rule in Self.reportRules { rule.check(context, into: &assessment) }
  }
}
