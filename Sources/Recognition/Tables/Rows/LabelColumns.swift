import ReportModel

/// The cell columns of row labels, for detecting displaced rows.
struct LabelColumns {
  private let scan: TableScan
  private let form: IndexedForm
  /// For each number of labels in a row including its groups', the column in which most such rows have their
  /// own.
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

  /// Whether a row's label is in another column than most labels of its kind.
  func isDisplaced(_ row: PrintedRow) -> Bool {
    guard let (levels, column) = place(of: row), let usual = usual[levels] else { return false }
    return usual != column
  }

  /// The level and column of a label that is alone in its row; next to its group's label it may be shifted to
  /// the right.
  private func place(of row: PrintedRow) -> (levels: Int, column: Int32)? {
    guard row.isRow, let key = row.label.key, form.form.rows.indices.contains(key),
      let piece = row.label.pieces.only
    else { return nil }
    return (form.form.rows[key].labels.count, scan.labels[piece].column)
  }
}
