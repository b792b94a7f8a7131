/// The columns of a row: their order as named by its heads, and their positions.
struct RowHeads {
  var heads: [ColumnHead]
  /// The columns of its values in a table of cells, if known.
  var columns: [Int32]?
  var aligned: AlignedColumns?
  var isImplied = false
  /// Whether nearly all rows have fewer values than these columns, although heads that do not fit are printed
  /// above.
  var isTooWide = false
  /// Whether the printed heads contradict the order used.
  var isContradicted = false
  /// Whether the sums of nearly all rows hold in this order, so that a failing one is evidence against its
  /// own numbers.
  var isConfirmed = false
  /// Whether some heads are lost, so that the values below need sums to confirm them.
  var isIncomplete = false
  /// Other orders of the same heads that are equally well supported.
  var others: [[ColumnHead]] = []
}
