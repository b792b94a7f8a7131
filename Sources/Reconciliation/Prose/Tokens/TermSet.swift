/// A set of meanings as the bits of a word: clauses and sentences are asked for them at every step.
struct TermSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  /// The words that claim something without a number: there was none, or all of them.
  static let claiming: TermSet = [.negation, .zero, .universal]
  /// The words for reviews and lawsuits.
  static let challenges: TermSet = [
    .challenge(.review), .challenge(.litigation), .challenge(.direct), .challenge(.afterReview),
  ]

  init() {}
  init(arrayLiteral terms: Term...) { for term in terms { insert(term) } }

  mutating func insert(_ term: Term) { bits |= 1 << UInt64(term.ordinal) }
  func contains(_ term: Term) -> Bool { bits & (1 << UInt64(term.ordinal)) != 0 }
  func contains(anyOf other: TermSet) -> Bool { bits & other.bits != 0 }
}
