/// The horizontal extent of a head.
struct HeadExtent: Sendable {
  /// In cell columns, or in display columns (ideographs count as two), as text browsers lay text out.
  var display: Range<Int>
  /// In cell columns, or in characters, as PDF tools lay text out.
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

  /// Whether the extents overlap by either measure.
  func overlaps(_ other: HeadExtent) -> Bool {
    display.overlaps(other.display) || characters.overlaps(other.characters)
  }
}
