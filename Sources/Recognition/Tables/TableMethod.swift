import Layout

/// The input of a table method: the scan of a region, the meanings of its labels, and the document.
final class TableSource {
  let scan: TableScan
  let names: NamedLabels
  let document: SourceDocument
  /// Values of this table that were found among the next table's heads.
  let spilled: [ValueGroup]
  /// The lines after the region, where converters may move the last values.
  let linesAfter: Range<Int>
  /// Whether to record alternatives.
  let isTraced: Bool

  init(
    scan: TableScan, names: NamedLabels, document: SourceDocument, spilled: [ValueGroup] = [],
    linesAfter: Range<Int> = 0..<0, isTraced: Bool = false
  ) {
    self.scan = scan
    self.names = names
    self.document = document
    self.spilled = spilled
    self.linesAfter = linesAfter
    self.isTraced = isTraced
  }

  var form: IndexedForm { names.form }
}

/// A method of reading tables, for one way of printing them.
///
/// Methods are tried from the most to the least reliable; the first that accounts for the values is used.
protocol TableMethod: SendableMetatype {
  /// The table; `nil` if it is not printed in this way.
  static func read(_ source: TableSource) -> TableReading?
}
