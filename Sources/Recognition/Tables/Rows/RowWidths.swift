/// How many numbers the rows below some heads have, and in which columns of the source they stand.
struct RowWidths {
  /// The count that most rows have.
  private(set) var usual = 0
  /// The columns in which the numbers of most rows with that count stand; `nil` in running text.
  private(set) var columns: [Int32]?

  init(_ rows: [PrintedRow], _ scan: TableScan) {
    var counts: [Int: Int] = [:]
    for row in rows where row.label.key != nil || row.label.pieces.isEmpty {
      counts[row.tokens.count { !scan.tokens[$0].isBlank }, default: 0] += 1
    }
    counts[0] = nil
    usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    var places: [[Int32]: Int] = [:]
    for row in rows where row.isRow && !row.isBroken {
      let columns = row.tokens.filter { !scan.tokens[$0].isBlank }.map { scan.tokens[$0].column }
      if columns.count == usual { places[columns, default: 0] += 1 }
    }
    columns =
      places.max { left, right in
        left.value != right.value
          ? left.value < right.value : right.key.lexicographicallyPrecedes(left.key)
      }?.key
  }
}
