/// The range that a sheet says it has, as the library finds it: every cell and row that was set.
struct SheetDimension {
  private var rows: ClosedRange<Int>?
  private var columns: ClosedRange<Int>?

  mutating func add(row: Int, column: Int) {
    rows = Self.joined(rows, row)
    columns = Self.joined(columns, column)
  }

  /// A column that was set by itself.
  mutating func add(column: Int) { columns = Self.joined(columns, column) }

  /// A row that was set by itself: it counts as one of the first column that is known.
  mutating func addRow(_ row: Int) { add(row: row, column: columns?.lowerBound ?? 0) }

  private static func joined(_ range: ClosedRange<Int>?, _ number: Int) -> ClosedRange<Int> {
    guard let range else { return number...number }
    return min(range.lowerBound, number)...max(range.upperBound, number)
  }

  /// Its name in A1 style.
  var name: String {
    guard let columns else { return CellPosition.first.name }
    let rows = rows ?? 0...0
    return CellRange(
      first: CellPosition(row: rows.lowerBound, column: columns.lowerBound),
      last: CellPosition(row: rows.upperBound, column: columns.upperBound)
    ).name
  }
}
