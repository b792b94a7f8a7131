/// Reads what a clause says there was none of: 未发生行政复议、行政诉讼, 无结转, 行政复议、行政诉讼均为零.
struct DenialReader {
  let clause: Clause
  /// Whether the paragraph is about applications.
  let isOnApplications: Bool
  /// Whether reviews and lawsuits mentioned here would be about disclosure.
  let isAboutDisclosure: Bool

  /// The most unknown characters that a denial may have.
  private static let mostGap = 14

  /// What there was none of.
  var denied: [Quantity] {
    if let index = clause.tokens.firstIndex(where: { $0.term == .negation }) {
      let before = deniedBefore(clause.tokens[..<index], clause.tokens[(index + 1)...])
      return before.isEmpty ? denied(clause.tokens[(index + 1)...]) : before
    }
    if let index = clause.tokens.lastIndex(where: { $0.term == .zero }) {
      return deniedBefore(clause.tokens[..<index], clause.tokens[(index + 1)...])
    }
    return []
  }

  /// What is denied by the words after a negation.
  private func denied(_ tokens: ArraySlice<Token>) -> [Quantity] {
    guard isPlain(tokens) else { return [] }
    let challenges = Subject.challengesNamed(in: tokens)
    if !challenges.isEmpty {
      guard isAboutDisclosure, endsBare(tokens, after: { if case .challenge = $0 { true } else { false } })
      else {
        return []
      }
      return challenges.map { .challenges([$0], nil) }
    }
    guard
      let last = Subject.content(tokens)?.term ?? clause.tokens.last(where: { $0.term == .negation })?.term
    else { return [] }
    switch last {
    case .carriedIn where isOnApplications || clause.has(.application): return [.carriedIn]
    case .carriedOut where isOnApplications || clause.has(.application): return [.carriedOut]
    case .application where !tokens.contains(where: { isOther($0.term) }): return [.received(isNew: false)]
    case .applicationShort where isOnApplications:
      for token in tokens.reversed() {
        switch token.term {
        case .carriedIn: return [.carriedIn]
        case .carriedOut: return [.carriedOut]
        case .result(let group): return [.result(group)]
        default: break
        }
      }
      return tokens.contains(where: { isOther($0.term) }) ? [] : [.received(isNew: false)]
    case .normativeDocument where !isUnion(tokens): return [.documents(.normativeDocuments, figure(tokens))]
    default: return []
    }
  }

  /// What is denied by a list that ends in 均无 or 为零.
  private func deniedBefore(_ tokens: ArraySlice<Token>, _ behind: ArraySlice<Token>) -> [Quantity] {
    guard Subject.isBare(behind), isPlain(tokens) else { return [] }
    let challenges = Subject.challengesNamed(in: tokens)
    guard !challenges.isEmpty, isAboutDisclosure,
      endsBare(tokens, after: { if case .challenge = $0 { true } else { false } })
    else { return [] }
    return challenges.map { .challenges([$0], nil) }
  }

  /// Whether the last of the words meant is followed by joining words only.
  private func endsBare(_ tokens: ArraySlice<Token>, after isMeant: (Term) -> Bool) -> Bool {
    guard let last = tokens.lastIndex(where: { $0.term.map(isMeant) ?? false }) else { return false }
    return tokens[(last + 1)...].allSatisfy { token in
      switch token.kind {
      case .enumeration, .term(.and), .term(.foreign), .term(.passive), .term(.disclosure): true
      case .count(let count): count.value <= 1
      case .gap(let count): count <= 2
      default: Subject.isJoining(token)
      }
    }
  }

  /// Whether nothing in the words changes what is denied: no lost case, no other body's work, no long unknown
  /// text.
  private func isPlain(_ tokens: ArraySlice<Token>) -> Bool {
    var gaps = 0
    for token in tokens {
      switch token.kind {
      case .gap(let count): gaps += count
      case .count(let count) where count.value > 1: return false
      case .term(.defeat), .term(.authority), .term(.outcome), .term(.plan), .term(.timely), .term(.change):
        return false
      default: break
      }
    }
    return gaps <= Self.mostGap
  }

  /// Whether a word changes what 申请 refers to.
  private func isOther(_ term: Term?) -> Bool {
    switch term {
    case .foreign, .neutral, .result, .carriedIn, .carriedOut, .carried, .conclude, .reply, .handle, .passive:
      true
    default: false
    }
  }

  private func isUnion(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { token in
      switch token.kind {
      case .enumeration, .term(.and), .term(.foreign): true
      case .gap(let count): count > 4
      default: false
      }
    }
  }

  private func figure(_ tokens: ArraySlice<Token>) -> DocumentFigure {
    if Subject.has(.repeal, in: tokens) { return .repealed }
    return Subject.has(.inForce, in: tokens) ? .inForce : .issued
  }
}
