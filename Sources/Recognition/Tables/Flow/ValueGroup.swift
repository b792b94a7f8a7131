import ReportModel

/// Adjacent values on one line.
struct ValueGroup {
  var tokens: ArraySlice<ValueToken>
  /// How many lines with labels come before it.
  var labelsBefore: Int
  /// The row of the text whose whole label is on the line, and how that label was recognised.
  var row: Int?
  var recognition = Origin.Recognition.normalized
  /// The rows named by labels or pieces of labels near the line, with a penalty that grows with the distance
  /// in lines.
  var hints: [(row: Int, distance: Double)] = []
  /// The index of the line in the document.
  var line: Int
}
