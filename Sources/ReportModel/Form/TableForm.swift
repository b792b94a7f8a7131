/// One table of one edition: its grid with spans, its rows and columns, and what must add up in it.
public struct TableForm: Sendable {
  /// Which table it is.
  public let id: TableID
  /// The edition it belongs to.
  public let edition: Edition.ID
  /// How many columns the grid has.
  public let columnCount: Int
  /// How many columns at the left hold the labels of rows and of their groups; none where rows have no labels.
  public let labelColumnCount: Int
  /// How many rows at the top are heads that repeat on every page.
  public let headRowCount: Int
  /// The grid, row by row, each row's places from left to right; places covered by a span are not listed.
  public let grid: [[GridPlace]]
  /// The slots of the grid, row by row, each with the place that covers it; `nil` where the form has a hole.
  package let slots: [[GridSlot?]]
  /// The rows of the grid that hold numbers, from top to bottom.
  public let gridRows: [GridRow]
  /// The rows as cell names have them, in canonical order; in table 4 they are side by side.
  public let rows: [RowForm]
  /// The columns as cell names have them, in canonical order.
  public let columns: [ColumnForm]
  /// The cells in canonical order.
  public let cells: [CellID]
  /// The sums that hold within the table (勾稽关系).
  public let sums: [SumRelation]

  private let descriptions: [Int: CellForm]

  /// The slots of every row in which a place begins or continues: its cells, where cells only span columns.
  package var cellRows: [[GridSlot]] {
    slots.map { row in row.compactMap { $0 }.filter(\.isLeftmost) }
  }

  /// Whether the cell belongs to this table of this edition.
  public func contains(_ cell: CellID) -> Bool { descriptions[cell.index] != nil }

  /// The labels of a cell of this table; `nil` for a cell it does not have.
  public func description(of cell: CellID) -> CellForm? { descriptions[cell.index] }

  /// The cell of a row and a column; `nil` where the form has no number there.
  public func cell(row: Int, column: Int) -> CellID? {
    rows[row].cells.first { descriptions[$0.index]?.column == column }
  }

  init(_ layout: FormLayout, edition: Edition.ID) {
    id = layout.table
    self.edition = edition
    columnCount = layout.columnCount
    headRowCount = layout.headRowCount
    let table = SlotTable(layout)
    slots = table.slots
    grid = table.places
    let names = FormNames(layout)
    var gridRows: [GridRow] = []
    var descriptions: [Int: CellForm] = [:]
    for (index, row) in grid.enumerated() {
      let values = row.filter { $0.cell != nil }
      guard let first = values.first else { continue }
      let labels = slots[index].prefix(first.column).compactMap { slot in
        slot.flatMap { $0.isLeftmost && $0.place.label != nil ? $0.place : nil }
      }
      gridRows.append(
        GridRow(
          index: index, label: labels.last, groups: Array(labels.dropLast()),
          cells: values.compactMap(\.cell)))
      for value in values {
        guard let cell = value.cell, let place = names.place(of: cell) else { continue }
        let heads = Self.labels(above: value, row: index, grid: grid, hasHeads: layout.headRowCount > 0)
        descriptions[cell.index] = CellForm(
          cell: cell, row: place.row, column: place.column, measure: layout.columns[place.column].measure,
          rowPlaces: labels, columnPlaces: heads)
      }
    }
    self.gridRows = gridRows
    labelColumnCount = grid.joined().filter { $0.cell != nil }.map(\.column).min() ?? 0
    self.descriptions = descriptions
    // Cells that no built-in edition has keep the form's own order, whatever else was added before.
    let known = gridRows.flatMap(\.cells)
    let cells = known.filter(\.isBuiltIn).sorted() + known.filter { !$0.isBuiltIn }
    self.cells = cells
    let described = cells.compactMap { descriptions[$0.index] }
    let rows = names.rows.enumerated().map { row, key in
      RowForm(key, cells: described.filter { $0.row == row })
    }
    let columns = layout.columns.enumerated().map { column, form in
      ColumnForm(form, cells: described.filter { $0.column == column })
    }
    self.rows = rows
    self.columns = columns
    sums = layout.sums.flatMap { SumRelation.relations($0, rows: rows, columns: columns) }
  }

  private static func labels(
    above value: GridPlace, row: Int, grid: [[GridPlace]], hasHeads: Bool
  ) -> [GridPlace] {
    func covers(_ place: GridPlace) -> Bool {
      place.label != nil && place.column <= value.column && value.column < place.column + place.columnSpan
    }
    if hasHeads { return grid[..<row].joined().filter(covers) }
    // Table 2 has a head above each block: the nearest row above that has a label over this column.
    let nearest = grid[..<row].last { places in places.contains { covers($0) && $0.column > 0 } }
    return nearest?.filter(covers) ?? []
  }
}

/// The parts of cells' names while a form is being made.
private struct FormNames {
  /// The rows in the order in which the grid first names them.
  let rows: [FormLayout.Row.Key]
  private let places: [Int: (row: Int, column: Int)]

  init(_ layout: FormLayout) {
    let known = Dictionary(layout.rows.flatMap(\.keys).map { ($0.name, $0) }) { first, _ in first }
    var rows: [FormLayout.Row.Key] = []
    var numbers: [String: Int] = [:]
    var places: [Int: (row: Int, column: Int)] = [:]
    for case .value(let name) in layout.rows.flatMap(\.items).map(\.content) {
      let parts = name.split(separator: ".")
      let row = parts.dropLast().joined(separator: ".")
      let number = numbers[row] ?? rows.count
      if number == rows.count {
        numbers[row] = number
        rows.append(known[row] ?? FormLayout.Row.Key(row))
      }
      guard let column = layout.columns.firstIndex(where: { $0.name == parts.last ?? "" }) else { continue }
      places[CellCatalogue.intern(layout.cellName(name), layout.table)] = (number, column)
    }
    self.rows = rows
    self.places = places
  }

  func place(of cell: CellID) -> (row: Int, column: Int)? { places[cell.index] }
}
