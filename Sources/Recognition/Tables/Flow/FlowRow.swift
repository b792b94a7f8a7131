import ReportModel

/// A row of a table, assembled from running text.
struct FlowRow {
  /// Its index in `FlowForm.rows`.
  let row: Int
  /// One value per column; `nil` if none was read.
  var values: [ValueToken?]
  var recognition: Origin.Recognition
  /// The doubt about the whole row.
  var doubt: Origin.Doubt?
  /// The columns in doubt, if only some are.
  var doubtful: Set<Int> = []
  /// Other values a column could have had.
  var rivals: [(column: Int, token: ValueToken)] = []
  /// Whether its line was broken or displaced and has been reassembled.
  var wasDisplaced = false
  /// The index of the line in the document.
  var line: Int
}

extension FlowForm {
  /// The table with these rows; stray values are kept outside it.
  func reading(_ rows: [FlowRow], stray: [ValueToken]) -> TableReading {
    var reading = TableReading(form)
    reading.columnsByOrder = true
    for row in rows {
      let formRow = self.rows[row.row]
      // Order alone is no evidence for rows at another place than in the form.
      let moved: Origin.Doubt? =
        moved.contains(formRow) && row.recognition != .exact ? .ambiguousPlacement : nil
      for (column, value) in row.values.enumerated() {
        guard let value else { continue }
        let doubt = row.doubt ?? (row.doubtful.contains(column) ? .ambiguousPlacement : moved)
        reading.place(
          TableReading.Value(
            token: value, recognition: row.recognition, doubt: doubt, rowLabel: -1, head: -1),
          in: cell(row.row, column))
      }
      for rival in row.rivals {
        reading.rivals.append(
          .init(cell: cell(row.row, rival.column), token: rival.token, reason: .otherOrder))
      }
      reading.note(
        formRow,
        TableReading.RowNote(
          recognition: row.recognition, wasDisplaced: row.wasDisplaced,
          wasRestored: row.recognition == .sums, line: row.line))
    }
    // Values on one line are reported together.
    for (_, tokens) in Dictionary(grouping: stray, by: \.line).sorted(by: { $0.key < $1.key }) {
      reading.outside.append(.init(kind: .values, label: -1, tokens: tokens))
    }
    return reading
  }
}
