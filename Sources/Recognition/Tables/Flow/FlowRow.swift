import ReportModel

/// A row of a table as it was put together from running text.
struct FlowRow {
  /// The row of the text.
  let row: Int
  /// One value for each column; `nil` where nothing was read.
  var values: [ValueToken?]
  var recognition: Origin.Recognition
  /// Why all of it is in doubt.
  var doubt: Origin.Doubt?
  /// The columns in doubt, where not all of them are.
  var doubtful: Set<Int> = []
  /// Values that a column could have had instead.
  var rivals: [(column: Int, token: ValueToken)] = []
  /// Whether the line was broken or displaced and put together again.
  var wasDisplaced = false
  /// The line in the document.
  var line: Int
}

extension FlowForm {
  /// The table with these rows in it; values that belong to none are outside it.
  func reading(_ rows: [FlowRow], stray: [ValueToken]) -> TableReading {
    var reading = TableReading(form)
    reading.columnsByOrder = true
    for row in rows {
      let formRow = self.rows[row.row]
      // Order alone tells nothing of rows that stand elsewhere than in the form.
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
    // What stands on one line is told together.
    for (_, tokens) in Dictionary(grouping: stray, by: \.line).sorted(by: { $0.key < $1.key }) {
      reading.outside.append(.init(kind: .values, label: -1, tokens: tokens))
    }
    return reading
  }
}
