/// A set of meanings as a bit set, because clauses and sentences are tested for them constantly.
struct TermSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  /// The words that make a claim without a number: none, or all.
  static let claiming: TermSet = [.negation, .zero, .universal]
  /// The words that say what became of a number named before.
  static let concluding: TermSet = [
    .carriedOut, .dismissed, .outcome(.upheld), .outcome(.corrected), .outcome(.other), .outcome(.pending),
  ]
  /// The words for what is done with applications.
  static let verbs: TermSet = [.receive, .receiveNew, .handle, .reply, .conclude]
  /// The words for what is done with documents.
  static let documentFigures: TermSet = [.issue, .publish, .disclose, .repeal, .inForce]
  /// The words for reviews and lawsuits.
  static let challenges: TermSet = [
    .challenge(.review), .challenge(.litigation), .challenge(.direct), .challenge(.afterReview),
  ]

  init() {}
  init(arrayLiteral terms: Term...) { for term in terms { insert(term) } }

  mutating func insert(_ term: Term) { bits |= 1 << UInt128(term.ordinal) }
  func contains(_ term: Term) -> Bool { bits & (1 << UInt128(term.ordinal)) != 0 }
  func contains(anyOf other: TermSet) -> Bool { bits & other.bits != 0 }
}
