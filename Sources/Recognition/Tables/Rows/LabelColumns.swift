import ReportModel

/// In which columns of cells the labels of rows stand, to tell rows that are displaced.
struct LabelColumns {
  private let scan: TableScan
  private let form: IndexedForm
  /// For each count of labels that a row has with those of its groups, where most such rows have their own.
  private var usual: [Int: Int32] = [:]

  init(_ rows: [PrintedRow], _ scan: TableScan, _ form: IndexedForm) {
    self.scan = scan
    self.form = form
    var counts: [Int: [Int32: Int]] = [:]
    for row in rows {
      guard let (levels, column) = place(of: row) else { continue }
      counts[levels, default: [:]][column, default: 0] += 1
    }
    usual = counts.compactMapValues { columns in
      columns.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
  }

  /// Whether a row's label stands in another column than most labels of its kind.
  func isDisplaced(_ row: PrintedRow) -> Bool {
    guard let (levels, column) = place(of: row), let usual = usual[levels] else { return false }
    return usual != column
  }

  /// Where a label stands that is alone in its row: behind its group's it is pushed to the right.
  private func place(of row: PrintedRow) -> (levels: Int, column: Int32)? {
    guard row.isRow, let key = row.label.key, form.form.rows.indices.contains(key),
      let piece = row.label.pieces.only
    else { return nil }
    return (form.form.rows[key].labels.count, scan.labels[piece].column)
  }
}
