/// How far from the right edge the organ's name and the date end: the date begins two characters right of where the
/// name begins, and the longer of the two ends two characters before the edge (docs/form.md, "Typography").
struct ClosingIndents {
  /// Characters between the name and the right edge.
  let signature: Int
  /// Characters between the date and the right edge.
  let date: Int

  private static let edge = 2
  private static let shift = 2
  /// Without a name the date is placed as it is with a seal.
  private static let alone = 4

  init(signature: String?, date: String?) {
    guard let signature, let date else {
      self.signature = Self.edge
      self.date = Self.alone
      return
    }
    let name = Self.characters(signature)
    let day = Self.characters(date)
    self.signature = max(Self.edge, day + Self.shift + Self.edge - name)
    // With a name over the whole line, the date is placed as if alone.
    let behind = self.signature + name - Self.shift - day
    self.date = name + Self.edge > PageLayout.lineCharacters ? Self.alone : behind
  }

  private static func characters(_ text: String) -> Int {
    (TextWidth.whole(text, size: PageLayout.textSize) + PageLayout.textSize * 5) / (PageLayout.textSize * 10)
  }
}
