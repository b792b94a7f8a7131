import ReportModel

/// What a sentence says of one of the form's figures.
struct Claim: Sendable {
  /// What is counted.
  let quantity: Quantity
  /// The number that is said; 0 where the thing is denied.
  let value: Int64
  /// Whether the sentence says that there was none, in words.
  let isDenial: Bool
  /// Whether the sentence speaks of another scope than the report, of a part, of another time, or of about so many:
  /// then a difference proves nothing.
  let isLimited: Bool
  /// The sentence, in bytes of its paragraph.
  var sentence: Range<Int>
}

/// What a claim counts.
enum Quantity: Sendable, Hashable {
  /// Applications that came in; `isNew` where the words leave those carried in out.
  case received(isNew: Bool)
  /// Applications without a word of what became of them.
  case applications
  /// Applications that were worked on, answered, or concluded.
  case handled, replied, concluded
  /// That all applications were concluded; the value says how many remained.
  case remaining
  case carriedIn, carriedOut
  /// Carried, without a word of whether in or out.
  case carried
  /// Still being worked on at the end of the year.
  case pending
  /// A group of results of table 3.
  case result(ResultGroup)
  /// A group's share, in units of the last printed digit.
  case share(ResultGroup, scale: Int)
  /// Reviews and lawsuits, together where there are several, with one outcome or all.
  case challenges([Challenge], Outcome?)
  /// Documents of a kind.
  case documents(DocumentKind, DocumentFigure)
}

/// A kind of documents that table 2 counts.
enum DocumentKind: Sendable, Hashable {
  case rules, normativeDocuments
}

/// What is said of documents.
enum DocumentFigure: Sendable, Hashable {
  case issued, published, repealed, inForce
}
