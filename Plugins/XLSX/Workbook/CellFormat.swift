/// How a style shows a cell, as far as it matters for what a reader of the sheet sees.
struct CellFormat: Sendable, Hashable {
  /// How numbers are shown.
  var number = NumberFormat.general
  /// Whether what the cell shows is struck out.
  var isStruckOut = false
}
