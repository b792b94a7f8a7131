import ReportModel

/// What a sum of the form comes to in a report.
public enum SumOutcome: Sendable, Hashable {
  /// Both sides are equal.
  case holds
  /// The sides differ: the sum of the parts, and that of the wholes.
  case fails(parts: ExactDecimal, wholes: ExactDecimal)
  /// The parts are not all zero, and the one total is blank or 0; the sum of the parts.
  case totalNotFilled(parts: ExactDecimal)
  /// A cell of it is blank, not there, no number or read with doubt, or the figures are too large to add.
  case notAssessable
}

extension SumRelation {
  /// What this sum comes to in these cells.
  public func outcome(in cells: CellTable) -> SumOutcome {
    guard let sum = Self.sum(parts(in: cells), in: cells) else { return .notAssessable }
    if wholes.count == 1, !sum.isZero, cells[wholes[0]].statement == .blank, !cells[wholes[0]].isDoubtful {
      return .totalNotFilled(parts: sum)
    }
    guard let whole = Self.sum(wholes, in: cells), let difference = sum - whole else { return .notAssessable }
    if difference.isZero { return .holds }
    if wholes.count == 1, whole.isZero { return .totalNotFilled(parts: sum) }
    return .fails(parts: sum, wholes: whole)
  }

  private static func sum(_ ids: [CellID], in cells: CellTable) -> ExactDecimal? {
    var total = ExactDecimal(0)
    for id in ids {
      let cell = cells[id]
      guard let number = cell.number, !cell.isDoubtful, let next = total + number else { return nil }
      total = next
    }
    return total
  }
}
