import ReportModel

/// A rule that checks one table at a time.
protocol TableRule: RuleDefinition {
  /// Adds the findings for one table of a report, in canonical order of the cells.
  func check(_ table: TableForm, of report: Report, into assessment: inout Assessment)
}
