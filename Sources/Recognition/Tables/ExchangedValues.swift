import ReportModel

/// Puts values in doubt that stand on lines of their own and would mend failing sums of columns if they changed places
/// within their row: converters exchange cells that stand side by side.
struct ExchangedValues {
  private let scan: TableScan
  private let form: IndexedForm

  init(_ scan: TableScan, _ form: IndexedForm) {
    self.scan = scan
    self.form = form
  }

  func doubt(in reading: inout TableReading) {
    let failing = form.sums.compactMap { sum -> (sum: IndexedForm.Sum, difference: Int64)? in
      guard !sum.isWithinRow, let difference = form.difference(of: sum, reading.amount), difference != 0
      else {
        return nil
      }
      return (sum, difference)
    }
    guard failing.count > 1 else { return }
    for row in form.rows.indices where isPoured(row, reading) {
      let wanted = failing.compactMap { sum, difference -> (cell: Int, amount: Int64)? in
        for cell in form.rows[row] {
          guard let amount = reading.amount(cell) else { continue }
          if sum.wholes.contains(cell) { return (cell, amount - difference) }
          if sum.parts.contains(cell) { return (cell, amount + difference) }
        }
        return nil
      }
      let cells = wanted.map(\.cell)
      guard cells.count > 1, Set(cells).count == cells.count,
        wanted.map(\.amount).sorted() == cells.compactMap(reading.amount).sorted()
      else { continue }
      for cell in cells where reading.values[cell]?.doubt == nil {
        reading.values[cell]?.doubt = .ambiguousPlacement
      }
    }
  }

  /// Whether a row's values are on several lines of text.
  private func isPoured(_ row: Int, _ reading: TableReading) -> Bool {
    let lines = Set(form.rows[row].compactMap { reading.values[$0]?.token.line })
    return lines.count > 1 && !scan.lines.contains { $0.isRow && lines.contains(Int32($0.line)) }
  }
}
