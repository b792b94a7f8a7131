import Characters

/// What stands beside a run of asterisks or underscores, by which Markdown decides whether it begins or ends emphasis
/// (CommonMark §6.2).
enum Flank {
  /// A blank, or the beginning or end of a line.
  case blank
  /// Punctuation.
  case punctuation
  /// A symbol, which newer versions of CommonMark take for punctuation and GitHub does not.
  case symbol
  /// A letter or digit.
  case word

  /// What a piece of text ends with.
  init(endOf bytes: ArraySlice<UInt8>) {
    var start = bytes.endIndex - 1
    while start > bytes.startIndex, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(String(decoding: bytes[max(start, bytes.startIndex)...], as: UTF8.self).unicodeScalars.last)
  }

  /// What a piece of text begins with.
  init(startOf bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: "\\\n") {
      // A line break of the author.
      self = .blank
      return
    }
    self.init(String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first)
  }

  private init(_ scalar: Unicode.Scalar?) {
    // A byte that is no text stands for a line end between joined lines.
    guard let scalar, scalar.value > 0x20, scalar.value != 0xFFFD else {
      self = .blank
      return
    }
    if scalar.value < 0x80 {
      self = UInt8(scalar.value).isPunctuation ? .punctuation : .word
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .blank
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
    default: self = .word
    }
  }

  /// Whether emphasis may begin between the two in every version of Markdown; with the two exchanged, whether it may end.
  static func begins(between outer: Flank, _ inner: Flank) -> Bool {
    switch inner {
    case .blank: false
    case .word: true
    case .punctuation, .symbol: outer == .blank || outer == .punctuation
    }
  }
}
