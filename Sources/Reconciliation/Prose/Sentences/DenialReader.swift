/// Reads what a clause says there was none of: 未发生行政复议、行政诉讼, 无结转, 行政复议、行政诉讼均为零.
struct DenialReader {
  let clause: Clause
  /// The reviews and lawsuits named before.
  let earlier: [Challenge]
  /// Whether the paragraph is about applications.
  let isOnApplications: Bool
  /// Whether reviews and lawsuits mentioned here would be about disclosure.
  let isAboutDisclosure: Bool

  /// The most unknown characters that a denial may have.
  private static let mostGap = 14

  /// What there was none of.
  var denied: [Quantity] {
    if let index = clause.tokens.firstIndex(where: { $0.term == .negation }) {
      if let corrected = deniedCorrection(behind: index) { return corrected }
      let before = deniedBefore(clause.tokens[..<index], clause.tokens[(index + 1)...])
      return before.isEmpty ? denied(clause.tokens[(index + 1)...]) : before
    }
    if let index = clause.tokens.lastIndex(where: { $0.term == .zero }) {
      let list = deniedBefore(clause.tokens[..<index], clause.tokens[(index + 1)...])
      guard list.isEmpty, let first = clause.tokens.firstIndex(where: { $0.term == .zero }) else {
        return list
      }
      return deniedBefore(clause.tokens[..<first], clause.tokens[(first + 1)...])
    }
    return []
  }

  /// The reviews and lawsuits of which none was corrected: 行政复议无一被纠正.
  private func deniedCorrection(behind index: Int) -> [Quantity]? {
    let tokens = clause.tokens[(index + 1)...]
    guard let position = tokens.firstIndex(where: { $0.term == .outcome(.corrected) }), isAboutDisclosure,
      Self.gaps(tokens) <= Self.mostGap
    else { return nil }
    var named = Subject.challengesNamed(in: tokens[..<position])
    if named.isEmpty { named = Subject.challengesNamed(in: clause.tokens[..<index]) }
    if named.isEmpty { named = earlier }
    return named.map { .challenges([$0], .corrected) }
  }

  private static func gaps(_ tokens: ArraySlice<Token>) -> Int {
    tokens.reduce(0) { if case .gap(let count) = $1.kind { $0 + count } else { $0 } }
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
    if isOnApplications || clause.has(.application), let carried = carried(tokens) { return [carried] }
    switch last {
    case .carriedIn where isOnApplications || clause.has(.application): return [.carriedIn]
    case .carriedOut where isOnApplications || clause.has(.application): return [.carriedOut]
    case .application where !tokens.contains(where: { isOther($0.term) }): return [.received(isNew: false)]
    case .applicationShort where isOnApplications:
      for token in tokens.reversed() {
        switch token.term {
        case .carriedIn: return [.carriedIn]
        case .carriedOut: return [.carriedOut]
        case .result(let group): return [.results([.group(group)])]
        default: break
        }
      }
      return tokens.contains(where: { isOther($0.term) }) ? [] : [.received(isNew: false)]
    case .normativeDocument where !isUnion(tokens): return [.documents(.normativeDocuments, figure(tokens))]
    default: return []
    }
  }

  /// What was carried over, if only that is denied: 无结转下年度办理件.
  private func carried(_ tokens: ArraySlice<Token>) -> Quantity? {
    for token in tokens {
      switch token.kind {
      case .term(.carriedIn): return .carriedIn
      case .term(.carriedOut): return .carriedOut
      case .term(.carried) where clause.namesEarlierYear: return .carriedIn
      case .term(.carried) where clause.namesLaterYear: return .carriedOut
      case .term(.application), .term(.applicationShort), .term(.of): continue
      default: if !Subject.isJoining(token) { return nil }
      }
    }
    return nil
  }

  /// What is denied by a list that ends in 均无 or 为零.
  private func deniedBefore(_ tokens: ArraySlice<Token>, _ behind: ArraySlice<Token>) -> [Quantity] {
    guard isPlain(tokens) else { return [] }
    let challenges = Subject.challengesNamed(in: tokens)
    // 依申请公开零申请、零受理.
    if challenges.isEmpty, Subject.content(tokens)?.term == .application,
      behind.allSatisfy({ Self.isOfReceiving($0) })
    {
      return [.received(isNew: false)]
    }
    guard Subject.isBare(behind), !challenges.isEmpty, isAboutDisclosure,
      endsBare(tokens, after: { if case .challenge = $0 { true } else { false } })
    else { return [] }
    return challenges.map { .challenges([$0], nil) }
  }

  private static func isOfReceiving(_ token: Token) -> Bool {
    switch token.term {
    case .receive, .handle, .applicationShort, .zero: true
    default: Subject.isJoining(token) || Subject.isSeparator(token)
    }
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
      case .term(.defeat), .term(.authority), .term(.outcome), .term(.plan), .term(.timely), .term(.change),
        .term(.future):
        return false
      default: break
      }
    }
    return gaps <= Self.mostGap
  }

  /// Whether a word changes what 申请 refers to.
  private func isOther(_ term: Term?) -> Bool {
    switch term {
    case .foreign, .neutral, .result, .carriedIn, .carriedOut, .carried, .conclude, .reply, .handle, .passive,
      .row:
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
