import ReportModel

/// What a sum of the form comes to in a report; a mark for "not applicable" adds nothing to it.
public enum SumOutcome: Sendable, Hashable {
  /// Both sides are equal.
  case holds
  /// The sides differ: the sum of the parts, and that of the wholes.
  case fails(parts: ExactDecimal, wholes: ExactDecimal)
  /// The parts are not all zero, and the one total is blank or 0; the sum of the parts.
  case totalNotFilled(parts: ExactDecimal)
  /// The sides differ as they were read, but a cell of them was read with doubt: the reading is to be checked.
  case doubtful(parts: ExactDecimal, wholes: ExactDecimal)
  /// A cell of it is blank, not there or no number, or was read with doubt though both sides are equal, or the
  /// figures are too large to add.
  case notAssessable
}

extension SumRelation {
  /// What this sum comes to in these cells.
  public func outcome(in cells: CellTable) -> SumOutcome {
    var side = Side()
    for id in parts { guard side.add(id, of: cells) else { return .notAssessable } }
    let sum = side.sum
    if wholes.count == 1, !sum.isZero, !side.isDoubtful, cells.operand(wholes[0]) == .blank,
      !cells.isDoubtful(wholes[0])
    {
      return .totalNotFilled(parts: sum)
    }
    side.sum = ExactDecimal(0)
    for id in wholes { guard side.add(id, of: cells) else { return .notAssessable } }
    guard let difference = side.sum - sum else { return .notAssessable }
    if side.isDoubtful {
      return difference.isZero ? .notAssessable : .doubtful(parts: sum, wholes: side.sum)
    }
    if difference.isZero { return .holds }
    return wholes.count == 1 && side.sum.isZero
      ? .totalNotFilled(parts: sum) : .fails(parts: sum, wholes: side.sum)
  }

  /// One side of a sum while it is added up.
  private struct Side {
    var sum = ExactDecimal(0)
    var isDoubtful = false

    /// Adds what a cell gives; false where it gives no number, or the sum does not fit.
    mutating func add(_ id: CellID, of cells: CellTable) -> Bool {
      switch cells.operand(id) {
      case .number(let number):
        guard let next = sum + number else { return false }
        sum = next
      case .nothing: break
      case .blank, .unknown: return false
      }
      if cells.isDoubtful(id) { isDoubtful = true }
      return true
    }
  }
}
