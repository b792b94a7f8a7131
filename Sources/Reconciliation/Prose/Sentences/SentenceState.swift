/// What the clauses of a sentence hand on to those after them.
struct SentenceState {
  /// Another scope than the report's own was named.
  var isOtherScope = false
  /// Another year was named.
  var isOtherYear = false
  /// A part of the year was named.
  var isPeriod = false
  /// The report's own year was named.
  var isOwnYear = false
  /// 其中 was said: figures of applications are parts of earlier ones.
  var isPart = false
  /// Whether 其中 was said before a bracket opened.
  var partBeforeBracket = false
  /// What was last spoken of in table 4.
  var challenges: [Challenge] = []
  /// What the last claim counted.
  var last: Quantity?
  /// Words of the whole sentence.
  var hasForeign = false
  var hasApplication = false
  var hasDisclosure = false
  /// Whether a clause of it may claim something.
  var mayClaim = false

  /// Looks ahead over a whole sentence.
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
