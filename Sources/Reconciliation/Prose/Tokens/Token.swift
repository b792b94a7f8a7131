/// A piece of a sentence that claims are read from.
struct Token: Sendable {
  /// What the piece is.
  enum Kind: Sendable {
    /// A phrase of the lexicon.
    case term(Term)
    /// A number with its measure word.
    case count(Count)
    /// A percentage: its digits without the decimal point, and the number of decimal places.
    case percent(Int64, scale: Int)
    /// A year, such as 2023年.
    case year(Int)
    /// 、, which joins what precedes and follows it.
    case enumeration
    /// A comma or colon, or a bracket that opens or closes.
    case clauseEnd(Bracket)
    /// A full stop, semicolon or line break; `isFull` except for a semicolon.
    case sentenceEnd(isFull: Bool)
    /// This many characters that are not part of any phrase.
    case gap(Int)
  }

  /// The bracket with which a clause ends, if any.
  enum Bracket: Sendable {
    case none, opening, closing
  }

  let kind: Kind
  /// Its start in the paragraph, in bytes of UTF-8.
  let start: Int
  /// Its end.
  let end: Int

  /// The meaning if it is a phrase.
  var term: Term? { if case .term(let term) = kind { term } else { nil } }
  /// The number if it is one.
  var count: Count? { if case .count(let count) = kind { count } else { nil } }
}

extension Token.Kind {
  /// The kind of token that a sign alone is; `nil` if the character is no sign.
  init?(sign unit: UInt16) {
    switch unit {
    case 0x3001: self = .enumeration
    case 0xFF0C, 0x2C, 0xFF1A, 0x3A, 0x2014: self = .clauseEnd(.none)
    case 0xFF08, 0x28, 0x3010: self = .clauseEnd(.opening)
    case 0xFF09, 0x29, 0x3011: self = .clauseEnd(.closing)
    case 0x3002, 0xFF01, 0x21, 0xFF1F, 0x3F, 0x0A: self = .sentenceEnd(isFull: true)
    case 0xFF1B, 0x3B: self = .sentenceEnd(isFull: false)
    default: return nil
    }
  }
}
