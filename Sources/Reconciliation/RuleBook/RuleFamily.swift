import ReportModel

/// The rules of one family of findings: what they find in a report, without changing anything it says.
public protocol RuleFamily: Sendable {
  /// The rules, in the order of their numbers.
  var rules: [Rule] { get }

  /// Adds what the rules find, in the order in which it is told, and what they cannot judge.
  func assess(_ context: RuleContext, into assessment: inout Assessment)
}

extension RuleFamily {
  /// What the family finds in one report.
  public func findings(in context: RuleContext) -> [Finding] {
    var assessment = Assessment()
    assess(context, into: &assessment)
    return assessment.findings
  }
}
