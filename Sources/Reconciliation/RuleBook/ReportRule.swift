/// A rule that checks a report as a whole.
protocol ReportRule: RuleDefinition {
  /// Adds what the rule finds, in canonical order of the cells, and what it cannot judge.
  func check(_ context: RuleContext, into assessment: inout Assessment)
}
