import ReportModel

/// Puts rows in doubt that were read by order alone and not confirmed by sums.
struct RowDoubts {
  let reader: RowsReader

  private var form: IndexedForm { reader.form }

  func apply(to reading: inout TableReading) {
    checkRowsByOrder(&reading)
    checkBesideEmptyLabels(&reading)
    checkBelowLabels(&reading)
  }

  /// A row recognised by position alone is believed only if all its sums hold.
  private func checkRowsByOrder(_ reading: inout TableReading) {
    for row in form.rows.indices where reading.notes[row]?.recognition == .position {
      let cells = Set(form.rows[row])
      let holds = form.sums.allSatisfy { sum in
        guard sum.parts.contains(where: cells.contains) || sum.wholes.contains(where: cells.contains) else {
          return true
        }
        return form.difference(of: sum, reading.amount) == 0
      }
      if !holds { reading.doubt(row, .ambiguousPlacement) }
    }
  }

  /// In text with one cell per line, a value between two labels could belong to either if one of them has no
  /// value.
  private func checkBesideEmptyLabels(_ reading: inout TableReading) {
    guard reader.axis == .row else { return }
    // Labels of rows read by position are not empty: the rows in between take exactly the values there are.
    let empty = reader.empty.filter { reading.notes[$0.key]?.recognition != .position }.map(\.piece)
    guard !empty.isEmpty else { return }
    for row in reader.rows where !row.isRow {
      guard let key = row.label.key, let piece = row.label.pieces.last, isApart(row),
        empty.contains(where: { isNext($0, to: piece) }), !isConfirmed(key, reading)
      else { continue }
      reading.doubt(key, .strayValue)
    }
  }

  /// Where values stand beside their labels, one alone on the line below a label may be a page number.
  private func checkBelowLabels(_ reading: inout TableReading) {
    guard reader.axis == .row else { return }
    let rows = reader.rows.filter { !$0.isRow && !$0.tokens.isEmpty }
    let apart = rows.filter { $0.tokens.count == 1 && isApart($0) }
    guard Self.mostApart * apart.count < rows.count else { return }
    for row in apart {
      guard let key = row.label.key, !isConfirmed(key, reading) else { continue }
      reading.doubt(key, .strayValue)
    }
  }

  /// Where more than one row in so many has its value on another line, they are printed like that.
  private static let mostApart = 3

  private func isApart(_ row: PrintedRow) -> Bool {
    guard let token = row.tokens.first, let piece = row.label.pieces.last else { return false }
    return reader.scan.tokens[token].line != reader.scan.labels[piece].line
  }

  /// Whether no other row's label is between two labels.
  private func isNext(_ empty: Int, to piece: Int) -> Bool {
    let between = min(empty, piece) + 1..<max(empty, piece)
    return !between.contains { reader.names.rows[$0]?.meaning.isRow ?? false }
  }

  private func isConfirmed(_ row: Int, _ reading: TableReading) -> Bool {
    form.sumsHold { amounts in
      for cell in form.rows[row] { amounts[cell] = reading.amount(cell) }
    } == true
  }
}
