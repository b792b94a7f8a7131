import ReportModel

/// Which findings count and how much, as set by the user in options or in a file beside the reports.
///
/// Rules are named by code, such as `A2`, or by the letter of a family; a code overrides its family's letter.
public struct CheckPolicy: Sendable, Hashable {
  /// A setting for a rule.
  public enum Setting: Sendable, Hashable {
    /// Its findings do not count.
    case off
    /// Its findings have this severity.
    case severity(Finding.Severity)
  }

  /// The codes and letters to consider; all if empty.
  public var only: Set<RuleSelector>
  /// The codes and letters to ignore.
  public var ignored: Set<RuleSelector>
  /// The settings by code or letter; naming the code itself in `only` overrides `off`.
  public var settings: [RuleSelector: Setting]
  /// The findings that a person has reviewed and accepted.
  public var waivers: [Waiver]

  /// Makes a policy; by default every finding counts with its own severity.
  public init(
    only: Set<RuleSelector> = [], ignored: Set<RuleSelector> = [],
    settings: [RuleSelector: Setting] = [:], waivers: [Waiver] = []
  ) {
    self.only = only
    self.ignored = ignored
    self.settings = settings
    self.waivers = waivers
  }

  /// Whether the findings of a rule count.
  public func isOn(_ code: FindingCode) -> Bool {
    if !only.isEmpty, !only.contains(where: { $0.selects(code) }) { return false }
    if ignored.contains(where: { $0.selects(code) }) { return false }
    return setting(of: code) != .off || only.contains(.code(code))
  }

  private func setting(of code: FindingCode) -> Setting? {
    settings[.code(code)] ?? settings[.family(code.family)]
  }

  /// Applies the policy to a report's own findings and to an assessment.
  public func judge(_ assessment: Assessment, of report: Report) -> Judgement {
    guard self != CheckPolicy() else {
      return Judgement(findings: report.findings, assessment: assessment, accepted: [])
    }
    var accepted: [AcceptedFinding] = []
    let findings = counting(report.findings, of: report, &accepted)
    var judged = Assessment(listsNotAssessable: assessment.listsNotAssessable)
    for finding in counting(assessment.findings, of: report, &accepted) { judged.add(finding) }
    for explanation in assessment.explanations where explanation.explains(anyOf: judged.findings) {
      judged.add(explanation)
    }
    for item in assessment.notAssessable where isOn(item.code) {
      judged.cannotAssess(item.code, item.cells, because: item.reason)
    }
    return Judgement(findings: findings, assessment: judged, accepted: accepted)
  }

  /// The findings that count, with the severities set for them, without those that waivers accept.
  private func counting(
    _ findings: [Finding], of report: Report, _ accepted: inout [AcceptedFinding]
  ) -> [Finding] {
    findings.compactMap { finding in
      guard isOn(finding.code) else { return nil }
      var finding = finding
      if case .severity(let severity) = setting(of: finding.code) { finding.severity = severity }
      guard let waiver = waivers.first(where: { $0.covers(finding, of: report) }) else { return finding }
      accepted.append(AcceptedFinding(finding: finding, waiver: waiver))
      return nil
    }
  }
}

extension Explanation {
  fileprivate func explains(anyOf findings: [Finding]) -> Bool {
    failures.contains { failure in
      findings.contains { $0.code == failure.code && $0.cells == failure.cells }
    }
  }
}
