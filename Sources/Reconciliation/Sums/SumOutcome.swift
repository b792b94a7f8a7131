import ReportModel

/// The result of a sum in a report; a mark for "not applicable" adds nothing to it.
public enum SumOutcome: Sendable, Hashable {
  /// Both sides are equal.
  case holds
  /// The sides differ: the sums of the parts and of the wholes.
  case fails(parts: ExactDecimal, wholes: ExactDecimal)
  /// The parts are not all zero, and the only total is blank or 0; the sum of the parts.
  case totalNotFilled(parts: ExactDecimal)
  /// The sides differ, but one of their cells was read with doubt: the reading needs checking.
  case doubtful(parts: ExactDecimal, wholes: ExactDecimal)
  /// A cell is blank, absent or not a number, or one is in doubt although both sides are equal.
  case notAssessable
  /// Its figures are certain but have too many digits to be added.
  case tooLarge
}

extension SumRelation {
  /// The result of this sum for some cells.
  public func outcome(in cells: CellTable) -> SumOutcome {
    guard let parts = Side(self.parts, of: cells) else { return .notAssessable }
    if let sum = parts.sum, wholes.count == 1, !sum.isZero, !parts.isDoubtful,
      cells.operand(wholes[0]) == .blank, !cells.isDoubtful(wholes[0])
    {
      return .totalNotFilled(parts: sum)
    }
    guard let wholes = Side(self.wholes, of: cells) else { return .notAssessable }
    let isDoubtful = parts.isDoubtful || wholes.isDoubtful
    guard let sum = parts.sum, let whole = wholes.sum, let difference = whole - sum else {
      return isDoubtful ? .notAssessable : .tooLarge
    }
    if isDoubtful {
      return difference.isZero ? .notAssessable : .doubtful(parts: sum, wholes: whole)
    }
    if difference.isZero { return .holds }
    return self.wholes.count == 1 && whole.isZero
      ? .totalNotFilled(parts: sum) : .fails(parts: sum, wholes: whole)
  }

  /// The same, from the plain figures of these cells where they are enough.
  func outcome(in cells: CellTable, _ figures: PlainFigures) -> SumOutcome {
    figures.agree(on: self) ? .holds : outcome(in: cells)
  }

  /// One side of a sum, added up.
  private struct Side {
    /// The sum; `nil` on overflow.
    var sum: ExactDecimal? = ExactDecimal(0)
    var isDoubtful = false

    /// Adds up cells; `nil` if one of them has no number.
    init?(_ ids: [CellID], of cells: CellTable) {
      for id in ids {
        switch cells.operand(id) {
        case .number(let number): sum = sum.flatMap { $0 + number }
        case .nothing: break
        case .blank, .unknown: return nil
        }
        if cells.isDoubtful(id) { isDoubtful = true }
      }
    }
  }
}
