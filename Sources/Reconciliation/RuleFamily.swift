import ReportModel

/// The rules of one letter of FORMAT §8: what they find in a report, without changing anything it says.
public protocol RuleFamily: Sendable {
  /// The rules, in the order of their numbers.
  var rules: [Rule] { get }

  /// Whether a finding of that kind is made by these rules anew whenever a report is checked.
  func makes(_ finding: Finding) -> Bool

  /// Adds what the rules find, in canonical order of the cells, and what they cannot judge.
  func assess(_ context: RuleContext, into assessment: inout Assessment)
}

extension RuleFamily {
  /// Findings of the family's own codes are made by it.
  public func makes(_ finding: Finding) -> Bool { rules.contains { $0.code == finding.code } }

  /// What the family finds in one report.
  public func findings(in context: RuleContext) -> [Finding] {
    var assessment = Assessment()
    assess(context, into: &assessment)
    return assessment.findings
  }
}
