/// A head as printed: one piece of text, or the lines of a wrapped one.
struct HeadWord {
  /// Its pieces, from top to bottom.
  var pieces: [Int]
  /// What it names; `nil` for words that are not a label of the form.
  var name: NamedLabels.Name?
  /// Whether it names rows.
  var isRow = false
  /// The line of its first piece.
  var line: Int
  /// Whether it is in a table cell rather than in a line of text.
  let isCell: Bool
  var extent: HeadExtent
}
