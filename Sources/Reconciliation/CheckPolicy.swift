import ReportModel

/// Which findings count, and how much: what a user has set by options or beside the reports.
///
/// Rules are named by their code, such as `A2`, or a whole family by its letter; a code beats its letter.
public struct CheckPolicy: Sendable, Hashable {
  /// What is set for a rule.
  public enum Setting: Sendable, Hashable {
    /// Its findings do not count.
    case off
    /// Its findings weigh this much.
    case severity(Finding.Severity)
  }

  /// The codes and letters that are looked at; all where it is empty.
  public var only: Set<String>
  /// The codes and letters that are not looked at.
  public var ignored: Set<String>
  /// What is set for a code or letter; `only` with the very code beats `off`.
  public var settings: [String: Setting]
  /// What was seen by a person and found to be in order.
  public var waivers: [Waiver]

  /// Makes a policy; without arguments every finding counts as it is.
  public init(
    only: Set<String> = [], ignored: Set<String> = [], settings: [String: Setting] = [:],
    waivers: [Waiver] = []
  ) {
    self.only = only
    self.ignored = ignored
    self.settings = settings
    self.waivers = waivers
  }

  /// Whether the findings of a rule count at all.
  public func isOn(_ code: String) -> Bool {
    let letter = String(code.prefix(1))
    if !only.isEmpty, !only.contains(code), !only.contains(letter) { return false }
    if ignored.contains(code) || ignored.contains(letter) { return false }
    return setting(of: code) != .off || only.contains(code)
  }

  private func setting(of code: String) -> Setting? { settings[code] ?? settings[String(code.prefix(1))] }

  /// What is left of an assessment, and what of it was accepted.
  public func judge(_ assessment: Assessment, of report: Report) -> Judgement {
    guard self != CheckPolicy() else { return Judgement(assessment: assessment, accepted: []) }
    var judged = Assessment(listsNotAssessable: assessment.listsNotAssessable)
    var accepted: [AcceptedFinding] = []
    for var finding in assessment.findings where isOn(finding.code) {
      if case .severity(let severity) = setting(of: finding.code) { finding.severity = severity }
      if let waiver = waivers.first(where: { $0.covers(finding, of: report) }) {
        accepted.append(AcceptedFinding(finding: finding, waiver: waiver))
      } else {
        judged.add(finding)
      }
    }
    for explanation in assessment.explanations where explanation.explains(anyOf: judged.findings) {
      judged.add(explanation)
    }
    for item in assessment.notAssessable where isOn(item.code) {
      judged.cannotAssess(item.code, item.cells, because: item.reason)
    }
    return Judgement(assessment: judged, accepted: accepted)
  }
}

/// What a policy makes of an assessment.
public struct Judgement: Sendable {
  /// What counts.
  public let assessment: Assessment
  /// What was accepted, in the order in which it was found.
  public let accepted: [AcceptedFinding]
}

/// A finding that a person has accepted.
public struct AcceptedFinding: Sendable, Hashable {
  /// The finding.
  public let finding: Finding
  /// What accepts it.
  public let waiver: Waiver
}

extension Explanation {
  fileprivate func explains(anyOf findings: [Finding]) -> Bool {
    failures.contains { failure in
      findings.contains { $0.code == failure.code && $0.cells == failure.cells }
    }
  }
}
