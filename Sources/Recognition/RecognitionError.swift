/// Why no report was recognised in a document.
public enum RecognitionError: Error, Sendable, Hashable {
  /// The document has no text.
  case empty
  /// The document is a report from before the six-section form, for that year.
  case tooOld(year: Int)
  /// Nothing of the form was found.
  case notAReport
}
