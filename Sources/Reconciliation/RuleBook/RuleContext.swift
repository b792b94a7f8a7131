import ReportModel

/// The input of the rules: a report, and the reports it can be compared with.
public struct RuleContext: Sendable {
  /// The report that is checked.
  public let report: Report
  /// The same organ's report of the previous year, if given.
  public let previous: Report?
  /// The reports of the organ's members, if given.
  public let members: [Report]
  /// The editions from which the one in force is determined.
  public let editions: Editions

  /// Results shared by several rules, computed on first use.
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

  /// Whether title and prose can be checked (`Provenance.carriesProse`).
  public var carriesProse: Bool { report.provenance.carriesProse }

  /// The report's prose with the claims in it.
  var prose: ParsedProse { memo.value { ParsedProse(report) } }

  /// The report's cells that state plain numbers.
  var figures: PlainFigures { memo.value { PlainFigures(report.cells) } }

  /// What the report says of its blanks and marks.
  var blankNote: BlankNote { memo.value { BlankNote(report) } }

  /// The report's cells compared with the sums of its members' cells.
  var memberSums: MemberSums { memo.value { MemberSums(report, members) } }
}
