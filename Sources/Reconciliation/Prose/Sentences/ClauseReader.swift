import ReportModel

/// Reads the claims of one clause: numbers, denials, and statements about all.
struct ClauseReader {
  let clause: Clause
  let state: SentenceState
  let isOnApplications: Bool
  let isOnChallenges: Bool
  let sentence: Range<Int>
  private(set) var claims: [Claim] = []

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
      clause: clause, isOnApplications: isOnApplications && !state.hasForeign,
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
    readUniversal()
  }

  // MARK: Numbers

  private mutating func readCounts() {
    let tokens = clause.tokens
    var start = tokens.startIndex
    for index in tokens.indices {
      guard let count = tokens[index].count else { continue }
      let left = tokens[start..<index]
      start = index + 1
      guard count.unit != .other, !Self.isChange(left) else { continue }
      let next = tokens[(index + 1)...].firstIndex { $0.count != nil } ?? tokens.endIndex
      let right = tokens[(index + 1)..<next]
      // A number without a measure word counts only at the end of its phrase.
      if count.unit == .none {
        guard count.value < 1900 || count.value > 2100, !left.isEmpty,
          Subject.isBare(right.prefix(1)) || isEnd(right)
        else { continue }
      }
      let subject = Subject(
        left: left, right: right, clause: clause, sentence: state, isOnApplications: isOnApplications,
        isOnChallenges: isOnChallenges, unit: count.unit)
      let isApproximate = count.isApproximate || left.last?.term == .approximate
      for quantity in subject.quantities { add(quantity, count.value, isApproximate: isApproximate) }
    }
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
    let named = Subject.challengesNamed(in: clause.tokens[..<position])
    let counts = clause.tokens[position...].compactMap(\.count).filter { $0.unit != .other }
    guard named.count >= 2, named.count == counts.count, !clause.has(.defeat), !clause.has(.authority) else {
      return
    }
    for (challenge, count) in zip(named, counts) {
      add(.challenges([challenge], nil), count.value, isApproximate: count.isApproximate)
    }
  }

  /// Reads shares such as 予以公开 … 占 12.5%.
  private mutating func readShare() {
    guard !clause.has(.change), !clause.has(.comparison), state.hasApplication || isOnApplications else {
      return
    }
    for token in clause.tokens {
      guard case .percent(let value, let scale) = token.kind, scale <= 4 else { continue }
      var group: ResultGroup?
      for before in clause.tokens where before.end <= token.start {
        if case .result(let named)? = before.term { group = named }
      }
      if group == nil,
        Subject.isBare(clause.tokens[..<clause.tokens.endIndex].prefix { $0.start < token.start })
          || isShareAlone,
        case .result(let named)? = state.last
      {
        group = named
      }
      if let group { add(.share(group, scale: scale), value) }
    }
  }

  /// A short clause, such as one that begins with 占.
  private var isShareAlone: Bool { clause.tokens.count <= 5 }

  // MARK: Statements about all

  /// Reads statements such as 全部办结 and 办结率100%: nothing remains.
  private mutating func readUniversal() {
    guard !clause.has(.foreign), !state.hasForeign || state.hasApplication,
      state.hasApplication || isOnApplications, !clause.has(.normativeDocument)
    else { return }
    var isTimely = false
    var isUniversal = false
    for token in clause.tokens {
      switch token.kind {
      case .term(.timely): isTimely = true
      case .term(.universal): isUniversal = true
      case .term(.challenge), .term(.outcome), .term(.publish), .term(.result), .term(.carriedOut): return
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

  // MARK: Claims

  private mutating func add(
    _ quantity: Quantity, _ value: Int64, isDenial: Bool = false, isApproximate: Bool = false
  ) {
    var isLimited =
      isApproximate || state.isOtherScope || state.isOtherYear || state.isPeriod || clause.isComparison
    switch quantity {
    case .received, .applications, .handled, .replied, .concluded, .remaining:
      isLimited = isLimited || state.isPart || clause.has(.channel) || clause.has(.applicant)
    case .carriedIn, .carriedOut:
      // Here 上年 and 2022年 belong to what is carried over, and do not limit the scope.
      isLimited = isApproximate || state.isOtherScope || clause.has(.applicant)
    default: break
    }
    claims.append(
      Claim(quantity: quantity, value: value, isDenial: isDenial, isLimited: isLimited, sentence: sentence))
  }
}
