import ReportModel

/// The cells of a report that state a whole number of ordinary size without doubt, side by side.
///
/// Nearly all cells are such, and rules ask for each of them several times. All others, with decimals, marks, blanks,
/// doubts or very many digits, are left to the general way.
struct PlainFigures: Sendable {
  /// The figures by the index of their cells.
  private let figures: [Int64]

  /// Stands for a cell that is none.
  private static let none = Int64.min
  /// Larger numbers are no counts; sums of smaller ones are far from overflowing.
  private static let limit: UInt64 = 1_000_000_000_000

  init(_ cells: CellTable) {
    let ids = cells.ids
    var figures = Array(repeating: Self.none, count: (ids.last?.index ?? -1) + 1)
    for id in ids {
      guard case .number(let number) = cells.operand(id), number.scale == 0,
        number.coefficient.magnitude < Self.limit, !cells.isDoubtful(id)
      else { continue }
      figures[id.index] = number.coefficient
    }
    self.figures = figures
  }

  /// The figure of a cell; `nil` if it is none.
  subscript(cell: CellID) -> Int64? {
    guard cell.index < figures.count, figures[cell.index] != Self.none else { return nil }
    return figures[cell.index]
  }

  /// Whether a cell is a number of 0 or more.
  func isCount(_ cell: CellID) -> Bool {
    // What stands for none is below 0.
    cell.index < figures.count && figures[cell.index] >= 0
  }

  /// Whether both sides of a sum are equal; `false` says nothing if one of its cells is none.
  func agree(on relation: SumRelation) -> Bool {
    guard let parts = sum(relation.parts), let wholes = sum(relation.wholes) else { return false }
    return parts == wholes
  }

  private func sum(_ cells: [CellID]) -> Int64? {
    var total: Int64 = 0
    for cell in cells {
      guard let figure = self[cell] else { return nil }
      total += figure
    }
    return total
  }
}
