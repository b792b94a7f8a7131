import ReportModel

/// The reports that others are compared with: those of the year before, and those of an organ's members.
public struct Comparison: Sendable {
  private let previous: [Report]
  private let members: [Report]

  /// Makes a comparison; without arguments there is nothing to compare with.
  public init(previous: [Report] = [], members: [Report] = []) {
    self.previous = previous
    self.members = members
  }

  /// What the rules look at when they check this report.
  public func context(for report: Report, editions: Editions = .standard) -> RuleContext {
    RuleContext(
      report, previous: previous(of: report), members: members(of: report), editions: editions)
  }

  /// The same organ's report for the year before; an unknown organ or year is taken for the one that is looked for.
  private func previous(of report: Report) -> Report? {
    let candidates = previous.filter { other in
      Self.mayEqual(other.organization, report.organization)
        && Self.mayPrecede(other.year, report.year)
    }
    let named = candidates.filter { $0.organization != nil && $0.organization == report.organization }
    if let first = named.first { return first }
    // Where no organ is named, there must be one candidate only.
    return candidates.count == 1 ? candidates.first : nil
  }

  /// The members' reports for the same year; the organ is no member of itself.
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
