/// A rectangle of cells of a sheet.
struct CellRange: Sendable, Hashable {
  let first: CellPosition
  let last: CellPosition

  /// The name in A1 style: `D5:I27`, or `D5` for one cell.
  var name: String { first == last ? first.name : first.name + ":" + last.name }

  /// The name in A1 style that stays the same wherever a formula is copied to: `$D$5:$I$27`.
  var absoluteName: String {
    first == last ? first.absoluteName : first.absoluteName + ":" + last.absoluteName
  }

  /// The fewest names for these cells that formulas need: neighbours in a row, then equal ones below each other.
  static func ranges(of positions: [CellPosition]) -> [CellRange] {
    var rows: [CellRange] = []
    for position in Set(positions).sorted() {
      if let last = rows.last, last.last.row == position.row, last.last.column + 1 == position.column {
        rows[rows.count - 1] = CellRange(first: last.first, last: position)
      } else {
        rows.append(CellRange(first: position, last: position))
      }
    }
    var ranges: [CellRange] = []
    for row in rows {
      let above = ranges.firstIndex {
        $0.last.row + 1 == row.first.row && $0.first.column == row.first.column
          && $0.last.column == row.last.column
      }
      if let above {
        ranges[above] = CellRange(first: ranges[above].first, last: row.last)
      } else {
        ranges.append(row)
      }
    }
    return ranges
  }

  /// These cells as arguments of a function: `D5:I27,D29:I29`.
  static func names(of positions: [CellPosition]) -> String {
    ranges(of: positions).map(\.name).joined(separator: ",")
  }
}
