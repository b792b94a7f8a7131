import ReportModel

/// A set of meanings as a bit set, because clauses and sentences are tested for them constantly.
struct TermSet: Sendable, ExpressibleByArrayLiteral {
  private var bits: UInt128 = 0

  /// The words that make a claim without a number: none, or all.
  static let claiming: TermSet = [.negation, .zero, .universal]
  /// The words that say what became of a number named before.
  static let concluding: TermSet = [
    .carriedOut, .dismissed, .outcome(.upheld), .outcome(.corrected), .outcome(.other), .outcome(.pending),
  ]
  /// The words for what is done with applications.
  static let verbs: TermSet = [.receive, .receiveNew, .handle, .reply, .conclude]
  /// The words for what is done with documents.
  static let documentFigures: TermSet = [.issue, .publish, .disclose, .repeal, .inForce]
  /// The words for reviews and lawsuits.
  static let challenges: TermSet = [
    .challenge(.review), .challenge(.litigation), .challenge(.direct), .challenge(.afterReview),
  ]
  /// The words for documents.
  static let documents: TermSet = [.normativeDocument, .rule]
  /// The words for what is carried over.
  static let carryings: TermSet = [.carriedIn, .carriedOut, .carried]
  /// The words by which applications are known that are just called 申请.
  static let disclosedOrNot: TermSet = [
    .result(.disclosed), .result(.partlyDisclosed), .result(.withheld),
  ]
  /// The words that compare years.
  static let comparisons: TermSet = [.comparison, .change]
  /// The words that go on about the applications of a year.
  static let ofApplications: TermSet = [.application, .receive, .conclude, .reply]
  /// The words that name disclosure.
  static let disclosures: TermSet = [.disclosure, .application]
  /// The words for applications.
  static let applications: TermSet = [.application, .applicationShort]
  /// The words that tell which of the applications are meant.
  static let ofSome: TermSet = [.channel, .applicant, .carriedIn]

  init() {}
  init(arrayLiteral terms: Term...) { for term in terms { insert(term) } }

  mutating func insert(_ term: Term) { bits |= 1 << UInt128(term.ordinal) }
  func contains(_ term: Term) -> Bool { bits & (1 << UInt128(term.ordinal)) != 0 }
  func contains(anyOf other: TermSet) -> Bool { bits & other.bits != 0 }
}
