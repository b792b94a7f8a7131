/// A check of the workbook to fill in: where it is, what it computes, what it says while nothing is filled in.
struct TemplateCheck {
  /// One cell, or several joined.
  let range: CellRange
  let formula: String
  let empty: String
  /// Whether the first sheet counts it; a check that is shown twice is counted once.
  var counts = true
}
