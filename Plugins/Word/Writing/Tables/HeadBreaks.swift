/// Where the heads of narrow columns break: into lines of equal length, not a full one and a rest.
enum HeadBreaks {
  /// The indents of a head that make it break that way; `nil` if it does so by itself.
  static func indent(for label: String, width: Int, text: TableText) -> ParagraphFormat.Indent? {
    let room = width - 2 * TableText.sideMargin
    let most = max(1, room / text.character)
    let lines = (label.count + most - 1) / most
    guard lines > 1 else { return nil }
    let each = (label.count + lines - 1) / lines
    guard each < most else { return nil }
    // Half a character of slack, so that rounding does not break a line too early.
    return ParagraphFormat.Indent(sides: (room - each * text.character - text.character / 2) / 2)
  }
}
