import ReportModel

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
    guard !isDeducted else { return [] }
    guard let (position, term) = Self.content(left) else {
      if let joined = joinedToList { return joined }
      // A number at the start of its clause counts what follows, unless unknown words come before it.
      return isFollowed && unit == .item ? following : []
    }
    if let results = results(in: left) { return results }
    if let carried = carriedBehind(term) { return [carried] }
    switch term {
    case .receive, .receiveNew, .handle, .reply, .conclude: return worked(position)
    case .application, .applicationShort: return applications(term)
    case .carriedIn, .carriedOut, .carried, .pending:
      return isAboutApplications ? [plain(term)].compactMap(\.self) : []
    case .challenge: return challenges(position)
    case .outcome(let outcome): return challengeOutcomes(outcome)
    case .dismissed: return challengeOutcomes(.dismissed)
    case .disclosure: return Self.challengesNamed(in: left).isEmpty ? [] : challenges(position)
    case .normativeDocument, .rule: return documents(term, before: left[..<position])
    case .disclose: return disclosed(position)
    case .issue, .publish, .repeal, .inForce: return documentsAround(position)
    case .part, .except: return unit == .item ? following : []
    case .authority: return outcomesBehind
    default: return []
    }
  }

  /// Whether the number says how many were withdrawn or not accepted at all.
  var isDeducted: Bool {
    guard Self.has(.deducted, in: left) || isFollowed && Self.has(.deducted, in: right) else { return false }
    return unit == .item
  }

  /// Whether the words name only some of what is counted: 因属于…, …等.
  var isAtMost: Bool {
    if isOfExamined { return true }
    let words = isFollowed ? right : left
    guard ResultItem.named(in: words).contains(where: { if case .group = $0 { true } else { false } }) else {
      return false
    }
    return Clause.isNarrowed(words) || Self.has(.etcetera, in: words) || Self.beginsUnknown(words)
  }

  /// Whether unknown words leave open which applications are meant.
  var isUnclear: Bool {
    if case .gap(let length)? = right.first?.kind, length > 1, !isFollowed { return true }
    guard Self.content(left)?.term == .application || Self.content(left)?.term == .applicationShort,
      verbs(in: left).isEmpty
    else { return false }
    // 收费涉及申请1件 counts no more than those.
    return left.contains { if case .gap = $0.kind { true } else { $0.term == .passive } }
  }

  /// Whether a number of applications is given of which the next clause may say what became.
  var isUndecided: Bool {
    guard unit == .item, isAboutApplications else { return false }
    switch quantities.first {
    case nil, .applications: return Self.has(.application, in: left) || Self.has(.application, in: right)
    case .pending: return true
    default: return false
    }
  }

  /// Whether the number comes first and its words behind it.
  var isFollowed: Bool { Self.isFollowed(left) }

  static func isFollowed(_ left: ArraySlice<Token>) -> Bool {
    left.allSatisfy { token in
      switch token.kind {
      case .enumeration, .term(.and), .term(.part), .term(.except): true
      default: isJoining(token)
      }
    }
  }

  /// A noun behind 和 or 、 shares the verb before the list: 收到来信30件、政府信息公开申请15件.
  private var joinedToList: [Quantity]? {
    guard let first = left.first, Self.isSeparator(first), left.count == 1,
      Self.content(beginning: right) == .application
    else { return nil }
    return inheritedVerbs
  }

  /// What the verbs before the list in this clause say.
  var inheritedVerbs: [Quantity] {
    let before = clause.tokens[..<left.startIndex]
    return Self.has(.elsewhere, in: before) ? [] : verbs(in: before)
  }

  /// Which way a number of applications was carried, if the words behind it say so.
  private func carriedBehind(_ term: Term) -> Quantity? {
    switch term {
    case .pending: break
    case .application, .applicationShort: if !verbs(in: left).isEmpty { return nil }
    // 年底收到的3件申请顺延至下年: what is said of them stands behind.
    case .receive, .receiveNew: if left.last?.term != .of { return nil }
    default: return nil
    }
    guard isLast, isAboutApplications else { return nil }
    if Self.has(.carriedOut, in: right) { return .carriedOut }
    guard Self.has(.carried, in: right) else { return nil }
    return clause.namesLaterYear ? .carriedOut : clause.namesEarlierYear ? .carriedIn : nil
  }

  /// Whether no number follows in the clause.
  var isLast: Bool {
    !clause.tokens[right.endIndex...].contains { $0.count.map { $0.unit != .other } ?? false }
  }

  // MARK: Words behind the number

  /// What is counted by a number at the start of its clause: 2件转下年度继续办理.
  private var following: [Quantity] {
    if isAboutApplications {
      if Self.has(.carriedOut, in: right) { return [.carriedOut] }
      if let results = results(in: right) { return results }
    }
    if let documents = documentsBehind { return documents }
    var noun: Term?
    for token in right {
      switch token.term {
      case .application, .applicationShort: noun = token.term
      case .carriedIn, .carried, .pending:
        guard isAboutApplications else { return [] }
        return token.term.flatMap(plain).map { [$0] } ?? []
      case .receive, .receiveNew, .handle, .reply, .conclude:
        // 3件申请答复入选典型案例 says nothing of the others.
        guard isAboutApplications, noun != nil || !sentence.isForeign, !Self.has(.foreign, in: right) else {
          return []
        }
        return token.term.flatMap(Self.verb).map { [$0] } ?? []
      case .disclose: return isDisclosing(right) ? [.results([.group(.disclosed)])] : []
      case .outcome(let outcome):
        return sentence.challenges.isEmpty ? [] : [.challenges(sentence.challenges, outcome)]
      case .dismissed:
        return sentence.challenges.isEmpty ? [] : [.challenges(sentence.challenges, .dismissed)]
      case .challenge: return challengesBehind
      case .passive, .of, .timely, .disclosure: continue
      default:
        if Self.isJoining(token) { continue }
        return []
      }
    }
    return noun == .application && !Self.has(.foreign, in: right) ? [.applications] : []
  }

  // MARK: Shared

  var isAboutApplications: Bool {
    !Self.has(.foreign, in: left) && (clause.has(.application) || sentence.hasApplication || isOnApplications)
      && !Self.has(.normativeDocument, in: left) && !sentence.isAttribute
      && !sentence.isForeign
  }

  /// What was done, by each verb of a list such as 收到并办结.
  func verbs(in tokens: ArraySlice<Token>) -> [Quantity] {
    var found: [Quantity] = []
    for token in tokens {
      guard let quantity = token.term.flatMap(Self.verb), !found.contains(quantity) else { continue }
      found.append(quantity)
    }
    // 新收并办结的申请 are those of which both is true.
    if found.count > 1, let last = tokens.lastIndex(where: { $0.term.flatMap(Self.verb) != nil }),
      tokens[last...].dropFirst().first?.term == .of, Self.has(.and, in: tokens[..<last])
    {
      return []
    }
    // 受理办理 and 答复办结 are one action whose last verb counts; only 收到 is an action of its own.
    guard found.count > 1 else { return found }
    let received = found.filter { if case .received = $0 { true } else { false } }
    return received.isEmpty
      ? found.suffix(1) : received.prefix(1) + (found.last.map { received.contains($0) ? [] : [$0] } ?? [])
  }

  static func verb(_ term: Term) -> Quantity? {
    switch term {
    case .receive: .received(isNew: false)
    case .receiveNew: .received(isNew: true)
    case .handle: .handled
    case .reply: .replied
    case .conclude: .concluded
    default: nil
    }
  }

  /// A term that counts by itself; a year in the clause says which way 结转 goes.
  func plain(_ term: Term) -> Quantity? {
    switch term {
    case .carriedIn: .carriedIn
    case .carriedOut: .carriedOut
    case .carried: clause.namesLaterYear ? .carriedOut : clause.namesEarlierYear ? .carriedIn : .carried
    case .pending: .pending
    default: nil
    }
  }
}
