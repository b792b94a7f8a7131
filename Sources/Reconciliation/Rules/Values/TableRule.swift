import ReportModel

/// A rule that looks at the cells of one table at a time.
protocol TableRule: RuleDefinition {
  /// Adds what the rule finds in one table of a report, in canonical order of the cells.
  func check(_ table: TableForm, of report: Report, into assessment: inout Assessment)
}
