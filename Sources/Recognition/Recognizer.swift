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

  /// The reports in a document, in order, never none; what was noticed while reading is among the findings of each.
  ///
  /// - Parameter isTraced: whether to record how each cell was read (`Provenance.trace`), which takes longer.
  /// - Throws: `RecognitionError` if the document has no text or no report in the form.
  public func reports(in document: SourceDocument, isTraced: Bool = false) throws(RecognitionError)
    -> [Report]
  {
    guard document.lines.contains(where: { !$0.fragments.isEmpty }) else { throw .empty }
    let document = HeadingLines(document, indexes.headings).divided
    let headings = Outline.candidates(in: document, indexes)
    let parts = ReportDivider(document, headings: headings).parts
    if parts.count > 1, let reports = reports(parts, of: document, isTraced: isTraced) { return reports }
    return [try report(in: document, headings, isTraced: isTraced)]
  }

  /// The reports in parts of a document; `nil` unless each part is one, by its figures or by its title.
  private func reports(_ parts: [Range<Int>], of document: SourceDocument, isTraced: Bool) -> [Report]? {
    var reports: [Report] = []
    for lines in parts {
      let part = document.part(lines)
      guard
        let report = try? report(in: part, Outline.candidates(in: part, indexes), isTraced: isTraced),
        report.officialTitle != nil && report.title != nil
          || report.cells.ids.count(where: { report.cells.states($0) }) >= Self.leastCells
      else { return nil }
      reports.append(report)
    }
    return reports
  }

  /// A part without a title that states fewer cells is no report of its own: text about one, or a list of headings.
  private static let leastCells = 40

  private func report(
    in document: SourceDocument, _ headings: [SectionHeading], isTraced: Bool
  ) throws(RecognitionError) -> Report {
    var document = document
    let isLabel = { hash in TableID.allCases.contains { indexes[$0].isLabel(hash) } }
    document.pageFurniture = PageFurniture(document, isLabel: isLabel).lines
    document.proseRows = ProseGrids(document, isLabel: isLabel).lines
    let outline = Outline(document, headings: headings)
    let regions = TableRegions(document, outline, indexes)
    let tables = TablesReader(document, regions, indexes, editions, isTraced: isTraced)
    return try ReportBuilder(document, outline, tables, firstYear: editions.firstYear).report()
  }
}
