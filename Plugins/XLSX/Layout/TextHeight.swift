/// How much room text in the sheets' usual 10.5 pt takes.
///
/// Rows get their heights from this: joined cells never set them, and not every program sets them when it opens a
/// file.
enum TextHeight {
  /// The height of a row with that many lines.
  static func points(lines: Int) -> Double { Double(lines) * 14 + 8 }

  /// How many halves of a Chinese character fit in a line of a cell: a character is 14 pixels wide, and a cell
  /// keeps some 6 for itself.
  static func halves(inPixels pixels: Int) -> Int { max(2, (pixels - 6) / 14 * 2) }
}
