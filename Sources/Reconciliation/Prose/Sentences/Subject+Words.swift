/// Tests on tokens that ignore joining words.
extension Subject {
  /// The last meaningful word if only joining words follow it; `nil` otherwise.
  static func content(_ tokens: ArraySlice<Token>) -> (index: Int, term: Term)? {
    for index in tokens.indices.reversed() {
      if isJoining(tokens[index]) { continue }
      return tokens[index].term.map { (index, $0) } ?? nil
    }
    return nil
  }

  /// The first meaningful word if only joining words, or others to be ignored, come before it; `nil`
  /// otherwise.
  static func content(beginning tokens: ArraySlice<Token>, passing others: TermSet = []) -> Term? {
    for token in tokens {
      if let term = token.term, others.contains(term) || term == .timely { continue }
      if isJoining(token) { continue }
      return token.term
    }
    return nil
  }

  /// Whether tokens are joining words only.
  static func isBare(_ tokens: ArraySlice<Token>) -> Bool { tokens.allSatisfy(isJoining) }

  static func isJoining(_ token: Token) -> Bool {
    switch token.kind {
    case .term(.filler), .term(.each), .term(.respectively), .term(.together), .term(.universal), .term(.own),
      .term(.wholePeriod), .term(.approximate), .term(.of), .term(.share), .term(.etcetera), .year:
      true
    default: false
    }
  }

  /// Whether a token joins what is before it and what is behind.
  static func isSeparator(_ token: Token) -> Bool {
    switch token.kind {
    case .enumeration, .term(.and): true
    default: false
    }
  }

  /// Whether unknown words open a piece of text.
  static func beginsUnknown(_ tokens: ArraySlice<Token>) -> Bool {
    let first = tokens.first {
      !isJoining($0) && !isSeparator($0) && $0.term != .passive && $0.term != .about
    }
    if case .gap(let length)? = first?.kind { return length > 1 }
    return false
  }

  static func has(_ term: Term, in tokens: ArraySlice<Token>) -> Bool { tokens.contains { $0.term == term } }
  static func has(anyOf terms: TermSet, in tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { token in token.term.map { terms.contains($0) } ?? false }
  }
}
