/// The room that a page has for text, in twips.
struct PageRoom: Hashable {
  /// The width of the text block.
  var width: Int
  /// The height of the text block.
  var height: Int
  /// The size of the title, in half points.
  var titleSize: Int
  /// Whether tables say themselves how far texts are from their lines: the style that they have may not be ours.
  var tablesStateMargins = false

  /// The page of GB/T 9704-2012.
  static let national = PageRoom(
    width: PageLayout.textWidth, height: PageLayout.textHeight, titleSize: PageLayout.titleSize)
}
