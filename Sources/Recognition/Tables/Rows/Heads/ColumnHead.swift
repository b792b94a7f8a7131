import ReportModel

/// One column of a printed table, as its heads name it.
struct ColumnHead: Sendable {
  /// The label pieces above it, outermost first.
  var pieces: [Int] = []
  /// The head's horizontal extent; `nil` if none is printed.
  var extent: HeadExtent?
  /// The rows named by its heads, if any.
  var rows: KeySet?
  /// The columns named by its heads, if any.
  var columns: KeySet?
  var recognition: Origin.Recognition = .exact
  /// Whether the form has no such column.
  var isOutside = false

  /// The piece that names the column; -1 if only its position does.
  var piece: Int { pieces.last ?? -1 }

  /// Whether this head, if it is of the form, can be the same column as another.
  func mayBe(_ other: ColumnHead) -> Bool {
    !isOutside && (columns == nil || other.columns == nil || columns == other.columns)
      && (rows == nil || other.rows == nil || rows == other.rows)
  }
}
