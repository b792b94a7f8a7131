/// How much room a text takes in twips, at a size in half points; near enough to divide a table by.
enum TextWidth {
  /// The width of a text on one line, in the typefaces that are asked for.
  static func whole(_ text: String, size: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isChinese($1) ? size * 10 : size * 5) }
  }

  /// The width of the longest piece that programs do not break: a number, a word, a single Chinese character.
  ///
  /// Digits take half a character's size in the typefaces asked for, and up to 65 hundredths in those that stand in
  /// for them; numbers have to be whole in all.
  static func unbroken(_ text: String, size: Int) -> Int {
    var longest = 0
    var piece = 0
    for scalar in text.unicodeScalars {
      let stays = scalar.value > 0x20 && !isChinese(scalar)
      piece = stays ? piece + size * 13 / 2 : 0
      longest = max(longest, stays ? piece : size * 10)
    }
    return longest
  }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2000 }
}
