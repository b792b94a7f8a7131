import ReportModel

/// Values of one line that stand side by side, with nothing between them.
struct ValueGroup {
  var tokens: ArraySlice<ValueToken>
  /// How many lines with labels were read before it.
  var labelsBefore: Int
  /// The row of the text whose label stands complete on the same line, and how it was recognised.
  var row: Int?
  var recognition = Origin.Recognition.normalized
  /// The rows that labels or pieces of labels next to the line name, with their distances in lines.
  var hints: [(row: Int, distance: Double)] = []
  /// The line in the document.
  var line: Int
}
