/// A row of a table as printed: its label, and its cells from left to right.
struct PrintedRow {
  /// The index of the segment it comes from.
  let segment: Int
  var label: RowLabel
  /// The index of the block of heads above it; `nil` if none are printed.
  var block: Int?
  /// Its cells, as indexes into the scan's tokens.
  var tokens: [Int]
  /// Words among the values, each with the index of the following token.
  var odd: [(label: Int, before: Int)]
  /// The index of the line in the scan.
  let line: Int
  let isRow: Bool
  /// Whether its values are on other lines than its label, or on several lines.
  var isBroken: Bool

  /// How many of its cells are not empty.
  func filledCount(_ scan: TableScan) -> Int {
    var count = 0
    for token in tokens where !scan.tokens[token].isBlank { count += 1 }
    return count
  }
}
