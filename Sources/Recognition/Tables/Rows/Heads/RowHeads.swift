/// The columns of a row: in which order its heads name them, and where its values stand.
struct RowHeads {
  var heads: [ColumnHead]
  /// Where the values stand in a table of cells, as far as that is known.
  var columns: [Int32]?
  var aligned: AlignedColumns?
  var isImplied = false
  /// Whether heads are printed above all the same, and nearly all rows have fewer values than these columns.
  var isTooWide = false
  /// Whether the heads printed contradict the order that is taken.
  var isContradicted = false
  /// Whether the sums of nearly all rows hold in this order, so that one that fails speaks against its own numbers.
  var isConfirmed = false
  /// Whether some of the heads are lost, so that sums have to confirm what stands below them.
  var isIncomplete = false
  /// Other orders of the same heads for which as much speaks.
  var others: [[ColumnHead]] = []
}
