import ReportModel

/// The totals of a report that its workbook states as live sums: those that equal the sums of their parts.
///
/// A total that differs from the sum of its parts stays the number that the report states: a formula would
/// replace a printed figure. The sum of the parts is then beside it, live too.
struct LiveTotals {
  /// A total beside which the sum of its parts is shown.
  struct Difference {
    let sum: TableSums.Sum
    let value: ExactDecimal
  }

  private var formulas: [CellID: String] = [:]
  /// The sums that differ from the stated total, in the order of the form.
  private(set) var differences: [Difference] = []

  /// None at all.
  init() {}

  init(_ report: Report, at places: CellPlaces) {
    for table in TableID.allCases {
      let sums = TableSums(report.form(of: table))
      for total in sums.totals {
        guard let parts = sums.parts(of: total), Self.value(of: parts, in: report).shows(report[total]) else {
          continue
        }
        formulas[total] = sums.formula(of: total) { places[$0] }
      }
      for sum in sums.all {
        let value = Self.value(of: sum.parts, in: report)
        guard case .sum(let number) = value, !value.shows(report[sum.total]) else { continue }
        differences.append(Difference(sum: sum, value: number))
      }
    }
  }

  /// The formula of a cell that is a live sum.
  func formula(of cell: CellID) -> String? { formulas[cell] }

  private static func value(of parts: [CellID], in report: Report) -> TableSums.Value {
    TableSums.value(
      of: parts.compactMap { part in
        if case .number(let number) = DisplayedValue(report[part].statement) { number } else { nil }
      })
  }
}

extension TableSums.Value {
  /// Whether a sheet's sum and a stated cell show the same.
  fileprivate func shows(_ cell: Cell) -> Bool {
    switch (self, DisplayedValue(cell.statement)) {
    case (.nothing, .empty): true
    case (.sum(let sum), let shown): DisplayedValue.number(sum).isSame(as: shown)
    default: false
    }
  }
}
