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

  /// Makes a table of rows as documents write them: cells that only continue those above make these longer.
  package init(written rows: [[WrittenCell]], headRowCount: Int = 0, place: Place? = nil) {
    self.init(rows: [], headRowCount: headRowCount, place: place)
    var covers: [Int: Cover] = [:]
    for (number, cells) in rows.enumerated() {
      self.rows.append([])
      var column = 0
      for written in cells {
        switch written {
        case .begins(let cell):
          while let above = covers[column], above.row < number, above.end > number { column += 1 }
          let cover = Cover(row: number, index: self.rows[number].count, end: number + cell.rowSpan)
          for covered in column..<column + cell.columnSpan { covers[covered] = cover }
          self.rows[number].append(cell)
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
