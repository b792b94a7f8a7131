import ReportModel

/// One column of a printed table, as its heads name it.
struct ColumnHead {
  /// The pieces of label above it, outermost first.
  var pieces: [Int] = []
  /// Where the head stands from left to right; `nil` where none is printed.
  var extent: HeadExtent?
  /// The rows that its heads name, where they name any.
  var rows: KeySet?
  /// The columns that its heads name, where they name any.
  var columns: KeySet?
  var recognition: Origin.Recognition = .exact
  /// Whether the form has no such column.
  var isOutside = false

  /// The piece that names the column itself; -1 for one that only its place tells.
  var piece: Int { pieces.last ?? -1 }

  /// Whether this one of the form can be the same column as another.
  func mayBe(_ other: ColumnHead) -> Bool {
    !isOutside && (columns == nil || other.columns == nil || columns == other.columns)
      && (rows == nil || other.rows == nil || rows == other.rows)
  }
}

extension IndexedForm {
  /// The columns behind a row's label in the order of the form.
  func impliedHeads(rows: KeySet, isColumn: Bool) -> [ColumnHead] {
    if isColumn {
      return (rows.only.map { columns[$0] } ?? []).map { ColumnHead(rows: KeySet([rowOfCell[$0]])) }
    }
    guard let row = rows.only else {
      // Without a row's label all numbers stand in one row.
      return rowsStandAbove
        ? printed.map { ColumnHead(rows: KeySet([rowOfCell[$0]]), columns: KeySet([columnOfCell[$0]])) } : []
    }
    return self.rows[row].map { ColumnHead(columns: KeySet([columnOfCell[$0]])) }
  }
}
