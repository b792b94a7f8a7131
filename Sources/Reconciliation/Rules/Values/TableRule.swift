import ReportModel

/// A rule that checks one table at a time.
protocol TableRule: RuleDefinition {
  /// Adds the findings for one table of a report, in canonical order of the cells.
  func check(_ table: TableForm, in context: RuleContext, into assessment: inout Assessment)
}
