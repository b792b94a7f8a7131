import NianbaoKit

/// What all checks together came to.
struct CheckTally {
  /// How many reports were checked.
  private(set) var reports = 0
  /// How many findings count, by severity.
  private(set) var counts: [Finding.Severity: Int] = [:]
  /// How many findings were accepted.
  private(set) var accepted = 0
  /// How many inputs could not be read.
  private(set) var unreadable = 0
  /// Files found in folders that are not reports.
  private(set) var skipped: [String] = []
  /// Waivers whose report was checked and which accepted nothing.
  var staleWaivers: [Waiver] = []
  /// The configurations that applied to any input.
  var configurations: [String] = []
  /// Faults of the program or a plugin.
  private(set) var faults = 0

  mutating func add(_ result: BatchResult) {
    if result.isSkipped {
      skipped.append(result.input.path)
      return
    }
    reports += result.reportCount
    accepted += result.accepted.count
    for finding in result.findings { counts[finding.severity, default: 0] += 1 }
    if result.fault != nil { faults += 1 } else if !result.errors.isEmpty { unreadable += 1 }
  }

  /// A report that was not read from an input.
  mutating func add(_ checked: CheckedReport) {
    reports += 1
    accepted += checked.accepted.count
    for finding in checked.report.allFindings { counts[finding.severity, default: 0] += 1 }
  }

  /// A name that could not be found or walked.
  mutating func addUnreadable() { unreadable += 1 }

  /// The exit code; strict checks fail on warnings too, and on waivers that could hide tomorrow's mistake.
  func status(isStrict: Bool) -> ExitStatus {
    if faults > 0 { return .fault }
    if unreadable > 0 { return reports > 0 ? .partial : .unreadable }
    if reports == 0 { return .unreadable }
    let warnings = counts[.warning, default: 0] + staleWaivers.count
    let grave = counts[.error, default: 0] + (isStrict ? warnings : 0)
    return grave > 0 ? .findings : .done
  }
}
