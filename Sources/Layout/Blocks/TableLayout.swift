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
    var widths: Set<Int> = []
    var overlaps = false
    for (number, cells) in table.rows.enumerated() {
      var row = Row(number: number)
      var column = 0
      var next = covered.map { max(0, $0 - 1) }
      for cell in cells {
        while column < covered.count, covered[column] > 0, !cell.continuesAbove { column += 1 }
        // A span wider than any table is a typing error; the cell is kept.
        let span = (1...Self.widest).contains(cell.columnSpan) ? cell.columnSpan : 1
        if column + span > Self.widest { overlaps = true }
        while next.count < min(column + span, Self.widest) { next.append(0) }
        for index in column..<max(column, min(column + span, Self.widest)) {
          if index < covered.count, covered[index] > 0, !cell.continuesAbove { overlaps = true }
          next[index] = max(next[index], min(max(cell.rowSpan, 1), table.rows.count) - 1)
        }
        if !cell.continuesAbove { row.cells.append(Item(cell: cell, column: column)) }
        column += span
      }
      while column < covered.count, covered[column] > 0 { column += 1 }
      if !cells.isEmpty { widths.insert(column) }
      covered = next
      rows.append(row)
    }
    widestRow = widths.max() ?? 0
    if widths.count == 1, !overlaps { columnCount = widestRow }
  }
}
