import ReportModel

/// What a claim counts.
enum Quantity: Sendable, Hashable {
  /// Applications received; `isNew` if the words exclude those carried in.
  case received(isNew: Bool)
  /// Applications, without saying what became of them.
  case applications
  /// Applications that were handled, answered or concluded.
  case handled, replied, concluded
  /// The applications left over, in a sentence that says all were concluded.
  case remaining
  case carriedIn, carriedOut
  /// Carried over, without saying whether in or out.
  case carried
  /// Still being worked on at the end of the year.
  case pending
  /// Results of table 3, added up if there are several.
  case results([ResultItem])
  /// Their share in percent, as an integer with `scale` decimal places.
  case share([ResultItem], scale: Int)
  /// Reviews and lawsuits, added up if there are several, with one outcome or all.
  case challenges([Challenge], ChallengeOutcome?)
  /// Reviews and lawsuits with another outcome, where all are said to have had this one.
  case challengesBeside([Challenge], ChallengeOutcome)
  /// Documents of a kind.
  case documents(DocumentKind, DocumentFigure)

  /// The results that it counts, if any.
  var results: [ResultItem] { if case .results(let items) = self { items } else { [] } }

  /// Whether it counts applications by what was done with them, which unknown words may narrow down.
  var isOfApplications: Bool {
    switch self {
    case .received, .applications, .handled, .replied, .concluded: true
    default: false
    }
  }
}
