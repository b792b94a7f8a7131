/// A set of meanings as a bit set, because clauses and sentences are tested for them constantly.
struct TermSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  /// The words that make a claim without a number: none, or all.
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
