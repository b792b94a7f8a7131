import ReportModel

/// The cells of a report compared with the sums of its members' cells, shared by H1 and H2.
struct MemberSums: Sendable {
  /// How a cell differs from the sum of the members' cells.
  enum Comparison: Sendable {
    /// One of the cells has no certain number.
    case open
    /// The members' figures are too large to add.
    case tooLarge
    /// They differ, but one of them was converted from another unit.
    case converted
    /// They differ.
    case differs(Difference)
  }

  /// A cell that differs from the sum of its members.
  struct Difference: Sendable {
    let cell: CellID
    let own: ExactDecimal
    let members: ExactDecimal
    /// Whether the parent has more than its members.
    var isMore: Bool { (own - members).map { $0.coefficient > 0 } ?? false }
  }

  /// A row of the form with those of its cells that differ.
  struct Row: Sendable {
    var cells: [(cell: CellID, comparison: Comparison)] = []

    var open: [CellID] { cells.compactMap { if case .open = $0.comparison { $0.cell } else { nil } } }
    var differences: [Difference] {
      cells.compactMap { if case .differs(let difference) = $0.comparison { difference } else { nil } }
    }
  }

  /// The rows with such cells, in the form's order.
  let rows: [Row]
  /// The differences of each row that has any.
  var differences: [[Difference]] { rows.map(\.differences).filter { !$0.isEmpty } }

  init(_ report: Report, _ members: [Report]) {
    let converted = ([report] + members).map(SumObstacles.converted).reduce(into: Set<CellID>()) {
      $0.formUnion($1)
    }
    var rows: [Row] = []
    for form in TableID.allCases.map({ report.form(of: $0) }) {
      for row in form.rows {
        var compared = Row()
        for cell in row.cells where report.cells.states(cell) {
          guard let comparison = Self.compare(cell, of: report, members, converted) else { continue }
          compared.cells.append((cell, comparison))
        }
        if !compared.cells.isEmpty { rows.append(compared) }
      }
    }
    self.rows = rows
  }

  /// Compares a cell; `nil` if it is the sum of its members.
  private static func compare(
    _ cell: CellID, of report: Report, _ members: [Report], _ converted: Set<CellID>
  ) -> Comparison? {
    let figures = members.map { $0.cells.figure(cell) }
    guard let own = report.cells.figure(cell), !figures.contains(nil) else { return .open }
    guard let sum = sum(of: figures.compactMap(\.self)) else { return .tooLarge }
    guard !own.isEqual(to: sum) else { return nil }
    return converted.contains(cell)
      ? .converted : .differs(Difference(cell: cell, own: own, members: sum))
  }

  private static func sum(of figures: [ExactDecimal]) -> ExactDecimal? {
    figures.reduce(ExactDecimal(0)) { sum, figure in sum.flatMap { $0 + figure } }
  }
}
