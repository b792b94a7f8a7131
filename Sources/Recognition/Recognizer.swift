import Layout
import ReportModel

/// Recognises the report in a document: its sections, tables and values.
public struct Recognizer: Sendable {
  private let editions: Editions
  private let indexes: FormIndexes

  /// Makes a recogniser for reports in any of these editions.
  public init(editions: Editions = .standard) {
    self.editions = editions
    indexes = FormIndexes.of(editions)
  }

  /// The report in a document; what was noticed while reading is among its findings.
  ///
  /// - Parameter isTraced: whether to record how each cell was read (`Provenance.trace`), which takes longer.
  /// - Throws: `RecognitionError` if the document has no text or no report in the form.
  public func report(in document: SourceDocument, isTraced: Bool = false) throws(RecognitionError) -> Report {
    guard document.lines.contains(where: { !$0.fragments.isEmpty }) else { throw .empty }
    let outline = Outline(document, indexes.headings)
    let regions = TableRegions(document, outline, indexes)
    let tables = TablesReader(document, regions, indexes, editions, isTraced: isTraced)
    return try ReportBuilder(document, outline, tables, firstYear: editions.firstYear).report()
  }
}
