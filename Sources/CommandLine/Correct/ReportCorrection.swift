import NianbaoKit

/// Makes the corrected report: first what was set by hand, then each smallest change that has no rival.
struct ReportCorrection {
  let rules: RuleBook
  let policy: CheckPolicy
  private let editions: Editions
  private(set) var report: Report
  /// The explanations that propose nothing, because there are several equally small ones or none at all.
  private(set) var undecided: [Explanation] = []
  /// What was changed here; a report that was corrected before has more.
  private(set) var changed: [CellID] = []

  init(_ report: Report, rules: RuleBook, policy: CheckPolicy, editions: Editions = .standard) {
    self.report = report
    self.editions = editions
    self.rules = rules
    self.policy = policy
  }

  mutating func set(_ setting: CellSetting, reason: String) {
    report.correct(setting.cell, to: setting.statement, reason: reason)
    if !changed.contains(setting.cell) { changed.append(setting.cell) }
  }

  /// Makes the changes of every explanation that has one smallest change; cells set by hand are left alone.
  mutating func acceptProposals() {
    let byHand = Set(changed)
    for explanation in check().explanations {
      guard explanation.isUnique, let proposal = explanation.proposals.first,
        !proposal.changes.contains(where: { byHand.contains($0.cell) })
      else {
        undecided.append(explanation)
        continue
      }
      for change in proposal.changes {
        report.correct(
          change.cell, to: .number(change.value), reason: Self.reason(proposal))
        changed.append(change.cell)
      }
    }
  }

  /// The reason given for an accepted change: sums are all that it rests on, and only the organ can say what its records
  /// have.
  private static func reason(_ proposal: Explanation.Proposal) -> String {
    "依据：有关勾稽关系（推定\(proposal.mistake.chinese)）；核实情况：（请填写）"
  }

  /// What the rules say about the report as it is now.
  func check() -> CheckedReport {
    let context = RuleContext(report, editions: editions)
    return CheckedReport(context, policy.judge(rules.assess(context), of: report))
  }
}

extension Explanation {
  /// The codes of the sums that it settles, each once, in order.
  var codes: [FindingCode] { Set(failures.map(\.code)).sorted() }
}
