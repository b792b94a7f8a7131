import ReportModel

/// What every file reader hands over: headings, paragraphs, grids and loose lines in reading order.
///
/// It knows nothing of the form.
public struct SourceDocument: Sendable {
  /// Makes an empty document.
  public init() {}
}
