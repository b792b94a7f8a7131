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
    if printed.utf8.elementsEqual(official.utf8) { return nil }
    let isSame = printed.unicodeScalars.lazy.filter { !$0.isBlank }
      .elementsEqual(official.unicodeScalars.lazy.filter { !$0.isBlank })
    // A heading loses its numeral where a word processor numbers the headings.
    let (own, other) = (Letters.withoutNumeral(printed), Letters.withoutNumeral(official))
    if isSame {
      self = .blanks
    } else if own == other {
      self = .signs
    } else {
      let plain = String(String.UnicodeScalarView(printed.unicodeScalars.map(CharacterVariants.simplified)))
      self = Letters.withoutNumeral(plain) == other ? .script : .words
    }
  }

  /// How much it matters.
  var severity: Finding.Severity { self == .words ? .warning : .information }
}
