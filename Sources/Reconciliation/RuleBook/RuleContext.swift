import ReportModel

/// What the rules look at: a report, and the reports it may be compared with.
public struct RuleContext: Sendable {
  /// The report that is checked.
  public let report: Report
  /// The same organ's last report, where it is given.
  public let previous: Report?
  /// The reports of the organ's members, where they are given.
  public let members: [Report]
  /// The editions among which the one that is due is looked up.
  public let editions: Editions

  /// What several rules need of the reports: worked out when the first of them asks.
  private let memo = Memo()

  /// Makes a context.
  public init(
    _ report: Report, previous: Report? = nil, members: [Report] = [],
    editions: Editions = .standard
  ) {
    self.report = report
    self.previous = previous
    self.members = members
    self.editions = editions
  }

  /// Whether title and prose can be asked for (`Provenance.carriesProse`).
  public var carriesProse: Bool { report.provenance.carriesProse }

  /// The report's prose with what its sentences claim.
  var prose: ParsedProse { memo.value { ParsedProse(report) } }

  /// The report's cells beside the sums of its members' cells.
  var memberSums: MemberSums { memo.value { MemberSums(report, members) } }
}
