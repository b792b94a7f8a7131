import ReportModel

/// The rules of one family of findings; they never change a report.
public protocol RuleFamily: Sendable {
  /// The rules, sorted by code.
  var rules: [Rule] { get }

  /// Adds the rules' findings, in the order in which they are reported, and what they cannot judge.
  func assess(_ context: RuleContext, into assessment: inout Assessment)
}

extension RuleFamily {
  /// The findings of the family for one report.
  public func findings(in context: RuleContext) -> [Finding] {
    var assessment = Assessment()
    assess(context, into: &assessment)
    return assessment.findings
  }
}
