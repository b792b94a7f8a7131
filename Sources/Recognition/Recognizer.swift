import ReportModel

/// Why a document gives no report.
public enum RecognitionError: Error, Sendable, Hashable {
  /// The document has no text.
  case empty
  /// The document is a report from before the six-section form, for that year.
  case tooOld(year: Int)
  /// Nothing of the form was found.
  case notAReport
}

/// Finds the report in a document: its sections, its tables and what stands in them (FORMAT §7).
public struct Recognizer: Sendable {
  /// Makes a recogniser.
  public init(editions: Editions = .standard) {}

  /// The report in a document, with what was seen while reading as findings.
  public func report(in document: SourceDocument) throws(RecognitionError) -> Report {
    guard document.lines.contains(where: { !$0.fragments.isEmpty }) else { throw .empty }
    let outline = Outline(document)
    let stretches = TableStretches(document, outline)
    let tables = TablesReader(document, outline, stretches)
    return try ReportBuilder(document, outline, tables).report()
  }
}
