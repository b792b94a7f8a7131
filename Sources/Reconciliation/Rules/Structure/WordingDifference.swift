import Characters
import ReportModel

/// How a printed label or heading differs from the official one.
enum WordingDifference {
  /// Only in blanks.
  case blanks
  /// In punctuation or numeral.
  case signs
  /// Only in that Traditional characters are printed.
  case script
  /// In its words.
  case words

  /// Compares two wordings; `nil` if they are equal.
  init?(_ printed: String, _ official: String) {
    // As bytes: comparing unequal strings involves canonical forms and is slow.
    if printed.hasBytes(of: official) { return nil }
    // A heading loses its numeral where a word processor numbers the headings.
    let (own, other) = (Letters.withoutNumeral(printed), Letters.withoutNumeral(official))
    if own == other {
      let isSame = printed.unicodeScalars.lazy.filter { !$0.isBlank }
        .elementsEqual(official.unicodeScalars.lazy.filter { !$0.isBlank })
      self = isSame ? .blanks : .signs
    } else {
      let plain = String(String.UnicodeScalarView(printed.unicodeScalars.map(CharacterVariants.simplified)))
      self = Letters.withoutNumeral(plain) == other ? .script : .words
    }
  }

  /// How much it matters.
  var severity: Finding.Severity { self == .words ? .warning : .information }
}

extension String {
  /// Whether another text has the same bytes, which is told sooner than whether both mean the same characters.
  func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && withText { own in other.withText { own.isSame(as: $0) } }
  }
}
