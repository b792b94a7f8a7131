import Diagnostics
import ReportModel

/// P8: a year other than the report's where the report's own work is meant (docs/form.md, "Prose").
struct YearRule {
  let year: Int

  func findings(in part: ProseReading.Part) -> [Finding] {
    ClaimReader.sentences(part.tokens).enumerated().compactMap { number, sentence in
      guard let named = wrongYear(sentence, isFirst: number == 0, part) else { return nil }
      let range = (sentence.first?.start ?? 0)..<(sentence.last?.end ?? 0)
      return Finding(
        code: .proseYear,
        message: Message(
          "\(year)年的报告在写本年工作的地方写的是\(named)年",
          "a report on \(year) speaks of \(named) where its own work is meant"),
        place: part.paragraph.place, quote: part.text(range))
    }
  }

  private func wrongYear(_ sentence: ArraySlice<Token>, isFirst: Bool, _ part: ProseReading.Part) -> Int? {
    let years = sentence.compactMap { token in if case .year(let year) = token.kind { year } else { nil } }
    guard let named = years.first, named != year, years.allSatisfy({ $0 == named }),
      let position = sentence.firstIndex(where: { if case .year = $0.kind { true } else { false } })
    else { return nil }
    if isPeriod(sentence, from: position) { return named }
    guard named < year, year - named <= 2, !isHistory(sentence, position) else { return nil }
    let behind = sentence[(position + 1)...]
    let isOwnWork = part.claims.contains { claim in
      claim.sentence.contains(sentence[position].start) && Self.isYearly(claim.quantity)
    }
    let hasFee = behind.contains { $0.term == .fee } && part.section == .otherMatters
    if isOwnWork || hasFee { return named }
    // 2022年，我局… at the head of a paragraph, where the work of the year is told.
    guard isFirst, isOpening(sentence[..<position]), behind.first.map(Self.isClauseEnd) ?? false,
      part.section == .overview || part.section == .problems
    else { return nil }
    return behind.dropFirst().first?.term == .own ? named : nil
  }

  /// 1月1日 to 12月31日 of another year: the time that the figures are of.
  private func isPeriod(_ sentence: ArraySlice<Token>, from position: Int) -> Bool {
    let counts = sentence[position...].compactMap(\.count)
    guard let first = counts.firstIndex(where: { $0.value == 1 }), counts.count >= first + 4 else {
      return false
    }
    let values = counts[first..<first + 4].map(\.value)
    return values == [1, 1, 12, 31] && counts[first..<first + 4].allSatisfy { $0.unit == .other }
  }

  /// Words of comparison, of origin and of plans: the year is rightly another one.
  private func isHistory(_ sentence: ArraySlice<Token>, _ position: Int) -> Bool {
    let isTold = sentence.contains { token in
      switch token.term {
      case .comparison, .otherYear, .change, .plan, .period, .cumulative, .carriedIn, .carried, .wholePeriod:
        true
      default: false
      }
    }
    if isTold { return true }
    // 自2022年, 截至2022年, 于2022年; 2022年度, 2022年底, 2022年5月.
    if case .gap? = sentence[..<position].last?.kind { return true }
    let next = sentence[(position + 1)...].first
    if case .gap(let count)? = next?.kind, count <= 2 { return true }
    if next?.count != nil { return true }
    return false
  }

  /// Whether a sentence only begins: its numeral and own name may stand before the year.
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

  /// Quantities of a year's work.
  private static func isYearly(_ quantity: Quantity) -> Bool {
    switch quantity {
    case .received, .handled, .replied, .concluded, .remaining, .carriedOut, .result, .challenges: true
    case .documents(_, .issued): true
    default: false
    }
  }
}
