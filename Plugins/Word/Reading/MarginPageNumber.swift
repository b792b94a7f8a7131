import Characters

/// Tells page numbers from other texts in the margins of pages.
enum MarginPageNumber {
  /// The words and signs around page numbers.
  private static let words: Set<String> = ["page", "pages", "of", "p", "pp"]
  private static let signs = Set("第页共总-‐‑‒–—―－─~～·•./／|｜,，:：()（）[]［］")
  /// No report has a thousand pages.
  private static let mostDigits = 3

  /// Whether a text is a page number, of one count or two, or the signs around one.
  static func isOne(_ text: String) -> Bool {
    var counts = 0
    var rest = text[...]
    while let first = rest.first {
      let word: Substring
      if first.isASCII, first.isNumber {
        word = rest.prefix { $0.isASCII && $0.isNumber }
        guard word.count <= mostDigits, word.first != "0" || word.count == 1 else { return false }
        counts += 1
      } else if first.isASCII, first.isLetter {
        word = rest.prefix { $0.isASCII && $0.isLetter }
        let plain = word.lowercased()
        if plain.allSatisfy({ "ivxlc".contains($0) }) {
          counts += 1
        } else if !words.contains(plain) {
          return false
        }
      } else if let digit = first.unicodeScalars.first?.halfWidth, ("0"..."9").contains(digit) {
        word = rest.prefix { $0.unicodeScalars.first.map { ("0"..."9").contains($0.halfWidth) } ?? false }
        guard word.count <= mostDigits else { return false }
        counts += 1
      } else if "一二三四五六七八九十百".contains(first), text.contains("页") {
        word = rest.prefix { "一二三四五六七八九十百".contains($0) }
        counts += 1
      } else {
        guard first.isWhitespace || signs.contains(first) else { return false }
        word = rest.prefix(1)
      }
      rest = rest[word.endIndex...]
    }
    return counts <= 2
  }
}
