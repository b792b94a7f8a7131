import ReportModel

/// Reads what no other method accounts for: values are placed by labels and heads, all of them in doubt.
struct UnclearMethod: TableMethod {
  static func read(_ source: TableSource) -> TableReading? {
    let segments = SegmentReader(source.scan, source.names).segments
    var (reading, _) = RowsPlacement.result(of: RowsReader(source, segments, axis: .row))
    for row in source.form.rows.indices { reading.doubt(row, .ambiguousPlacement) }
    return reading
  }
}
