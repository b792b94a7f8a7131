import Reconciliation
import ReportModel

/// Judges reports by rules and applies a policy to the findings.
package struct Judging: Sendable {
  /// The rules.
  package var rules = RuleBook.standard
  /// The policy for findings in a source, by its name; by default everything counts.
  package var policy: @Sendable (_ source: String) -> CheckPolicy = { _ in CheckPolicy() }
  /// The reports with which others are compared.
  package var comparison = Comparison()
  /// Whether to list what the rules cannot judge.
  package var listsNotAssessable = false

  /// Judges the reports of a source.
  package func judged(
    _ reports: [Report], from source: String, among editions: Editions
  ) -> [CheckedReport] {
    let policy = policy(source)
    return reports.map { report in
      let context = comparison.context(for: report, editions: editions)
      let assessment = rules.assess(context, listsNotAssessable: listsNotAssessable)
      return CheckedReport(context, policy.judge(assessment, of: report))
    }
  }
}
