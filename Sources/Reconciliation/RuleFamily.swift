import ReportModel

/// The rules of one letter of FORMAT §8: what they find in a report, without changing anything it says.
public protocol RuleFamily: Sendable {
  /// The codes it may report.
  var codes: [String] { get }

  /// What it finds, in canonical order of the cells.
  func findings(in report: Report) -> [Finding]
}

extension RuleFamily {
  /// The report with this family's findings in place of those it may have brought along from an earlier check.
  ///
  /// They stand where the old ones stood, or at the end: checking twice changes nothing.
  public func assessing(_ report: Report) -> Report {
    let found = findings(in: report)
    let place = report.findings.firstIndex { codes.contains($0.code) }
    if found.isEmpty, place == nil { return report }
    var copy = report
    copy.findings.removeAll { codes.contains($0.code) }
    copy.findings.insert(contentsOf: found, at: place ?? copy.findings.count)
    return copy
  }
}
