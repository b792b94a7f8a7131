/// Why no report was recognised in a document.
public enum RecognitionError: Error, Sendable, Hashable {
  /// The document has no text.
  case empty
  /// The document is a report from before the six-section form, for that year.
  case tooOld(year: Int)
  /// Too little of the form was found.
  case notAReport(PartsFound)
}

/// What a document has of a report although it is not read as one.
public struct PartsFound: Sendable, Hashable {
  /// The title as printed.
  public var title: String?
  /// The headings of sections as printed.
  public var headings: [String]
  /// How many numbers of the form's tables were found.
  public var numbers: Int
  /// How many pictures there are.
  public var pictures: Int
  /// Whether the text breaks off within a sentence or a table.
  public var breaksOff: Bool

  /// Whether there is nothing of a report.
  public var isNothing: Bool { title == nil && headings.isEmpty && numbers == 0 }
}
