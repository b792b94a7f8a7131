import ReportModel

/// The column named by a head, or the row where the form has its rows side by side.
struct HeadName: Sendable, Hashable {
  let isRow: Bool
  let keys: KeySet
}

/// A table form with cells, rows and columns replaced by numbers, for fast lookup.
final class IndexedForm: Sendable {
  /// A sum over cells of the form.
  struct Sum: Sendable {
    let parts: [Int]
    let wholes: [Int]
    /// Whether it adds up cells of one row rather than of one column.
    let isWithinRow: Bool
  }

  let form: TableForm
  /// The cells in canonical order; everything else refers to them by index.
  let cells: [CellID]
  /// For each cell, its row and its column.
  let rowOfCell: [Int]
  let columnOfCell: [Int]
  /// For each row, its cells in the order of the columns.
  let rows: [[Int]]
  /// For each column, its cells in the order of the rows.
  let columns: [[Int]]
  let sums: [Sum]
  /// What each column measures.
  let measures: [Measure]
  /// For each row, the numeral of its label's list mark.
  let numerals: [Int?]
  /// Whether the form has its rows side by side, named by heads above the numbers, as in table 4.
  let rowsStandAbove: Bool
  /// The cells in printing order, line by line.
  let printed: [Int]
  /// The possible reading orders of the heads of single columns (and rows, if these are side by side): line
  /// by line as in the form's grid, and column by column.
  let headOrders: [[HeadName]]
  /// The columns after the label of each row, and the rows below the head of each column, in the order of the form.
  let impliedInRow: [[ColumnHead]]
  let impliedInColumn: [[ColumnHead]]
  /// The columns of all numbers in printing order, where rows have no labels.
  let impliedUnnamed: [ColumnHead]
  private let matrix: [Int16]
  /// For each cell, the sums whose first whole it is.
  private let sumsOfWhole: [[Int]]

  init(_ form: TableForm) {
    self.form = form
    let cells = form.cells
    self.cells = cells
    let numbers = Dictionary(uniqueKeysWithValues: cells.enumerated().map { ($1, $0) })
    func local(_ ids: [CellID]) -> [Int] { ids.compactMap { numbers[$0] } }
    measures = form.columns.map(\.measure)
    rows = form.rows.map { local($0.cells) }
    columns = form.columns.map { local($0.cells) }
    var rowOfCell = [Int](repeating: 0, count: cells.count)
    var columnOfCell = rowOfCell
    var matrix = [Int16](repeating: -1, count: form.rows.count * form.columns.count)
    for (row, list) in rows.enumerated() { for cell in list { rowOfCell[cell] = row } }
    for (column, list) in columns.enumerated() { for cell in list { columnOfCell[cell] = column } }
    for cell in cells.indices {
      matrix[rowOfCell[cell] * form.columns.count + columnOfCell[cell]] = Int16(truncatingIfNeeded: cell)
    }
    impliedInRow = rows.map { row in row.map { ColumnHead(columns: KeySet([columnOfCell[$0]])) } }
    impliedInColumn = columns.map { column in column.map { ColumnHead(rows: KeySet([rowOfCell[$0]])) } }
    self.rowOfCell = rowOfCell
    self.columnOfCell = columnOfCell
    self.matrix = matrix
    sums = form.sums.map {
      Sum(parts: local($0.parts), wholes: local($0.wholes), isWithinRow: $0.kind.isWithinRow)
    }
    var sumsOfWhole = [[Int]](repeating: [], count: cells.count)
    for (number, sum) in sums.enumerated() {
      if let first = sum.wholes.first { sumsOfWhole[first].append(number) }
    }
    self.sumsOfWhole = sumsOfWhole
    numerals = form.rows.map { Self.listNumeral(of: $0.label) }
    rowsStandAbove = form.gridRows.allSatisfy { $0.label == nil }
    let printed = local(form.gridRows.flatMap(\.cells))
    self.printed = printed
    let rowsStandAbove = rowsStandAbove
    impliedUnnamed =
      rowsStandAbove
      ? printed.map { ColumnHead(rows: KeySet([rowOfCell[$0]]), columns: KeySet([columnOfCell[$0]])) } : []
    let byLine = form.grid.joined().compactMap(\.label).compactMap { LabelMeaning($0, in: form) }.filter {
      $0.isLeaf && ($0.axis == .column || rowsStandAbove)
    }
    let byColumn =
      rowsStandAbove
      ? rows.enumerated().flatMap { row, cells in
        [HeadName(isRow: true, keys: KeySet([row]))]
          + cells.map { HeadName(isRow: false, keys: KeySet([columnOfCell[$0]])) }
      } : columns.indices.map { HeadName(isRow: false, keys: KeySet([$0])) }
    headOrders = [byLine.map { HeadName(isRow: $0.axis == .row, keys: $0.keys) }, byColumn]
  }

  /// The numeral of the list mark at the start of a label: `3` for `3.其他`.
  static func listNumeral(of label: String) -> Int? {
    label.first.flatMap { $0.isASCII ? $0.wholeNumberValue : nil }
  }

  /// The cell at a row and column; `nil` if the form has none there.
  func cell(row: Int, column: Int) -> Int? {
    let cell = matrix[row * columns.count + column]
    return cell < 0 ? nil : Int(cell)
  }

  /// The only cell in the given rows and columns; `nil` if there is none or several.
  func cell(rows: KeySet, columns: KeySet) -> Int? {
    if let row = rows.only, let column = columns.only { return cell(row: row, column: column) }
    var found: Int?
    for row in rows.places where row < self.rows.count {
      for cell in self.rows[row] where columns.contains(columnOfCell[cell]) {
        guard found == nil else { return nil }
        found = cell
      }
    }
    return found
  }

  var allRows: KeySet { KeySet(count: rows.count) }
  var allColumns: KeySet { KeySet(count: columns.count) }

  /// Whether the sums hold whose cells all have amounts; `nil` if there is no such sum.
  ///
  /// - Parameter fill: states the amounts.
  func sumsHold(_ fill: (inout CellAmounts) -> Void) -> Bool? {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: 2 * cells.count) { memory in
      var amounts = CellAmounts(memory)
      fill(&amounts)
      var result: Bool?
      for index in 0..<amounts.count {
        for number in sumsOfWhole[amounts.cell(at: index)] {
          guard let difference = difference(of: sums[number], { amounts[$0] }) else { continue }
          if difference != 0 { return false }
          result = true
        }
      }
      return result
    }
  }

  /// The wholes of a sum minus its parts; `nil` if a cell has no amount.
  func difference(of sum: Sum, _ amount: (Int) -> Int64?) -> Int64? {
    var difference: Int64 = 0
    for cell in sum.wholes {
      guard let amount = amount(cell) else { return nil }
      difference &+= amount
    }
    for cell in sum.parts {
      guard let amount = amount(cell) else { return nil }
      difference &-= amount
    }
    return difference
  }
}
