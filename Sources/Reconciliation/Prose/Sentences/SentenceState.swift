/// What the clauses of a sentence pass on to later ones.
struct SentenceState {
  /// Another scope than the report's own was named.
  var isOtherScope = false
  /// Another year was named.
  var isOtherYear = false
  /// A part of the year was named.
  var isPeriod = false
  /// The report's own year was named.
  var isOwnYear = false
  /// 其中 occurred: the following figures of applications are parts of earlier ones.
  var isPart = false
  /// The value of `isPart` before the current bracket.
  var partBeforeBracket = false
  /// The reviews and lawsuits last named.
  var challenges: [Challenge] = []
  /// What the last claim counted.
  var last: Quantity?
  /// Whether words with these meanings occur anywhere in the sentence.
  var hasForeign = false
  var hasApplication = false
  var hasDisclosure = false
  /// Whether any clause may contain a claim.
  var mayClaim = false

  /// Looks for words anywhere in the sentence.
  init(_ tokens: ArraySlice<Token>) {
    var terms = TermSet()
    for token in tokens {
      switch token.kind {
      case .term(let term): terms.insert(term)
      case .count, .percent: mayClaim = true
      default: break
      }
    }
    hasForeign = terms.contains(.foreign)
    hasApplication = terms.contains(.application)
    hasDisclosure = hasApplication || terms.contains(.disclosure)
    if terms.contains(anyOf: .claiming) { mayClaim = true }
  }

  /// Takes the scope words of a clause.
  mutating func take(_ clause: Clause) {
    if let isOwn = clause.namesOwnScope { isOtherScope = !isOwn }
    if clause.namesPeriod { isPeriod = true }
    if let isOwn = clause.namesOwnYear {
      isOtherYear = !isOwn
      isOwnYear = isOwnYear || isOwn
    }
    if clause.has(.part) { isPart = true }
  }
}
