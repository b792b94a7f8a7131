/// Determines what a number counts, from the words around it in its clause.
struct Subject {
  /// The words before the number, back to the previous one.
  let left: ArraySlice<Token>
  /// The words after the number, up to the next one.
  let right: ArraySlice<Token>
  let clause: Clause
  let sentence: SentenceState
  /// Whether the paragraph is about applications.
  let isOnApplications: Bool
  /// Whether the section is the one about reviews and lawsuits.
  let isOnChallenges: Bool
  /// The measure word's kind.
  let unit: Count.Unit

  /// What is counted; several if the words give the same number for each.
  var quantities: [Quantity] {
    guard let (position, term) = Self.content(left) else {
      // A number at the start of its clause counts what follows, unless unknown words come before it.
      return Self.isBare(left) && unit == .item ? following : []
    }
    switch term {
    case .receive, .receiveNew, .handle, .reply, .conclude: return worked(position)
    case .application, .applicationShort: return applications(term)
    case .carriedIn, .carriedOut, .carried, .pending, .result:
      return isAboutApplications ? [Self.plain(term)].compactMap(\.self) : []
    case .challenge: return challenges(position)
    case .outcome(let outcome):
      let named =
        Self.challengesNamed(in: left).isEmpty ? sentence.challenges : Self.challengesNamed(in: left)
      return named.isEmpty ? [] : [.challenges(named, outcome)]
    case .normativeDocument, .rule: return documents(term, before: left[..<position])
    case .issue, .publish, .repeal, .inForce: return documentsAround(position)
    case .part: return unit == .item ? following : []
    default: return []
    }
  }

  // MARK: Applications

  private var isAboutApplications: Bool {
    !clause.has(.foreign) && (clause.has(.application) || sentence.hasApplication || isOnApplications)
      && !Self.has(.normativeDocument, in: left)
  }

  private func worked(_ position: Int) -> [Quantity] {
    guard !Self.has(.challenge(.review), in: left), !Self.has(.challenge(.litigation), in: left),
      !clause.has(.foreign)
    else { return [] }
    let next = Self.content(beginning: right)
    switch next {
    case .foreign, .challenge, .normativeDocument, .rule, .neutral: return []
    default: break
    }
    let isNamed =
      clause.has(.application) || next == .application
      || next == .applicationShort && (isOnApplications || sentence.hasApplication)
    if !isNamed {
      // If applications are not named, the verb must be on its own, in a paragraph about them.
      let gaps = left.reduce(0) { if case .gap(let count) = $1.kind { $0 + count } else { $0 } }
      guard isOnApplications, !sentence.hasForeign, gaps <= 6, Self.isBare(right.prefix(1)) else { return [] }
    }
    if Self.has(.carriedIn, in: left) { return [.carriedIn] }
    // In 予以公开答复3件 the result is what counts, not the answer.
    for token in left {
      if case .result(let group)? = token.term { return [.result(group)] }
    }
    return verbs(in: left)
  }

  private func applications(_ term: Term) -> [Quantity] {
    guard !clause.has(.foreign), !Self.has(.authority, in: left) else { return [] }
    guard term == .application || clause.has(.application) || isOnApplications && !sentence.hasForeign else {
      return []
    }
    for token in left.reversed() {
      switch token.term {
      case .carriedIn, .carriedOut, .carried, .pending, .result:
        return token.term.flatMap(Self.plain).map { [$0] } ?? []
      case .challenge, .outcome, .defeat, .normativeDocument: return []
      default: break
      }
    }
    let verbs = verbs(in: left)
    return verbs.isEmpty ? [.applications] : verbs
  }

  /// What was done, by each verb of a list such as 收到并办结.
  private func verbs(in tokens: ArraySlice<Token>) -> [Quantity] {
    var found: [Quantity] = []
    for token in tokens {
      guard let quantity = token.term.flatMap(Self.verb), !found.contains(quantity) else { continue }
      found.append(quantity)
    }
    // 受理办理 and 答复办结 are one action whose last verb counts; only 收到 is an action of its own.
    guard found.count > 1 else { return found }
    let received = found.filter { if case .received = $0 { true } else { false } }
    return received.isEmpty
      ? found.suffix(1) : received.prefix(1) + (found.last.map { received.contains($0) ? [] : [$0] } ?? [])
  }

