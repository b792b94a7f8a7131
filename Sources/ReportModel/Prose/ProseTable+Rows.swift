import Diagnostics

extension ProseTable {
  /// A cell of a row as documents write it, where each row says of every column what is there.
  package enum WrittenCell {
    /// A cell that begins in the row.
    case begins(Cell)
    /// So many columns of a cell that began in a row above.
    case continues(columnSpan: Int)
    /// So many columns that have no cell.
    case none(columnSpan: Int)

    var columnSpan: Int {
      switch self {
      case .begins(let cell): cell.columnSpan
      case .continues(let span), .none(let span): max(1, span)
      }
    }
  }

  /// A cell that covers a column: its row, its index there, and the first row below it.
  private struct Cover {
    let row: Int
    let index: Int
    let end: Int
  }

  /// Makes a table of rows as documents write them: cells that only continue those above make these longer, and cells end
  /// where they would run into one from above or out of the table.
  package init(written rows: [[WrittenCell]], headRowCount: Int = 0, place: Place? = nil) {
    self.init(rows: [], headRowCount: headRowCount, place: place)
    var covers: [Int: Cover] = [:]
    for (number, cells) in rows.enumerated() {
      self.rows.append([])
      var column = 0
      for written in cells {
        switch written {
        case .begins(var cell):
          func isCovered(_ column: Int) -> Bool {
            covers[column].map { $0.row < number && $0.end > number } ?? false
          }
          while isCovered(column) { column += 1 }
          cell.columnSpan = (column..<column + cell.columnSpan).prefix { !isCovered($0) }.count
          cell.rowSpan = min(cell.rowSpan, rows.count - number)
          let cover = Cover(row: number, index: self.rows[number].count, end: number + cell.rowSpan)
          for covered in column..<column + cell.columnSpan { covers[covered] = cover }
          self.rows[number].append(cell)
          column += cell.columnSpan
          continue
        case .continues:
          if let above = covers[column] {
            guard above.row < number else { break }
            let span = number - above.row + 1
            self.rows[above.row][above.index].rowSpan = max(
              self.rows[above.row][above.index].rowSpan, span)
          } else {
            self.rows[number].append(Cell(columnSpan: written.columnSpan))
          }
        case .none: self.rows[number].append(Cell(columnSpan: written.columnSpan))
        }
        column += written.columnSpan
      }
    }
  }
}
