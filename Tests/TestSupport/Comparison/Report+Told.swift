import ReportModel

extension Report {
  /// The findings that warn that their cells may be wrong.
  private static let telling: Set<FindingCode> = [
    .doubtfulReading, .notFound, .textForNumber, .splitOrJoined, .outsideForm, .convertedUnit,
  ]

  /// The cells that are in doubt or named by such a finding.
  public var toldCells: Set<CellID> {
    let named = findings.filter { Self.telling.contains($0.code) }.flatMap(\.cells)
    return Set(named).union(edition.cells.filter { self[$0].origin?.doubt != nil })
  }
}
