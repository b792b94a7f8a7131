/// How many numbers the rows below some heads have, and in which source columns.
struct RowWidths {
  /// The number that most rows have.
  private(set) var usual = 0
  /// Whether nearly all rows have that number, including empty rows.
  private(set) var isUniform = false
  /// The columns of the numbers in most rows with that number; `nil` in running text.
  private(set) var columns: [Int32]?
  /// Whether nearly all rows with that number use these columns.
  private(set) var isGrid = false

  private static let enough = 0.8

  init(_ rows: [PrintedRow], _ scan: TableScan) {
    var counts: [Int: Int] = [:]
    for row in rows where row.label.key != nil || row.label.pieces.isEmpty {
      counts[row.tokens.count { !scan.tokens[$0].isBlank }, default: 0] += 1
    }
    let all = counts.values.reduce(0, +)
    counts[0] = nil
    usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    isUniform = Double(counts[usual] ?? 0) >= Self.enough * Double(max(1, all))
    var places: [[Int32]: Int] = [:]
    for row in rows where row.isRow && !row.isBroken {
      let columns = row.tokens.filter { !scan.tokens[$0].isBlank }.map { scan.tokens[$0].column }
      if columns.count == usual { places[columns, default: 0] += 1 }
    }
    let best = places.max { left, right in
      left.value != right.value ? left.value < right.value : right.key.lexicographicallyPrecedes(left.key)
    }
    columns = best?.key
    isGrid = Double(best?.value ?? 0) >= Self.enough * Double(max(1, places.values.reduce(0, +)))
  }
}
