/// What the rows of a table are asked along one axis of its form: rows named by labels beside them, or columns where the
/// table is turned.
class RowsAlongAxis {
  let source: TableSource
  /// What the labels left of the values name.
  let axis: LabelMeaning.Axis
  let scan: TableScan
  let names: NamedLabels
  let form: IndexedForm

  init(_ source: TableSource, axis: LabelMeaning.Axis) {
    self.source = source
    self.axis = axis
    scan = source.scan
    names = source.names
    form = source.form
  }

  /// The columns that a row has in the form.
  func impliedHeads(of label: RowLabel) -> [ColumnHead] {
    if let key = label.key { return axis == .column ? form.impliedInColumn[key] : form.impliedInRow[key] }
    if axis == .column { return [] }
    return form.impliedUnnamed.isEmpty ? form.impliedInRow[0] : form.impliedUnnamed
  }

  /// Whether no two heads name the same column and, if they name rows too, each names a single row.
  func areDistinct(_ heads: [ColumnHead]) -> Bool {
    let hasRows = heads.contains { $0.rows != nil }
    for (number, head) in heads.enumerated() where !head.isOutside {
      if hasRows, axis == .row, head.rows?.only == nil { return false }
      let (rows, columns) = (head.rows?.bits ?? 0, head.columns?.bits ?? 0)
      for other in heads[..<number] where !other.isOutside {
        if other.rows?.bits ?? 0 == rows, other.columns?.bits ?? 0 == columns { return false }
      }
    }
    return true
  }

  /// Whether heads name any column that a row has.
  func isCompatible(_ label: RowLabel, _ heads: [ColumnHead]) -> Bool {
    heads.contains { cell(of: label, $0) != nil }
  }

  /// The cell at a row's label and a head.
  func cell(of label: RowLabel, _ head: ColumnHead) -> Int? {
    guard !head.isOutside else { return nil }
    var rows = head.rows ?? form.allRows
    var columns = head.columns ?? form.allColumns
    if let key = label.key {
      if axis == .row {
        rows = rows.intersection(KeySet([key]))
      } else {
        columns = columns.intersection(KeySet([key]))
      }
    } else if label.pieces.isEmpty, !form.rowsStandAbove || axis == .column {
      return nil
    }
    return form.cell(rows: rows, columns: columns)
  }

  /// Whether the sums within a printed row hold for its values below as many heads; `nil` if there are none to check.
  func sumsHold(_ row: PrintedRow, _ heads: [ColumnHead]) -> Bool? {
    form.sumsHold { amounts in
      var place = 0
      for token in row.tokens where !scan.tokens[token].isBlank && place < heads.count {
        if let amount = scan.tokens[token].amount, let cell = cell(of: row.label, heads[place]) {
          amounts[cell] = amount
        }
        place += 1
      }
    }
  }

  /// Whether the sums within a row hold for values below some heads; `nil` if there are none to check.
  func sumsHold(_ label: RowLabel, _ heads: [ColumnHead], _ values: [ValueToken?]) -> Bool? {
    form.sumsHold { amounts in
      for (head, value) in zip(heads, values) {
        guard let amount = value?.amount, let cell = cell(of: label, head) else { continue }
        amounts[cell] = amount
      }
    }
  }
}
