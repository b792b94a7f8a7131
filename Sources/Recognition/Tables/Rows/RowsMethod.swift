import ReportModel

/// Reads tables whose values follow their labels: tables of cells, lines of text, or one cell per line.
struct RowsMethod: TableMethod {
  static func read(_ source: TableSource) -> TableReading? {
    // Values found in the next table have no label beside them.
    guard source.spilled.isEmpty else { return nil }
    let segments = SegmentJoiner(source.scan, source.names).joined(
      SegmentReader(source.scan, source.names).segments)
    let rows = RowsReader(source, segments, axis: .row)
    guard !rows.hasLabelsBehind else { return nil }
    var best = RowsPlacement.result(of: rows)
    if best.share < enough {
      let turned = RowsPlacement.result(of: RowsReader(source, segments, axis: .column))
      if turned.share > best.share, turned.reading.count > best.reading.count { best = turned }
    }
    let isTable = source.scan.lines.contains { $0.isRow && $0.hasTokens }
    guard isTable || best.share >= enough else { return nil }
    // Where labels and values parted, the order of the rows may still be whole.
    if !isTable, hasParted(best.reading), OrderMethod.isInOrder(source) { return nil }
    return best.reading
  }

  /// Whether values are left over and cells are empty, but no row or column is another than the form's.
  private static func hasParted(_ reading: TableReading) -> Bool {
    !reading.outside.isEmpty && reading.outside.allSatisfy { $0.kind == .values }
      && reading.values.contains { $0 == nil }
  }

  /// The share of values that must be where labels and heads say; in running text, fewer show that the order
  /// of cells was lost.
  private static let enough = 0.9
}
