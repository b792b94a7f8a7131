/// A piece of a sentence between commas, colons and brackets, with what its words say about scope.
struct Clause {
  let tokens: ArraySlice<Token>
  /// Whether the scope named is the organ itself; `nil` if none is named. Another scope prevails.
  private(set) var namesOwnScope: Bool?
  /// Whether the last year named is the report's; `nil` if none is named.
  private(set) var namesOwnYear: Bool?
  /// Whether a part of the year is named.
  private(set) var namesPeriod = false
  /// Whether the words compare with another time or include it.
  private(set) var isComparison = false
  private var terms = TermSet()
  /// Whether the clause may contain a claim: it has a number, or a word for none or all.
  private(set) var mayClaim = false

  init(_ tokens: ArraySlice<Token>, _ text: UnsafeBufferPointer<UInt8>, year: Int?) {
    self.tokens = tokens
    for token in tokens {
      switch token.kind {
      case .term(let term):
        terms.insert(term)
        take(term)
      case .year(let named): namesOwnYear = year == nil || named == year
      case .count(let count):
        mayClaim = true
        if count.unit == .other, count.value != 1, count.value != 12, Self.isMonth(token, text) {
          namesPeriod = true
        }
      case .percent: mayClaim = true
      default: break
      }
    }
    if terms.contains(anyOf: .claiming) { mayClaim = true }
    if terms.contains(.cumulative), !terms.contains(.wholePeriod), namesOwnYear != true {
      isComparison = true
    }
  }

  private mutating func take(_ term: Term) {
    switch term {
    case .otherScope: namesOwnScope = false
    case .own: namesOwnScope = namesOwnScope ?? true
    case .wholePeriod: namesOwnYear = true
    case .period: namesPeriod = true
    case .otherYear, .comparison: isComparison = true
    default: break
    }
  }

  /// Whether a count is followed by 月 (E6 9C 88), as in 月份.
  private static func isMonth(_ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text[token.start..<token.end].contains(0x9C) && text[token.start..<token.end].contains(0x88)
  }

  /// Whether a word with this meaning occurs.
  func has(_ term: Term) -> Bool { terms.contains(term) }
  /// Whether any word with these meanings occurs.
  func has(anyOf others: TermSet) -> Bool { terms.contains(anyOf: others) }
}
