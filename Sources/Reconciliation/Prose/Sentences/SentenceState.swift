import ReportModel

/// What the clauses of a sentence pass on to later ones.
struct SentenceState {
  /// Another scope than the report's own was named.
  var isOtherScope = false
  /// Another year was named.
  var isOtherYear = false
  /// The clause before compares or adds up years.
  var isOfMore = false
  /// The clauses so far are about something that is not in the form.
  var isForeign = false
  /// A part of the year was named.
  var isPeriod = false
  /// The report's own year was named.
  var isOwnYear = false
  /// 其中 occurred: the following figures of applications are parts of earlier ones.
  var isPart = false
  /// The value of `isPart` before the current bracket.
  var partBeforeBracket = false
  /// Applications about something in particular are meant.
  var isNarrowed = false
  /// The words tell how things were when the report was written.
  var isNow = false
  /// The words tell of what is planned.
  var isPlan = false
  /// 除 or 其余 occurred: all is said of the rest only.
  var isExcept = false
  /// The reviews and lawsuits last named, if they are about disclosure.
  var challenges: [Challenge] = []
  /// The kind of documents last counted.
  var documents: DocumentKind?
  /// Whether documents were counted without saying that they were made, published or repealed.
  var hasExamined = false
  /// Whether the documents themselves were named last, and not what explains them.
  var areDocumentsTold = false
  /// What the last claim counted, and its number.
  var last: Quantity?
  var lastValue: Int64?
  /// The results counted one after the other.
  var results: [ResultItem] = []
  /// A number of applications of which nothing was said yet, so that the next clause may say it.
  var undecided: Int64?
  /// The number of applications received that was named last, and whether those carried in were named.
  var received: Int64?
  var hasCarriedIn = false
  /// Whether words with these meanings occur anywhere in the sentence.
  var hasForeign = false
  var hasApplication = false
  /// Whether reviews or lawsuits about disclosure are named as a part of others: 其中涉政府信息公开10件.
  var namesDisclosureAsPart = false
  /// Whether disclosure was named so far.
  var hasDisclosure = false
  /// Whether 主动公开, 依申请公开 and 不予公开 are attributes of documents here.
  var isAttribute = false
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
    if let part = tokens.firstIndex(where: { $0.term == .part }) {
      let behind = tokens[part...].dropFirst().prefix { $0.count == nil }
      namesDisclosureAsPart = behind.contains { $0.term == .disclosure }
    }
    // 申请 alone is any application; those that are disclosed or not are meant here.
    hasApplication =
      terms.contains(.application)
      || terms.contains(.applicationShort) && !hasForeign
        && terms.contains(anyOf: .disclosedOrNot)
    isAttribute =
      hasApplication && terms.contains(.publish) && !terms.contains(anyOf: .verbs)
      && !terms.contains(anyOf: .carryings)
    if terms.contains(anyOf: .claiming) { mayClaim = true }
    if terms.contains(.carriedOut) { mayClaim = true }
  }

  /// Takes the scope words of a clause.
  mutating func take(_ clause: Clause) {
    let wasElsewhere = isOtherScope || isOtherYear || isPeriod || isOfMore
    isOfMore = clause.isComparison
    if clause.has(.application) {
      isForeign = false
    } else if clause.has(.foreign), !clause.has(anyOf: .concluding) {
      isForeign = true
    }
    if clause.has(anyOf: .documents), !clause.has(anyOf: .documentFigures) {
      hasExamined = clause.tokens.contains { $0.count != nil }
    }
    if clause.has(anyOf: .documents) {
      documents = Subject.documentsNamedAlone(in: clause.tokens)
    }
    if clause.has(.foreign), clause.has(anyOf: .documents) { areDocumentsTold = false }
    if !clause.has(.foreign), clause.has(anyOf: .documents) { areDocumentsTold = true }
    // Whose reviews an organ decides says nothing of whose applications it answers.
    if let isOwn = clause.namesOwnScope, isOwn || !clause.has(.authority) && !clause.has(.elsewhere) {
      isOtherScope = !isOwn
    }
    if let isOwn = clause.namesOwnYear {
      isOtherYear = !isOwn
      isOwnYear = isOwnYear || isOwn
      if isOwn { isPeriod = false }
    }
    if clause.namesPeriod { isPeriod = true }
    // 上年度申请39件，办结34件 goes on about that year; 比上年多5件 does not.
    if clause.has(.otherYear), clause.namesOwnYear == nil, !clause.has(anyOf: .comparisons),
      clause.has(anyOf: .ofApplications)
    {
      isOtherYear = true
    }
    if clause.has(.part), clause.has(.carriedIn) {
      // 含上年结转3件 says what is in the whole.
    } else if clause.has(.part) {
      // 全市…，其中我局… and 近三年…，其中2023年… come back to what the report is about.
      isPart = !(wasElsewhere && (clause.namesOwnScope == true || clause.namesOwnYear == true))
    } else if clause.namesOwnYear == true, clause.namesOwnScope != false, clause.has(.application) {
      isPart = false
    }
    if clause.has(.future) { isPlan = true }
    if clause.has(.now) { isNow = true }
    if clause.has(.except) { isExcept = true }
    if clause.has(anyOf: .disclosures) { hasDisclosure = true }
    guard clause.has(anyOf: .applications) else { return }
    // 共收到申请27件 comes back to all of them.
    if clause.has(.together), clause.has(anyOf: .verbs) { isNarrowed = false }
    // 网上收到的申请中 and 上年结转的3件申请中 begin an account of those only.
    let isOfSome = clause.has(anyOf: .ofSome)
    if case .gap(1)? = clause.tokens.last?.kind, isOfSome { isNarrowed = true }
    if clause.isNarrowed { isNarrowed = true }
  }
}
