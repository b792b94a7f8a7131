import Diagnostics
import ReportModel

/// The rules that compare a report with the same organ's last one (docs/form.md, "Years and levels").
public struct YearRules: RuleFamily {
  /// In the form's order, in which the columns come before their total.
  private static let reportRules: [any ReportRule] = [
    CarriedColumnRule(), CarriedTotalRule(), StockOfYearsRule(), FarFromLastYearRule(), ReusedProseRule(),
  ]

  /// Makes the rules.
  public init() {}

  /// The rules in the order of their codes.
  public var rules: [Rule] { Self.reportRules.map(\.rule).inOrder }

  /// Compares the two reports; does nothing without a last report.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    guard let previous = context.previous else { return }
    if let year = context.report.year, let last = previous.year, !year.follows(last) {
      let reason = Message(
        "所给的是 \(last) 年的报告，不是上一年的", "the other report is of \(last), not of the year before")
      for code in Self.reportRules.map(\.code).sorted() {
        assessment.cannotAssess(code, [], because: reason)
      }
      return
    }
    for rule in Self.reportRules { rule.check(context, into: &assessment) }
  }
}
