import ReportModel

/// Reads the claims of one clause: numbers, denials, and statements about all.
struct ClauseReader {
  let clause: Clause
  let state: SentenceState
  let isOnApplications: Bool
  let isOnChallenges: Bool
  let sentence: Range<Int>
  private(set) var claims: [Claim] = []
  /// Applications withdrawn or not accepted.
  private(set) var deducted: Int64 = 0
  /// A number of applications of which the clause does not say what became.
  private(set) var undecided: Int64?

  init(
    clause: Clause, state: SentenceState, isOnApplications: Bool, isOnChallenges: Bool, sentence: Range<Int>
  ) {
    self.clause = clause
    self.state = state
    self.isOnApplications = isOnApplications
    self.isOnChallenges = isOnChallenges
    self.sentence = sentence
  }

  mutating func read() {
    let denied = DenialReader(
      clause: clause, earlier: state.challenges, isOnApplications: isOnApplications && !state.hasForeign,
      isAboutDisclosure: isOnChallenges || state.hasDisclosure || isOnApplications || clause.has(.passive)
    ).denied
    if !denied.isEmpty {
      for quantity in denied { add(quantity, 0, isDenial: true) }
      return
    }
    guard !clause.has(.negation) else { return }
    readRespectively()
    if claims.isEmpty { readCounts() }
    readShare()
    if claims.isEmpty { readEarlierNumber() }
    readUniversal()
    readOutcomeOfAll()
  }

  // MARK: Numbers

  private mutating func readCounts() {
    let tokens = clause.tokens
    var start = tokens.startIndex
    var isNumberFirst: Bool?
    for index in tokens.indices {
      guard let count = tokens[index].count else { continue }
      var left = tokens[start..<index]
      start = index + 1
      guard count.unit != .other, !Self.isChange(left) else { continue }
      let next = tokens[(index + 1)...].firstIndex { $0.count != nil } ?? tokens.endIndex
      var right = tokens[(index + 1)..<next]
      // A number without a measure word counts only at the end of its phrase.
      if count.unit == .none {
        guard count.value < 1900 || count.value > 2100, !left.isEmpty,
          Subject.isBare(right.prefix(1)) || isEnd(right)
        else { continue }
      }
      // In 8件予以公开、4件无法提供 the words after each number are its own.
      if isNumberFirst == true, let comma = left.lastIndex(where: Subject.isSeparator) {
        left = left[(comma + 1)...]
      }
      if isNumberFirst != false, Subject.isFollowed(left),
        let comma = right.lastIndex(where: Subject.isSeparator), next < tokens.endIndex
      {
        right = right[..<comma]
      }
      let subject = Subject(
        left: left, right: right, clause: clause, sentence: state, isOnApplications: isOnApplications,
        isOnChallenges: isOnChallenges, unit: count.unit)
      if subject.isDeducted { deducted += count.value }
      let quantities = subject.quantities
      let isWithinDays = isWithinDays(left)
      if isNumberFirst == nil { isNumberFirst = subject.isFollowed && !quantities.isEmpty }
      undecided = subject.isUndecided ? count.value : nil
      let isApproximate = count.isApproximate || left.last?.term == .approximate
      for quantity in quantities {
        add(
          quantity, count.value,
          isApproximate: isApproximate
            || count.unit == .item && !count.isCase && quantity == .applications,
          isAtMost: subject.isAtMost,
          isUnclear: (subject.isUnclear || isWithinDays) && quantity.isOfApplications,
          isOfBoth: quantities.count > 1)
      }
    }
  }

  /// Whether a number of days stands before the words: 20个工作日内答复24件 are only those.
  private func isWithinDays(_ left: ArraySlice<Token>) -> Bool {
    guard case .gap(1)? = left.first?.kind, let before = clause.tokens[..<left.startIndex].last?.count else {
      return false
    }
    return before.unit == .other
  }

  private func isEnd(_ tokens: ArraySlice<Token>) -> Bool {
    switch tokens.first?.kind {
    case nil, .enumeration, .term(.and): true
    default: false
    }
  }

  /// Whether the number states a change.
  private static func isChange(_ left: ArraySlice<Token>) -> Bool { Subject.content(left)?.term == .change }

  /// Reads lists such as 行政复议、行政诉讼分别为3件和2件.
  private mutating func readRespectively() {
    guard let position = clause.tokens.firstIndex(where: { $0.term == .respectively }) else { return }
    let before = clause.tokens[..<position]
    let counts = clause.tokens[position...].compactMap(\.count).filter { $0.unit != .other }
    let named = Subject.challengesNamed(in: before)
    if named.count >= 2, named.count == counts.count, !clause.has(.defeat), !clause.has(.authority) {
      for (challenge, count) in zip(named, counts) {
        add(.challenges([challenge], nil), count.value, isApproximate: count.isApproximate)
      }
    }
    let results = ResultItem.named(in: before)
    if results.count >= 2, results.count == counts.count, state.hasApplication || isOnApplications {
      for (item, count) in zip(results, counts) {
        add(.results([item]), count.value, isApproximate: count.isApproximate)
      }
    }
  }

