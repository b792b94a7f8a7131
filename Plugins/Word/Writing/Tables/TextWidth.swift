/// How much room a text takes in twips, at a size in half points; accurate enough to divide a table by.
enum TextWidth {
  /// The width of a text on one line, in the typefaces that are asked for.
  static func whole(_ text: some StringProtocol, size: Int) -> Int {
    let (chinese, others) = counts(text)
    return (chinese * 2 + others) * size * 5
  }

  /// The most that a text takes on one line, in the typefaces that may replace those asked for.
  static func most(_ text: String, size: Int) -> Int {
    let (chinese, others) = counts(text)
    return chinese * size * 10 + others * (size * 13 / 2)
  }

  /// The width of a number of so many characters; digits take up to 65 hundredths of a character's size in the typefaces that may replace
  /// those asked for, and numbers must not break in any.
  static func number(length: Int, size: Int) -> Int { length * size * 13 / 2 }

  /// How many characters a text has that are as wide as Chinese ones, those from U+2000, and how many others.
  private static func counts(_ text: some StringProtocol) -> (chinese: Int, others: Int) {
    var copy = String(text)
    return copy.withUTF8 { bytes in
      var (chinese, others) = (0, 0)
      // U+2000 is E2 80 80; a character is counted with its first byte.
      for byte in bytes where byte & 0xC0 != 0x80 {
        if byte >= 0xE2 { chinese += 1 } else { others += 1 }
      }
      return (chinese, others)
    }
  }
}
