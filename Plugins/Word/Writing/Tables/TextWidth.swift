/// How much room a text takes in twips, at a size in half points; accurate enough to divide a table by.
enum TextWidth {
  /// The width of a text on one line, in the typefaces that are asked for.
  static func whole(_ text: String, size: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isChinese($1) ? size * 10 : size * 5) }
  }

  /// The most that a text takes on one line, in the typefaces that may replace those asked for.
  static func most(_ text: String, size: Int) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isChinese($1) ? size * 10 : size * 13 / 2) }
  }

  /// The width of a number; digits take up to 65 hundredths of a character's size in the typefaces that may replace
  /// those asked for, and numbers must not break in any.
  static func number(_ text: String, size: Int) -> Int { text.utf8.count * size * 13 / 2 }

  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2000 }
}
