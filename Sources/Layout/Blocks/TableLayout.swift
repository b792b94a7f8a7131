/// The columns of a table's cells, with spans as stated and within bounds.
struct TableLayout {
  /// A row with the cells that begin in it.
  struct Row {
    /// Its number in the table, from 0.
    let number: Int
    var cells: [Item] = []
  }

  /// A cell and the column where it begins.
  struct Item {
    let cell: Block.Cell
    let column: Int
  }

  /// The most columns that are told apart; the form's widest table has 15 (docs/form.md, "Table 4").
  private static let widest = 64

  private(set) var rows: [Row] = []
  /// How many columns the table has, or 0 where its spans contradict each other.
  private(set) var columnCount = 0
  /// How many columns the widest row has.
  private(set) var widestRow = 0

  init(_ table: Block.Table) {
    /// For each column, how many further rows a cell from above covers.
    var covered: [Int] = []
    var next: [Int] = []
    var width: Int?
    var isEven = true
    var overlaps = false
    rows.reserveCapacity(table.rows.count)
    for number in table.rows.indices {
      var row = Row(number: number)
      row.cells.reserveCapacity(table.rows[number].count)
      var column = 0
      next.removeAll(keepingCapacity: true)
      for count in covered { next.append(max(0, count - 1)) }
      for index in table.rows[number].indices {
        let continuesAbove = table.rows[number][index].continuesAbove
        let columnSpan = table.rows[number][index].columnSpan
        let rowSpan = table.rows[number][index].rowSpan
        while column < covered.count, covered[column] > 0, !continuesAbove { column += 1 }
        // A span wider than any table is a typing error; the cell is kept.
        let span = (1...Self.widest).contains(columnSpan) ? columnSpan : 1
        if column + span > Self.widest { overlaps = true }
        while next.count < min(column + span, Self.widest) { next.append(0) }
        for index in column..<max(column, min(column + span, Self.widest)) {
          if index < covered.count, covered[index] > 0, !continuesAbove { overlaps = true }
          next[index] = max(next[index], min(max(rowSpan, 1), table.rows.count) - 1)
        }
        if !continuesAbove { row.cells.append(Item(cell: table.rows[number][index], column: column)) }
        column += span
      }
      while column < covered.count, covered[column] > 0 { column += 1 }
      if !table.rows[number].isEmpty {
        if let width, width != column { isEven = false }
        width = max(width ?? 0, column)
      }
      swap(&covered, &next)
      rows.append(row)
    }
    widestRow = width ?? 0
    if width != nil, isEven, !overlaps { columnCount = widestRow }
  }
}
