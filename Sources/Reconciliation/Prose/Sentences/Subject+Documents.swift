/// Numbers of normative documents and 规章.
extension Subject {
  func documents(_ term: Term, before: ArraySlice<Token>) -> [Quantity] {
    // 政策文件、规范性文件 share one number; a verb between two numbers begins another list.
    if let last = before.last, Self.isSeparator(last), before.count > 1 { return [] }
    if Self.has(anyOf: [.foreign, .elsewhere], in: left) || Self.content(beginning: right) == .foreign {
      return []
    }
    let kind: DocumentKind = term == .rule ? .rules : .normativeDocuments
    for token in before.reversed() {
      if let figure = Self.figure(token.term) { return [.documents(kind, figure)] }
    }
    for token in clause.tokens where token.start < (left.first?.start ?? 0) {
      if let figure = Self.figure(token.term) { return [.documents(kind, figure)] }
    }
    return []
  }

  func documentsAround(_ position: Int) -> [Quantity] {
    guard let figure = Self.figure(left[position].term), !Self.has(.foreign, in: left) else { return [] }
    for (tokens, isBehind) in [(right, true), (left, false)] {
      let term =
        isBehind ? Self.content(beginning: right, passing: [.inForce, .of]) : Self.documentTerm(in: tokens)
      guard term == .normativeDocument || term == .rule else { continue }
      let isInForce = isBehind && Self.has(.inForce, in: tokens)
      let kind: DocumentKind = term == .rule ? .rules : .normativeDocuments
      return [.documents(kind, isInForce ? .inForce : figure)]
    }
    // 制发规范性文件3件，废止1件: the noun is named once.
    guard figure != .published, let kind = sentence.documents ?? Self.kind(before: left, in: clause),
      left.allSatisfy({ Self.isSeparator($0) || Self.isPassed($0) })
    else { return [] }
    if figure == .issued, !sentence.areDocumentsTold { return [] }
    switch Self.content(beginning: right) {
    case nil, .part, .repeal, .inForce, .issue, .and: return [.documents(kind, figure)]
    default: return []
    }
  }

  /// Documents named behind their number, and what was done with them: 对4件规范性文件予以废止.
  var documentsBehind: [Quantity]? {
    guard let term = Self.documentTerm(in: right), !Self.has(.foreign, in: right),
      right.allSatisfy({ if case .gap = $0.kind { false } else { true } }),
      let figure = right.lazy.compactMap({ Self.figure($0.term) }).first
    else { return nil }
    return [.documents(term == .rule ? .rules : .normativeDocuments, figure)]
  }

  /// Whether documents were named before that were only examined, so that those repealed may be some of all:
  /// 评估规范性文件12件，废止1件.
  var isOfExamined: Bool {
    guard Self.content(left)?.term == .repeal, Self.documentTerm(in: left) == nil,
      Self.documentTerm(in: clause.tokens[..<left.startIndex]) == nil, sentence.documents != nil
    else { return false }
    if case .documents? = sentence.last { return false }
    return sentence.hasExamined
  }

  /// Whether a token may stand before a number whose noun was named earlier.
  private static func isPassed(_ token: Token) -> Bool {
    switch token.term {
    case .issue, .repeal, .inForce, .part, .of: return true
    default:
      if case .gap(let length) = token.kind { return length <= 2 }
      return isJoining(token)
    }
  }

  private static func kind(before left: ArraySlice<Token>, in clause: Clause) -> DocumentKind? {
    switch documentTerm(in: clause.tokens[..<left.startIndex]) {
    case .normativeDocument: .normativeDocuments
    case .rule: .rules
    default: nil
    }
  }

  /// The kind of documents named in a clause, unless it is named together with others.
  static func documentsNamedAlone(in tokens: ArraySlice<Token>) -> DocumentKind? {
    guard let index = tokens.lastIndex(where: { $0.term == .normativeDocument || $0.term == .rule }) else {
      return nil
    }
    let isWithOthers =
      tokens[..<index].last.map(isSeparator) ?? false
      || tokens[(index + 1)...].first.map(isSeparator) ?? false
    return isWithOthers ? nil : tokens[index].term == .rule ? .rules : .normativeDocuments
  }

  private static func documentTerm(in tokens: ArraySlice<Token>) -> Term? {
    tokens.lazy.compactMap(\.term).last { $0 == .normativeDocument || $0 == .rule }
  }

  private static func figure(_ term: Term?) -> DocumentFigure? {
    switch term {
    case .issue, .receiveNew: .issued
    case .publish, .disclose: .published
    case .repeal: .repealed
    case .inForce: .inForce
    default: nil
    }
  }
}
