/// A row of a table as it is printed: its label, and its cells from left to right.
struct PrintedRow {
  /// The segment it was made of.
  let segment: Int
  var label: RowLabel
  /// The heads in force; `nil` where none are printed above it.
  var block: Int?
  /// Its cells, as places of the scan's tokens.
  var tokens: [Int]
  /// Words among the values, by the tokens before which they stand.
  var odd: [(label: Int, before: Int)]
  /// The line of the scan.
  let line: Int
  let isRow: Bool
  /// Whether its values stand on other lines than its label, or on several.
  var isBroken: Bool
}
