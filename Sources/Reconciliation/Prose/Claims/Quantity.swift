import ReportModel

/// What a claim counts.
enum Quantity: Sendable, Hashable {
  /// Applications that came in; `isNew` where the words leave out those carried in.
  case received(isNew: Bool)
  /// Applications without a word of what became of them.
  case applications
  /// Applications that were worked on, answered, or concluded.
  case handled, replied, concluded
  /// The applications that remain where the sentence says that all were concluded.
  case remaining
  case carriedIn, carriedOut
  /// Carried over, without a word of whether in or out.
  case carried
  /// Still being worked on at the end of the year.
  case pending
  /// A group of results of table 3.
  case result(ResultGroup)
  /// A group's share, in units of the last printed digit.
  case share(ResultGroup, scale: Int)
  /// Reviews and lawsuits, together where there are several, with one outcome or all.
  case challenges([Challenge], ChallengeOutcome?)
  /// Documents of a kind.
  case documents(DocumentKind, DocumentFigure)
}