  private static func verb(_ term: Term) -> Quantity? {
    switch term {
    case .receive: .received(isNew: false)
    case .receiveNew: .received(isNew: true)
    case .handle: .handled
    case .reply: .replied
    case .conclude: .concluded
    default: nil
    }
  }

  private static func plain(_ term: Term) -> Quantity? {
    switch term {
    case .carriedIn: .carriedIn
    case .carriedOut: .carriedOut
    case .carried: .carried
    case .pending: .pending
    case .result(let group): .result(group)
    default: nil
    }
  }

  /// What is counted by a number at the start of its clause: 2件转下年度继续办理.
  private var following: [Quantity] {
    switch Self.content(beginning: right) {
    case .carriedIn, .carriedOut, .pending, .result:
      guard isAboutApplications else { return [] }
      return Self.content(beginning: right).flatMap(Self.plain).map { [$0] } ?? []
    case .conclude where isAboutApplications: return [.concluded]
    case .outcome(let outcome) where !sentence.challenges.isEmpty:
      return [.challenges(sentence.challenges, outcome)]
    default: return []
    }
  }

  // MARK: Reviews and lawsuits

  private func challenges(_ position: Int) -> [Quantity] {
    let named = Self.challengesNamed(in: left)
    guard !clause.has(.defeat), !named.isEmpty, !clause.has(.foreign) else { return [] }
    // A list with other matters counts them too: 投诉举报、行政复议共3件.
    if clause.has(.authority)
      || Self.has(anyOf: [.receive, .handle, .conclude, .reply, .receiveNew], in: left)
    {
      return []
    }
    guard isOnChallenges || sentence.hasDisclosure || clause.has(.passive) || isOnApplications else {
      return []
    }
    if let outcome = Self.outcome(in: left) { return [.challenges(named, outcome)] }
    let isEach = Self.has(.each, in: left[position...]) || Self.has(.universal, in: left[position...])
    return isEach ? named.map { .challenges([$0], nil) } : [.challenges(named, nil)]
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
    for token in tokens { if case .outcome(let outcome)? = token.term { return outcome } }
    return nil
  }

  // MARK: Documents

  private func documents(_ term: Term, before: ArraySlice<Token>) -> [Quantity] {
    // 政策文件、规范性文件 share one number.
    if let last = before.last {
      switch last.kind {
      case .enumeration, .term(.and): return []
      default: break
      }
    }
    if clause.has(.foreign) { return [] }
    let kind: DocumentKind = term == .rule ? .rules : .normativeDocuments
    for token in before.reversed() {
      if let figure = Self.figure(token.term) { return [.documents(kind, figure)] }
    }
    for token in clause.tokens where token.start < (left.first?.start ?? 0) {
      if let figure = Self.figure(token.term) { return [.documents(kind, figure)] }
    }
    return []
  }

  private func documentsAround(_ position: Int) -> [Quantity] {
    guard let figure = Self.figure(left[position].term), !clause.has(.foreign) else { return [] }
    for (tokens, isBehind) in [(right, true), (left, false)] {
      let term =
        isBehind ? Self.content(beginning: right, passing: [.inForce]) : Self.documentTerm(in: tokens)
      guard term == .normativeDocument || term == .rule else { continue }
      let isInForce = isBehind && Self.has(.inForce, in: tokens)
      let kind: DocumentKind = term == .rule ? .rules : .normativeDocuments
      return [.documents(kind, isInForce ? .inForce : figure)]
    }
    return []
  }

  private static func documentTerm(in tokens: ArraySlice<Token>) -> Term? {
    tokens.lazy.compactMap(\.term).last { $0 == .normativeDocument || $0 == .rule }
  }

  private static func figure(_ term: Term?) -> DocumentFigure? {
    switch term {
    case .issue: .issued
    case .publish: .published
    case .repeal: .repealed
    case .inForce: .inForce
    default: nil
    }
  }
}