  /// Reads shares such as 予以公开 … 占 12.5%.
  private mutating func readShare() {
    guard !clause.has(.change), !clause.has(.comparison), state.hasApplication || isOnApplications,
      !state.isAttribute
    else { return }
    var start = clause.tokens.startIndex
    for index in clause.tokens.indices {
      guard case .percent(let value, let scale) = clause.tokens[index].kind, scale <= 4 else { continue }
      let left = clause.tokens[start..<index]
      start = index + 1
      var items = ResultItem.named(in: left)
      if items.isEmpty, Subject.has(.together, in: left) {
        items = state.results + claims.flatMap(\.quantity.results)
      }
      if items.isEmpty, left.last(where: { ResultItem($0.term) != nil }) != nil {
        items = [.group(.disclosed)]
      }
      if items.isEmpty, left.allSatisfy(isOfShare),
        case .results(let named)? = claims.last?.quantity ?? state.last
      {
        items = named
      }
      if !items.isEmpty { add(.share(items, scale: scale), value, isUnclear: Clause.isNarrowed(left)) }
    }
  }

  /// Whether a token only links a percentage to what was counted before: 占办结总数的.
  private func isOfShare(_ token: Token) -> Bool {
    switch token.kind {
    case .term(.share), .term(.application), .term(.applicationShort), .term(.receive), .term(.conclude),
      .term(.reply), .term(.handle), .term(.receiveNew):
      true
    case .gap(let length): length <= 1
    default: Subject.isJoining(token)
    }
  }

  /// Reads a clause that says of a number before it what became of those applications: 结转下年度.
  private mutating func readEarlierNumber() {
    guard let number = state.undecided, clause.has(.carriedOut),
      !clause.tokens.contains(where: { $0.count != nil })
    else { return }
    add(.carriedOut, number)
  }

  // MARK: Statements about all

  /// Reads statements such as 全部办结 and 办结率100%: nothing remains.
  private mutating func readUniversal() {
    guard !clause.has(.foreign), !state.hasForeign || state.hasApplication, !state.isExcept,
      state.hasApplication || isOnApplications, !clause.has(.normativeDocument), !clause.isNarrowed,
      !claims.contains(where: { [.concluded, .replied].contains($0.quantity) }),
      !clause.has(anyOf: [.carriedOut, .pending, .carriedIn])
    else { return }
    var isTimely = false
    var isUniversal = false
    for token in clause.tokens {
      switch token.kind {
      case .term(.timely): isTimely = true
      case .term(.universal): isUniversal = true
      case .term(.challenge), .term(.outcome), .term(.publish), .term(.result), .term(.dismissed): return
      case .term(.conclude) where isUniversal, .term(.reply) where isUniversal: return addRemaining(isTimely)
      case .percent(100, scale: 0) where clause.has(.rate) && !isTimely: return addRemaining(false)
      default: break
      }
    }
  }

  private mutating func addRemaining(_ isTimely: Bool) {
    // That all answers were given in time does not mean that all applications were answered.
    switch state.last ?? claims.last?.quantity {
    case .received, .handled, .applications: add(.remaining, 0)
    case nil: add(.remaining, 0, isApproximate: isTimely)
    default: break
    }
  }

  /// Reads 均予以维持 and, of a single case, 结果维持: no other outcome.
  private mutating func readOutcomeOfAll() {
    let position = clause.tokens.lastIndex { $0.count != nil }.map { $0 + 1 } ?? clause.tokens.startIndex
    let last = position > clause.tokens.startIndex ? claims.last?.quantity : state.last
    guard !state.challenges.isEmpty, case .challenges(let named, nil)? = last else { return }
    let words = clause.tokens[position...]
    let outcomes = words.compactMap { token -> ChallengeOutcome? in
      switch token.term {
      case .outcome(let outcome): outcome
      case .dismissed: .dismissed
      default: nil
      }
    }
    guard let outcome = outcomes.first, outcomes.allSatisfy({ $0 == outcome }),
      Subject.has(.universal, in: words) || (claims.last?.value ?? state.lastValue) == 1
    else { return }
    add(.challengesBeside(named, outcome), 0)
  }

  // MARK: Claims

  private mutating func add(
    _ quantity: Quantity, _ value: Int64, isDenial: Bool = false, isApproximate: Bool = false,
    isAtMost: Bool = false, isUnclear: Bool = false, isOfBoth: Bool = false
  ) {
    let isLimited = isLimited(quantity, value, isApproximate: isApproximate || isUnclear, isAtMost: isAtMost)
    claims.append(
      Claim(
        quantity: quantity, value: value, isDenial: isDenial, isLimited: isLimited, isAtMost: isAtMost,
        isOfThisYear: (state.received != nil || clause.has(anyOf: [.receive, .receiveNew]))
          && !state.hasCarriedIn,
        isOfBoth: isOfBoth, sentence: sentence))
  }
}
