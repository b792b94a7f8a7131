/// Meanings of phrases as bits of a word, which sentences are asked for at every step.
struct TermSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  init() {}
  init(arrayLiteral terms: Term...) { for term in terms { insert(term) } }

  mutating func insert(_ term: Term) { bits |= 1 << UInt64(term.ordinal) }
  func contains(_ term: Term) -> Bool { bits & (1 << UInt64(term.ordinal)) != 0 }
  func contains(anyOf other: TermSet) -> Bool { bits & other.bits != 0 }
}
