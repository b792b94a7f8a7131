import ReportModel

/// Reads the claims of a section paragraph by paragraph: quantity, number, denial, scope and sentence.
struct ClaimReader {
  /// The claims of the last paragraph read.
  private(set) var claims: [Claim] = []
  /// Whether a heading says that the following paragraphs are about applications.
  private var isUnderApplications = false
  /// Whether the current paragraph is about applications.
  private var isOnApplications = false
  private let isOnChallenges: Bool
  private let year: Int?

  init(section: SectionID?, year: Int?) {
    isOnChallenges = section == .challenges
    isUnderApplications = section == .requests
    self.year = year
  }

  /// Reads a paragraph's tokens.
  mutating func read(_ tokens: [Token], _ text: UnsafeBufferPointer<UInt8>) {
    claims = []
    let isHeading =
      text.count <= 75 && !tokens.contains { if case .sentenceEnd = $0.kind { true } else { false } }
    if isHeading {
      isUnderApplications = tokens.contains { $0.term == .application }
    }
    isOnApplications = isUnderApplications
    var start = tokens.startIndex
    for index in tokens.indices {
      guard case .sentenceEnd(isFull: true) = tokens[index].kind else { continue }
      read(tokens[start..<index], text)
      start = index + 1
    }
    read(tokens[start...], text)
  }

  /// The sentences, each without its full stop.
  static func sentences(_ tokens: [Token]) -> [ArraySlice<Token>] {
    tokens.split { if case .sentenceEnd(isFull: true) = $0.kind { true } else { false } }
  }

  private mutating func read(_ tokens: ArraySlice<Token>, _ text: UnsafeBufferPointer<UInt8>) {
    guard let first = tokens.first, let last = tokens.last else { return }
    let range = first.start..<last.end
    var state = SentenceState(tokens)
    if state.hasApplication {
      isOnApplications = true
    } else if state.hasForeign || range.count < 60 && !tokens.contains(where: { $0.count != nil }) {
      // A heading of another aspect, or a sentence about something else.
      let isShortHeading = range.count < 60 && !tokens.contains(where: { $0.count != nil })
      if isShortHeading, Self.isAspectHeading(tokens) { isOnApplications = false }
    }
    // Most sentences have no figures, and their words of scope apply to them only.
    guard state.mayClaim else { return }
    let before = claims.count
    var deducted: Int64 = 0
    for piece in Self.clauses(Self.withoutColons(Self.withoutWordsInBrackets(tokens))) {
      read(Clause(piece.tokens, text, year: year), &state, range, &deducted)
      switch piece.end {
      case .opening: state.partBeforeBracket = state.isPart
      case .closing: state.isPart = state.partBeforeBracket
      case .none: break
      }
    }
    let besides = claims[before...].flatMap { claim -> [ResultItem] in
      guard case .results(let items) = claim.quantity else { return [] }
      return items.filter { $0 != .group(.disclosed) && $0 != .group(.partlyDisclosed) }
    }
    for index in claims.indices[before...] {
      claims[index].deducted = deducted
      if case .replied = claims[index].quantity { claims[index].besides = besides }
    }
  }

  /// The clauses of a sentence, each with the bracket that ends it.
  private static func clauses(_ tokens: ArraySlice<Token>) -> [(
    tokens: ArraySlice<Token>, end: Token.Bracket
  )] {
    var found: [(tokens: ArraySlice<Token>, end: Token.Bracket)] = []
    var start = tokens.startIndex
    for index in tokens.indices {
      switch tokens[index].kind {
      case .clauseEnd(let bracket): found.append((tokens[start..<index], bracket))
      case .sentenceEnd: found.append((tokens[start..<index], .none))
      default: continue
      }
      start = index + 1
    }
    found.append((tokens[start...], .none))
    return found
  }

  /// The tokens with brackets taken away that hold a few words and no number: 予以公开（含部分公开）11件.
  private static func withoutWordsInBrackets(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
    guard tokens.contains(where: { if case .clauseEnd(.opening) = $0.kind { true } else { false } }) else {
      return tokens
    }
    var kept: [Token] = []
    var opening: Int?
    for token in tokens {
      switch token.kind {
      case .clauseEnd(.opening): opening = kept.count
      case .clauseEnd(.closing):
        if let start = opening, start > 0, isWords(kept[(start + 1)...]) {
          // A bracket behind a noun belongs to it, as far as its words are understood.
          let words = kept[(start + 1)...].filter { $0.term != nil && $0.term != .part }
          kept.removeSubrange(start...)
          kept += words
          opening = nil
          continue
        }
        opening = nil
      default: break
      }
      kept.append(token)
    }
    return kept[...]
  }

  /// The tokens with colons taken away between a noun and its number: 行政复议案件：0件.
  private static func withoutColons(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
    var kept: [Token] = []
    // Most sentences have none, and are not copied.
    var copied = tokens.startIndex
    var hasNumber = false
    for index in tokens.indices {
      switch tokens[index].kind {
      case .clauseEnd(.none) where !hasNumber && isNumberAlone(tokens[(index + 1)...]):
        kept += tokens[copied..<index]
        copied = index + 1
      case .clauseEnd, .sentenceEnd: hasNumber = false
      case .count, .percent: hasNumber = true
      default: break
      }
    }
    return copied == tokens.startIndex ? tokens : (kept + tokens[copied...])[...]
  }

  private static func isNumberAlone(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first?.count, first.unit == .item else { return false }
    switch tokens.dropFirst().first?.kind {
    case nil, .clauseEnd(.none), .sentenceEnd: return true
    default: return false
    }
  }

  private static func isWords(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count <= 6
      && tokens.allSatisfy { token in
        switch token.kind {
        case .term, .gap, .enumeration: true
        default: false
        }
      }
  }

  /// Whether a heading names another aspect of section 一.
  private static func isAspectHeading(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { token in
      switch token.term {
      case .publish, .disclose, .channel, .neutral, .disclosure: true
      default: false
      }
    }
  }

  private mutating func read(
    _ clause: Clause, _ state: inout SentenceState, _ sentence: Range<Int>, _ deducted: inout Int64
  ) {
    guard !clause.tokens.isEmpty else { return }
    state.take(clause)
    if clause.has(anyOf: .challenges) {
      let named = Subject.challengesNamed(in: clause.tokens)
      let isAbout = Subject.isAboutDisclosure(
        clause.tokens, state, isOnApplications: isOnApplications, isOnChallenges: isOnChallenges)
      state.challenges = isAbout ? named : []
    }
    guard clause.mayClaim || clause.has(anyOf: .concluding) else { return }
    var reader = ClauseReader(
      clause: clause, state: state, isOnApplications: isOnApplications, isOnChallenges: isOnChallenges,
      sentence: sentence)
    reader.read()
    claims += reader.claims
    deducted += reader.deducted
    state.undecided = reader.undecided
    for claim in reader.claims { state.take(claim) }
  }
}

extension SentenceState {
  /// Takes what a claim says that later ones are understood by.
  fileprivate mutating func take(_ claim: Claim) {
    last = claim.quantity
    lastValue = claim.value
    if claim.quantity.isOfApplications { results = [] }
    switch claim.quantity {
    case .received, .applications, .handled: received = claim.value
    case .carriedIn: hasCarriedIn = true
    case .results(let items): results += items
    default: break
    }
  }
}
