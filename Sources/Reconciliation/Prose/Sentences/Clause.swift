/// A piece of a sentence between commas, colons and brackets, with what its words say about scope.
struct Clause {
  let tokens: ArraySlice<Token>
  /// Whether the scope named is the organ itself; `nil` if none is named. Another scope prevails.
  private(set) var namesOwnScope: Bool?
  /// Whether the last year named is the report's; `nil` if none is named.
  private(set) var namesOwnYear: Bool?
  /// Whether a part of the year is named.
  private(set) var namesPeriod = false
  /// Whether the words compare with another time or include it, or tell of what is planned.
  private(set) var isComparison = false
  /// Whether applications with a certain content are meant: 涉及征地的申请.
  private(set) var isNarrowed = false
  /// Whether an earlier or later year than the report's is named, which tells the direction of 结转.
  private(set) var namesEarlierYear = false
  private(set) var namesLaterYear = false
  private var terms = TermSet()
  /// Whether the clause may contain a claim: it has a number, or a word for none or all.
  private(set) var mayClaim = false

  init(_ tokens: ArraySlice<Token>, _ text: UnsafeBufferPointer<UInt8>, year: Int?) {
    self.tokens = tokens
    var years: [Int] = []
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .term(let term):
        terms.insert(term)
        take(term)
      case .year(let named): years.append(named)
      case .count(let count):
        mayClaim = true
        if count.unit == .other, Self.isMonth(token, text), isPeriod(index, count) { namesPeriod = true }
      case .percent: mayClaim = true
      default: break
      }
    }
    if let year {
      namesEarlierYear = years.contains { $0 < year }
      namesLaterYear = years.contains { $0 > year }
    }
    if let last = years.last {
      namesOwnYear = year == nil || last == year
      // 2021年至2023年 is more than the last of them; where something is carried over, both ends are named.
      if years.contains(where: { $0 != last }), !terms.contains(anyOf: .carryings) {
        isComparison = true
      }
    }
    if terms.contains(anyOf: .claiming) { mayClaim = true }
    if terms.contains(.cumulative), !terms.contains(.wholePeriod), namesOwnYear != true {
      isComparison = true
    }
    isNarrowed = Self.isNarrowed(tokens)
  }

  private mutating func take(_ term: Term) {
    switch term {
    case .otherScope, .elsewhere: namesOwnScope = false
    case .own: namesOwnScope = namesOwnScope ?? true
    case .wholePeriod: namesOwnYear = true
    case .period: namesPeriod = true
    case .otherYear, .comparison, .plan, .future: isComparison = true
    default: break
    }
  }

  /// Whether a month is a period, not a day's or the year's end: 3月收到, but not 3月5日 or 截至12月.
  private func isPeriod(_ index: Int, _ count: Count) -> Bool {
    let behind = tokens[(index + 1)...].first
    if case .count? = behind?.kind { return false }
    guard count.value == 12 else { return count.value != 1 || behind != nil }
    if case .gap(let length)? = behind?.kind, length <= 1 { return false }
    guard let before = tokens[..<index].last else { return true }
    if case .gap = before.kind { return false }
    return before.count == nil
  }

  /// Whether a count is followed by 月 (E6 9C 88), as in 月份.
  private static func isMonth(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[token.start..<token.end].contains(0x9C) && text[token.start..<token.end].contains(0x88)
  }

  /// Whether unknown words say what the things counted are about.
  static func isNarrowed(_ tokens: ArraySlice<Token>) -> Bool {
    for index in tokens.indices {
      switch tokens[index].kind {
      case .gap(let length) where length > 1: break
      case .term(.neutral): break
      default: continue
      }
      if let next = tokens[(index + 1)...].first?.term, next == .of || next == .etcetera { return true }
      switch tokens[..<index].last?.term {
      case .passive, .about: return true
      default: break
      }
    }
    return false
  }

  /// Whether a word with this meaning occurs.
  func has(_ term: Term) -> Bool { terms.contains(term) }
  /// Whether any word with these meanings occurs.
  func has(anyOf others: TermSet) -> Bool { terms.contains(anyOf: others) }
}
