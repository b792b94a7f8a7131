import ReportModel

/// The reports to compare others with: those of the previous year, and those of an organ's members.
public struct Comparison: Sendable {
  private let previous: [Report]
  private let members: [Report]

  /// Makes a comparison; by default there is nothing to compare with.
  public init(previous: [Report] = [], members: [Report] = []) {
    self.previous = previous
    self.members = members
  }

  /// The input of the rules for checking this report.
  ///
  /// Where no report of the previous year is given, the figures that the report's own source shows of it are taken.
  public func context(for report: Report, editions: Editions = .standard) -> RuleContext {
    RuleContext(
      report, previous: previous.isEmpty ? report.lastReport : previous(of: report),
      members: members(of: report), editions: editions)
  }

  /// The same organ's report for the previous year; an unknown organ or year counts as matching.
  private func previous(of report: Report) -> Report? {
    let candidates = previous.filter { other in
      Self.mayEqual(other.organization, report.organization)
        && Self.mayPrecede(other.year, report.year)
    }
    let named = candidates.filter { $0.organization != nil && $0.organization == report.organization }
    if let first = named.first { return first }
    // If no organ is named, the candidate must be the only one.
    return candidates.count == 1 ? candidates.first : nil
  }

  /// The members' reports for the same year; an organ is not its own member.
  private func members(of report: Report) -> [Report] {
    members.filter { member in
      Self.mayEqual(member.year, report.year)
        && (member.organization == nil || member.organization != report.organization)
    }
  }

  private static func mayPrecede(_ year: Int?, _ next: Int?) -> Bool {
    guard let year, let next else { return true }
    return next.follows(year)
  }

  private static func mayEqual<Value: Equatable>(_ left: Value?, _ right: Value?) -> Bool {
    guard let left, let right else { return true }
    return left == right
  }
}
