/// Where a head stands from left to right.
struct HeadExtent {
  /// Columns of cells, or of the display, ideographs counted double, as text browsers lay text out.
  var display: Range<Int>
  /// Columns of cells, or characters, as PDF tools lay text out.
  var characters: Range<Int>

  func joined(with other: HeadExtent) -> HeadExtent {
    HeadExtent(
      display: min(
        display.lowerBound, other.display.lowerBound)..<max(
          display.upperBound, other.display.upperBound),
      characters: min(
        characters.lowerBound, other.characters.lowerBound)..<max(
          characters.upperBound, other.characters.upperBound))
  }

  /// Whether one stands above the other, by either measure.
  func overlaps(_ other: HeadExtent) -> Bool {
    display.overlaps(other.display) || characters.overlaps(other.characters)
  }
}

/// A head as it is printed: one piece of text, or the lines of one that is wrapped.
struct HeadWord {
  /// Its pieces, from top to bottom.
  var pieces: [Int]
  /// What it names; `nil` for words that are no label of the form.
  var name: NamedLabels.Name?
  /// Whether it names rows.
  var isRow = false
  /// The line of its first piece.
  var line: Int
  /// Whether it stands in a cell of a table, and not in a line of text.
  let isCell: Bool
  var extent: HeadExtent
}
