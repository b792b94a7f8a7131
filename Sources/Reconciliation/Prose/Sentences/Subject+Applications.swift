import ReportModel

/// Numbers of applications, by what was done with them or what became of them.
extension Subject {
  /// The most unknown characters between a verb and its number if applications are not named.
  private static let mostGap = 6

  func worked(_ position: Int) -> [Quantity] {
    guard !Self.has(anyOf: .challenges, in: left), !Self.has(.foreign, in: left), !sentence.isAttribute
    else { return [] }
    let next = Self.content(beginning: right)
    switch next {
    case .foreign, .challenge, .normativeDocument, .rule, .neutral: return []
    default: break
    }
    let isNamed =
      Self.has(.application, in: left) || isAnswerOnDisclosure || next == .application
      || clause.has(.application) && !clause.has(.foreign)
      || next == .applicationShort && (isOnApplications || sentence.hasApplication)
    if !isNamed {
      // If applications are not named, the verb must be on its own, in a paragraph about them.
      let gaps = left.reduce(0) { if case .gap(let count) = $1.kind { $0 + count } else { $0 } }
      guard isOnApplications, !sentence.isForeign,
        gaps <= Self.mostGap, Self.isBare(right.prefix(1)) || right.first.map(Self.isSeparator) ?? false
      else { return [] }
    }
    for term in [Term.carriedIn, .carriedOut, .pending] where Self.has(term, in: left) {
      return plain(term).map { [$0] } ?? []
    }
    return verbs(in: left)
  }

  /// 政府信息公开答复 names what is answered.
  private var isAnswerOnDisclosure: Bool {
    left.indices.contains { left[$0].term == .reply && left[..<$0].last?.term == .disclosure }
  }

  func applications(_ term: Term) -> [Quantity] {
    guard !Self.has(.foreign, in: left), !Self.has(.authority, in: left), !sentence.isAttribute else {
      return []
    }
    guard
      term == .application || clause.has(.application)
        || (isOnApplications || sentence.hasApplication) && !sentence.isForeign
    else { return [] }
    // 申请、咨询共30件 is more than applications.
    if Self.content(beginning: right) == .foreign { return [] }
    for token in left.reversed() {
      switch token.term {
      case .carriedIn, .carriedOut, .carried, .pending: return token.term.flatMap(plain).map { [$0] } ?? []
      case .challenge, .outcome, .defeat, .normativeDocument: return []
      default: break
      }
    }
    var verbs = verbs(in: left)
    if verbs.isEmpty, left.first.map(Self.isSeparator) ?? false { verbs = inheritedVerbs }
    if verbs.isEmpty, !(right.first.map(Self.isSeparator) ?? true),
      isLast || right.contains(where: Self.isSeparator),
      let results = results(in: right)
    {
      return results
    }
    return verbs.isEmpty ? [.applications] : verbs
  }

  // MARK: Results

  /// The results named by the words of a number, if it counts these; 及 and 、 add them up unless each has as many.
  func results(in words: ArraySlice<Token>) -> [Quantity]? {
    guard isAboutApplications, !Self.has(anyOf: [.foreign, .normativeDocument, .publish], in: words),
      !Self.has(anyOf: .challenges, in: words)
    else { return nil }
    let items = ResultItem.named(in: words)
    guard !items.isEmpty, !Self.has(anyOf: [.carriedOut, .carriedIn], in: words) else { return nil }
    let isEach = items.count > 1 && Self.has(anyOf: [.each, .universal], in: words)
    return isEach ? items.map { .results([$0]) } : [.results(items)]
  }

  /// 公开 alone, as what became of applications or what was done with documents.
  func disclosed(_ position: Int) -> [Quantity] {
    let documents = documentsAround(position)
    if !documents.isEmpty { return documents }
    return isDisclosing(left) ? [.results([.group(.disclosed)])] : []
  }

  /// Whether 公开 stands alone among words about applications.
  func isDisclosing(_ words: ArraySlice<Token>) -> Bool {
    isAboutApplications
      && words.allSatisfy { token in
        switch token.kind {
        case .enumeration: return true
        case .term(let term):
          let others: TermSet = [
            .disclose, .part, .reply, .conclude, .application, .applicationShort, .timely, .and, .of, .each,
          ]
          return others.contains(term) || Self.isJoining(token)
        case .year: return true
        default: return false
        }
      }
  }
}
