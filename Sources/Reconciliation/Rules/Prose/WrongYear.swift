import ReportModel

/// Finds sentences that name a year other than the report's where its own work is meant (P8).
struct WrongYear {
  /// The report's year.
  let year: Int
  let paragraph: ParsedParagraph

  /// The wrong year named by a sentence; `nil` if there is none.
  ///
  /// - Parameter isFirst: whether the sentence is the first of its paragraph.
  func named(by sentence: ArraySlice<Token>, isFirst: Bool) -> Int? {
    let years = sentence.compactMap { token in if case .year(let year) = token.kind { year } else { nil } }
    guard let named = years.first, named != year, years.allSatisfy({ $0 == named }),
      let position = sentence.firstIndex(where: { if case .year = $0.kind { true } else { false } })
    else { return nil }
    if isPeriod(sentence, from: position) { return named }
    let (distance, isFar) = named.subtractingReportingOverflow(year)
    guard !isFar, (-2...2).contains(distance), !isHistory(sentence, position) else { return nil }
    let after = sentence[(position + 1)...]
    let isOwnWork = paragraph.claims.contains { claim in
      claim.sentence.contains(sentence[position].start) && Self.isYearly(claim.quantity)
    }
    let hasFee = after.contains { $0.term == .fee } && paragraph.section == .otherMatters
    if isOwnWork || hasFee && named < year { return named }
    // Of the next year only what has been done tells: all else can be a plan.
    guard named < year else { return nil }
    // 2022年，我局… at the start of a paragraph about the year's work.
    guard isFirst, isOpening(sentence[..<position]), after.first.map(Self.isClauseEnd) ?? false,
      paragraph.section == .overview || paragraph.section == .problems
    else { return nil }
    return after.dropFirst().first?.term == .own ? named : nil
  }

  /// From 1月1日 to 12月31日 of another year, as the period that the figures cover.
  private func isPeriod(_ sentence: ArraySlice<Token>, from position: Int) -> Bool {
    let counts = sentence[position...].compactMap(\.count)
    guard let first = counts.firstIndex(where: { $0.value == 1 }), counts.count >= first + 4 else {
      return false
    }
    let values = counts[first..<first + 4].map(\.value)
    return values == [1, 1, 12, 31] && counts[first..<first + 4].allSatisfy { $0.unit == .other }
  }

  /// Whether words of comparison, origin or planning justify naming another year.
  private func isHistory(_ sentence: ArraySlice<Token>, _ position: Int) -> Bool {
    let isTold = sentence.contains { token in
      switch token.term {
      case .comparison, .otherYear, .change, .plan, .future, .period, .cumulative, .carriedIn, .carried,
        .wholePeriod:
        true
      default: false
      }
    }
    if isTold { return true }
    // 自2022年, 截至2022年, 于2022年, 对2022年; 2022年度, 2022年底, 2022年5月.
    if case .gap? = sentence[..<position].last?.kind { return true }
    if let before = sentence[..<position].last {
      let word = paragraph.text(before.start..<before.end)
      if word == "对" || word == "就" || word == "针对" { return true }
    }
    let next = sentence[(position + 1)...].first
    if case .gap(let count)? = next?.kind, count <= 2 { return true }
    if next?.count != nil { return true }
    return false
  }

  /// Whether only a numeral and the organ's own name come before the year.
  private func isOpening(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.allSatisfy { token in
      switch token.kind {
      case .clauseEnd, .enumeration, .term(.own): true
      case .gap(let count): count <= 1
      default: false
      }
    }
  }

  private static func isClauseEnd(_ token: Token) -> Bool {
    if case .clauseEnd = token.kind { true } else { false }
  }

  /// Whether a quantity is part of a year's work.
  private static func isYearly(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .received, .handled, .replied, .concluded, .remaining, .carriedOut, .results, .challenges: true
    case .documents(_, .issued): true
    default: false
    }
  }
}
