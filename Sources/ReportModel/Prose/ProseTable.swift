import Diagnostics

/// A table in the prose, which is none of the form's.
public struct ProseTable: Sendable, Hashable {
  /// A cell and the columns and rows that it covers.
  public struct Cell: Sendable, Hashable {
    /// What it holds.
    public var blocks: [ProseBlock]
    /// How many columns it covers, 1 or more.
    public var columnSpan: Int
    /// How many rows it covers, 1 or more.
    public var rowSpan: Int

    /// Makes a cell.
    public init(_ blocks: [ProseBlock] = [], columnSpan: Int = 1, rowSpan: Int = 1) {
      self.blocks = blocks
      self.columnSpan = max(1, columnSpan)
      self.rowSpan = max(1, rowSpan)
    }

    /// Its text, a line for each block.
    public var text: String { blocks.map(\.text).joined(separator: "\n") }
  }

  /// For each row the cells that begin in it, from left to right; those that reach down from above are left out.
  public var rows: [[Cell]]
  /// How many rows at the top are heads, as far as the source says.
  public var headRowCount: Int
  /// Where it stands.
  public var place: Place?

  /// Makes a table.
  public init(rows: [[Cell]], headRowCount: Int = 0, place: Place? = nil) {
    self.rows = rows
    self.headRowCount = headRowCount
    self.place = place
  }

  /// Its text: a line for each row, with a tab between cells.
  public var text: String {
    rows.map { row in row.map { $0.text.replacing("\n", with: " ") }.joined(separator: "\t") }
      .joined(separator: "\n")
  }

  /// A cell in the grid: where it begins, and which part of the grid it covers.
  public struct Placed: Sendable, Hashable {
    /// The cell.
    public var cell: Cell
    /// Its first row, from 0.
    public var row: Int
    /// Its first column, from 0.
    public var column: Int
  }

  /// The cells with their rows and columns, and how many columns there are; no two are at the same place: one that would
  /// run into a cell from above ends there, and one that would reach below the last row ends with it.
  public var grid: (cells: [Placed], columnCount: Int) {
    var placed: [Placed] = []
    /// For each column, the first row that no cell from above covers.
    var free: [Int] = []
    for (row, cells) in rows.enumerated() {
      var column = 0
      for var cell in cells {
        while column < free.count, free[column] > row { column += 1 }
        cell.columnSpan =
          (column..<column + cell.columnSpan).prefix { $0 >= free.count || free[$0] <= row }.count
        cell.rowSpan = min(cell.rowSpan, rows.count - row)
        placed.append(Placed(cell: cell, row: row, column: column))
        while free.count < column + cell.columnSpan { free.append(0) }
        for index in column..<column + cell.columnSpan { free[index] = row + cell.rowSpan }
        column += cell.columnSpan
      }
    }
    return (placed, free.count)
  }
}
