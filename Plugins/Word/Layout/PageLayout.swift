/// The page of GB/T 9704-2012 in twips, a 1440th of an inch: A4, text block of 156 × 225 mm, 22 lines of 28 characters
/// (docs/form.md, "Typography", also for every measure below).
enum PageLayout {
  static let width = 11_906
  static let height = 16_838
  static let top = 2_098
  static let left = 1_587
  static let right = 1_474
  static let bottom = 1_984
  /// From the page's lower edge to the page number, whose dashes are 7 mm below the text block.
  static let footer = 1_417
  static let header = 851
  /// Half points.
  static let titleSize = 44

  static let textWidth = width - left - right
  static let textHeight = height - top - bottom

  /// Gives 22 lines; with one twip more there would be room for only 21.
  static let line = 579
  static let lineCharacters = 28
  /// The size of text in half points, and what a character of it takes so that 28 fill a line.
  static let textSize = 32
  /// With 28 characters filling a line nearly to the end, LibreOffice leaves out a comma there once in a few pages; with
  /// this much room once in a hundred.
  static let tightening = -8
  static let character = 312
}
