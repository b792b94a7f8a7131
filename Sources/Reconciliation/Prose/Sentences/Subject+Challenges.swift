/// Numbers of reviews and lawsuits, and their outcomes.
extension Subject {
  func challenges(_ position: Int) -> [Quantity] {
    let named = Self.challengesNamed(in: left)
    guard !Self.has(anyOf: [.defeat, .foreign], in: left), !named.isEmpty else { return [] }
    if let first = right.first?.term, first == .defeat { return [] }
    // A list with other matters counts them too: 投诉举报、行政复议共3件.
    let isAgainstAnswer = Self.has(.passive, in: left) && Self.has(.reply, in: left)
    let others: TermSet =
      isAgainstAnswer
      ? [.receive, .handle, .conclude, .receiveNew, .authority]
      : [.receive, .handle, .conclude, .reply, .receiveNew, .authority]
    // In 因答复引发的行政复议 the verb is what the review is about.
    let own = left.lastIndex { $0.term == .passive }.map { left[$0...] } ?? left
    if clause.has(.authority) || Self.has(anyOf: others, in: own) { return [] }
    guard
      Self.isAboutDisclosure(
        clause.tokens, sentence, isOnApplications: isOnApplications, isOnChallenges: isOnChallenges)
    else { return [] }
    if let outcome = Self.outcome(in: left) { return [.challenges(named, outcome)] }
    let isEach = Self.has(anyOf: [.each, .universal], in: left[position...])
    return isEach ? named.map { .challenges([$0], nil) } : [.challenges(named, nil)]
  }

  /// Reviews and lawsuits named behind their number: 1件政府信息公开行政复议.
  var challengesBehind: [Quantity] {
    let others: TermSet = [.authority, .defeat, .foreign, .handle, .conclude, .reply]
    guard !Self.has(anyOf: others, in: clause.tokens[...]),
      Self.isAboutDisclosure(
        clause.tokens, sentence, isOnApplications: isOnApplications, isOnChallenges: isOnChallenges)
    else { return [] }
    return [.challenges(Self.challengesNamed(in: right), nil)]
  }

  func challengeOutcomes(_ outcome: ChallengeOutcome) -> [Quantity] {
    var named = Self.challengesNamed(in: left)
    if named.isEmpty {
      named = sentence.challenges
    } else if sentence.challenges.isEmpty {
      // Named, but not about disclosure.
      return []
    }
    // In a list each outcome belongs to the review or lawsuit named last before it.
    if Self.challengesNamed(in: left).isEmpty,
      let last = clause.tokens[..<left.startIndex].last(where: { token in
        if case .challenge? = token.term { true } else { false }
      }), case .challenge(let challenge)? = last.term, !sentence.challenges.isEmpty
    {
      named = [challenge]
    }
    return named.isEmpty || clause.has(.authority) ? [] : [.challenges(named, outcome)]
  }

  /// The outcome of a number of decided cases: 已审结4件均维持.
  var outcomesBehind: [Quantity] {
    guard !sentence.challenges.isEmpty else { return [] }
    switch Self.content(beginning: right) {
    case .outcome(let outcome): return [.challenges(sentence.challenges, outcome)]
    case .dismissed: return [.challenges(sentence.challenges, .dismissed)]
    default: return []
    }
  }

  /// The reviews and lawsuits named in a list; 行政诉讼 next to either of its two kinds only introduces them.
  static func challengesNamed(in tokens: ArraySlice<Token>) -> [Challenge] {
    var found: [Challenge] = []
    for token in tokens {
      if case .challenge(let challenge)? = token.term, !found.contains(challenge) { found.append(challenge) }
    }
    if found.contains(.direct) || found.contains(.afterReview) { found.removeAll { $0 == .litigation } }
    return found
  }

  private static func outcome(in tokens: ArraySlice<Token>) -> ChallengeOutcome? {
    for token in tokens {
      if case .outcome(let outcome)? = token.term { return outcome }
      if token.term == .dismissed { return .dismissed }
    }
    return nil
  }

  /// The shortest unknown text before 行政复议 that says what else it is about: 工伤认定行政复议.
  private static let leastMatter = 3

  /// Whether the reviews and lawsuits in a clause are about disclosure and not about other work.
  static func isAboutDisclosure(
    _ tokens: ArraySlice<Token>, _ sentence: SentenceState, isOnApplications: Bool, isOnChallenges: Bool
  ) -> Bool {
    guard let position = tokens.firstIndex(where: { if case .challenge? = $0.term { true } else { false } })
    else { return false }
    let before = tokens[..<position]
    if has(anyOf: [.disclosure, .application], in: tokens) { return true }
    if sentence.namesDisclosureAsPart, !sentence.hasDisclosure { return false }
    if case .gap(let length)? = before.last?.kind, length >= leastMatter { return false }
    if isOnChallenges || sentence.hasDisclosure || isOnApplications { return true }
    guard let passive = before.lastIndex(where: { $0.term == .passive }) else { return false }
    // 因工伤认定引发的 is about something else.
    return !tokens[passive..<position].contains {
      if case .gap(let length) = $0.kind { length > 1 } else { false }
    }
      && !before.contains { if case .gap(let length) = $0.kind { length >= leastMatter } else { false } }
  }
}
