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
    var start = tokens.startIndex
    for index in tokens.indices {
      var bracket: Token.Bracket?
      switch tokens[index].kind {
      case .clauseEnd(let kind): bracket = kind
      case .sentenceEnd: bracket = Token.Bracket.none
      default: break
      }
      guard let bracket else { continue }
      read(Clause(tokens[start..<index], text, year: year), &state, range)
      start = index + 1
      switch bracket {
      case .opening: state.partBeforeBracket = state.isPart
      case .closing: state.isPart = state.partBeforeBracket
      case .none: break
      }
    }
    read(Clause(tokens[start...], text, year: year), &state, range)
  }

  /// Whether a heading names another aspect of section 一.
  private static func isAspectHeading(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.contains { token in
      switch token.term {
      case .publish, .channel, .neutral, .disclosure: true
      default: false
      }
    }
  }

  private mutating func read(_ clause: Clause, _ state: inout SentenceState, _ sentence: Range<Int>) {
    guard !clause.tokens.isEmpty else { return }
    state.take(clause)
    if clause.has(anyOf: .challenges) {
      state.challenges = Subject.challengesNamed(in: clause.tokens)
    }
    guard clause.mayClaim else { return }
    var reader = ClauseReader(
      clause: clause, state: state, isOnApplications: isOnApplications, isOnChallenges: isOnChallenges,
      sentence: sentence)
    reader.read()
    claims += reader.claims
    if let last = reader.claims.last { state.last = last.quantity }
  }
}
