import ReportModel

/// The sums of one table's form as a sheet can calculate them (`TableForm.sums`).
struct TableSums: Sendable {
  /// A sum with one total.
  struct Sum: Sendable, Hashable {
    let kind: SumRelation.Kind
    let parts: [CellID]
    let total: CellID
  }

  /// The result of a sheet's sum over some cells.
  enum Value: Sendable, Hashable {
    /// No cell has a number, and the sum shows nothing.
    case nothing
    case sum(ExactDecimal)
    /// Too many digits to be exact in a spreadsheet.
    case uncertain
  }

  /// Every sum of the table that has one total.
  let all: [Sum]
  /// The sum that each total is written as: along its row, if there are two.
  private let live: [CellID: [CellID]]

  init(_ form: TableForm) {
    all = form.sums.compactMap { relation in
      guard relation.wholes.count == 1, let total = relation.wholes.first else { return nil }
      return Sum(kind: relation.kind, parts: relation.parts, total: total)
    }
    live = Dictionary(all.map { ($0.total, $0.parts) }) { _, last in last }
  }

  /// The cells that are sums of others, in canonical order.
  var totals: [CellID] { live.keys.sorted() }

  /// The cells that a total is written as the sum of; `nil` for a cell that is not a total.
  func parts(of total: CellID) -> [CellID]? { live[total] }

  /// The cells to be filled in that a cell depends on: itself if it is not a total.
  func inputs(of cell: CellID) -> [CellID] { live[cell]?.flatMap { inputs(of: $0) } ?? [cell] }

  /// The formula of a total, without its `=`, which shows nothing while its parts have no number; `nil` for a cell
  /// that is not a total, and if a part has no place.
  func formula(of total: CellID, at position: (CellID) -> CellPosition?) -> String? {
    guard let parts = live[total] else { return nil }
    let positions = parts.compactMap(position)
    guard positions.count == parts.count else { return nil }
    let names = CellRange.names(of: positions)
    return "IF(COUNT(\(names))=0,\"\",SUM(\(names)))"
  }

  /// What a sheet shows as the sum of these numbers.
  static func value(of numbers: some Sequence<ExactDecimal>) -> Value {
    var sum: ExactDecimal?
    // Beyond this many digits, floating point might no longer round to the exact sum.
    var room = ExactDecimal(999_999_999_999)
    for number in numbers {
      let size = ExactDecimal(coefficient: abs(number.coefficient.clamped), scale: number.scale)
      guard let size, number.scale <= 6, let next = (sum ?? ExactDecimal(0)) + number,
        let left = room - size, left.coefficient >= 0
      else { return .uncertain }
      sum = next
      room = left
    }
    return sum.map(Value.sum) ?? .nothing
  }
}

extension Int64 {
  /// The number itself, except for the one without a positive counterpart.
  fileprivate var clamped: Int64 { Swift.max(self, -Int64.max) }
}
