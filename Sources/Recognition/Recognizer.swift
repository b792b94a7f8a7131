import Layout
import ReportModel

/// Finds the report in a document: its sections, its tables and what stands in them.
public struct Recognizer: Sendable {
  private let editions: Editions
  private let indexes: FormIndexes

  /// Makes a recogniser for reports in any of these editions.
  public init(editions: Editions = .standard) {
    self.editions = editions
    indexes = FormIndexes.of(editions)
  }

  /// The report in a document, with what was seen while reading as findings.
  ///
  /// - Parameter isTraced: whether to tell how each cell was come to (`Provenance.trace`), which takes longer.
  public func report(in document: SourceDocument, isTraced: Bool = false) throws(RecognitionError) -> Report {
    guard document.lines.contains(where: { !$0.fragments.isEmpty }) else { throw .empty }
    let outline = Outline(document, indexes.headings)
    let regions = TableRegions(document, outline, indexes)
    let tables = TablesReader(document, regions, indexes, editions, isTraced: isTraced)
    return try ReportBuilder(document, outline, tables, firstYear: editions.firstYear).report()
  }
}
