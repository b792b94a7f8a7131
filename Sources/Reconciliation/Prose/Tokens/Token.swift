/// A piece of a sentence, as claims are read from it.
struct Token: Sendable {
  /// What the piece is.
  enum Kind: Sendable {
    /// A phrase of the lexicon.
    case term(Term)
    /// A number with its measure word.
    case count(Count)
    /// A percentage: its digits without the point, and how many of them come after the point.
    case percent(Int64, scale: Int)
    /// A year, as 2023年.
    case year(Int)
    /// 、, which joins what comes before and after it.
    case enumeration
    /// A comma or colon, or a bracket that opens or closes.
    case clauseEnd(Bracket)
    /// A full stop, semicolon or line break.
    case sentenceEnd(isFull: Bool)
    /// So many characters that no phrase has.
    case gap(Int)
  }

  /// Whether a clause ends with a bracket.
  enum Bracket: Sendable {
    case none, opening, closing
  }

  let kind: Kind
  /// Where it begins in its paragraph, in bytes of UTF-8.
  let start: Int
  /// Where it ends.
  let end: Int

  /// The phrase, where it is one.
  var term: Term? { if case .term(let term) = kind { term } else { nil } }
  /// The number, where it is one.
  var count: Count? { if case .count(let count) = kind { count } else { nil } }
}
