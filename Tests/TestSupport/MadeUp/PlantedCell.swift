import ReportModel

/// One cell of each table in whose place tests put what documents show instead of a plain number.
public struct PlantedCell: Sendable, CustomStringConvertible {
  /// The cell.
  public let id: CellID
  /// The number that its report states, to be found in what a printer makes of it.
  public static let digits = "7654321"

  /// A cell in the middle of each table, and the one that begins a row without a label.
  public static let all = [
    "proactive.normativeDocuments.issued", "requests.declined.petitions.commercial",
    "challenges.review.corrected",
    "challenges.review.upheld",
  ].compactMap { CellID($0) }.map(PlantedCell.init)

  /// The only cell of money.
  public static let fee = CellID("proactive.fees.collected").map(PlantedCell.init)

  /// A report in which every sum holds but those of the cell.
  public func report(seed: UInt64 = 5) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    var report = generator.next()
    report[id].statement = .number(ExactDecimal(7_654_321))
    return report
  }

  /// The cells that are read otherwise than they were printed; the planted one is left to the test.
  public func othersChanged(in read: Report, from printed: Report) -> [CellID] {
    CellID.all.filter { $0 != id && read[$0].statement != printed[$0].statement }
  }

  /// The codes of the reading's findings that name the cell.
  public func codes(in read: Report) -> Set<String> {
    Set(read.findings.filter { $0.cells.contains(id) }.map(\.code.rawValue))
  }

  /// The name of the cell.
  public var description: String { id.name }
}
