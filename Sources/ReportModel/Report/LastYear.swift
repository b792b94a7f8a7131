/// The figures of the organ's last report, where a source shows them beside its own: the report does not state them.
public struct LastYear: Sendable, Hashable {
  /// The year of that report; `nil` where the source does not say.
  public var year: Int?
  /// What that report states.
  public var cells: CellTable

  /// Makes figures.
  public init(year: Int?, cells: CellTable = CellTable()) {
    self.year = year
    self.cells = cells
  }
}

extension Report {
  /// The last report as far as the source of this one shows it.
  package var lastReport: Report? {
    guard let last = provenance.lastYear else { return nil }
    var report = Report(edition: edition)
    report.organization = organization
    report.year = last.year
    report.cells = last.cells
    report.provenance.carriesProse = false
    return report
  }
}
