import Reconciliation
import ReportModel

/// What the rules have to say of a report, and what of it counts.
package struct Judging: Sendable {
  /// The rules.
  package var rules = RuleBook.standard
  /// What counts of the findings in a source of that name; everything unless set.
  package var policy: @Sendable (_ source: String) -> CheckPolicy = { _ in CheckPolicy() }
  /// The reports that those which are judged are compared with.
  package var comparison = Comparison()
  /// Whether what the rules cannot judge is to be listed.
  package var listsNotAssessable = false

  /// The reports of a source with what the rules say of them.
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
