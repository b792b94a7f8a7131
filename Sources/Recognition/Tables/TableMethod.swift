import Layout

/// What a way of reading tables works on: the scan of a region, what its labels mean, and the document.
struct TableSource {
  let scan: TableScan
  let names: NamedLabels
  let document: SourceDocument
  /// Values of this table that were found in the next one's heads.
  var spilled: [ValueGroup] = []
  /// The lines behind the region, into which converters carry the last values.
  var linesAfter: Range<Int> = 0..<0
  /// Whether what else was possible is to be told.
  var isTraced = false

  var form: IndexedForm { names.form }
}

/// A way in which a table may be printed, and how it is read then.
///
/// The ways are tried from the surest to the least sure; the first that accounts for the values it sees is taken.
protocol TableMethod: SendableMetatype {
  /// The table, or `nil` where it is not printed this way.
  static func read(_ source: TableSource) -> TableReading?
}
