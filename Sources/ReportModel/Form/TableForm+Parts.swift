/// A row of a table's grid that holds numbers.
public struct GridRow: Sendable {
  /// The row in the grid, from 0.
  public let index: Int
  /// The row's own label; `nil` for table 4.
  public let label: GridPlace?
  /// The labels of the groups around it, outermost first.
  public let groups: [GridPlace]
  /// Its cells from left to right.
  public let cells: [CellID]
}

/// A row of a table as the names of its cells have it: `withheld.stateSecrets`, `review`.
public struct RowForm: Sendable {
  /// The part between table and column in the names of its cells.
  public let id: String
  /// Its role in sums and rules.
  public let role: RowRole
  /// The group of results it belongs to.
  public let group: ResultGroup?
  /// The labels that all its cells share, outermost first, its own last.
  public let labels: [String]
  /// Its cells in the order of the columns.
  public let cells: [CellID]

  /// Its own label.
  public var label: String { labels.last ?? id }

  init(_ key: FormLayout.Row.Key, cells: [CellForm]) {
    id = key.name
    role = key.role
    group = key.group
    // Where rows are side by side, as in table 4, their labels are above them.
    let beside = cells.shared(\.rowPlaces)
    labels = beside.isEmpty ? cells.shared(\.columnPlaces) : beside
    self.cells = cells.sorted { $0.column < $1.column }.map(\.cell)
  }
}

/// A column of a table as the names of its cells have it: `naturalPerson`, `upheld`.
public struct ColumnForm: Sendable {
  /// The last part of the names of its cells.
  public let id: String
  /// Its role in sums and rules.
  public let role: ColumnRole
  /// What its cells count or measure.
  public let measure: Measure
  /// The labels that all its cells share, outermost first, its own last.
  public let labels: [String]
  /// Its cells in the order of the rows.
  public let cells: [CellID]

  /// Its own label.
  public var label: String { labels.last ?? id }

  init(_ column: FormLayout.Column, cells: [CellForm]) {
    id = column.name
    role = column.role
    measure = column.measure
    labels = cells.shared(\.columnPlaces)
    self.cells = cells.sorted { $0.row < $1.row }.map(\.cell)
  }
}

/// What a cell is called on the form.
public struct CellForm: Sendable {
  /// The cell.
  public let cell: CellID
  /// The place of its row among the table's rows.
  public let row: Int
  /// The place of its column among the table's columns.
  public let column: Int
  /// What it counts or measures.
  public let measure: Measure
  /// The labels to its left, outermost first, as places of the grid.
  public let rowPlaces: [GridPlace]
  /// The labels above it, outermost first, as places of the grid.
  public let columnPlaces: [GridPlace]

  /// The labels to its left, outermost first.
  public var rowLabels: [String] { rowPlaces.map(\.text) }
  /// The labels above it, outermost first.
  public var columnLabels: [String] { columnPlaces.map(\.text) }

  /// The cell in a few words: its row and its column, or for table 4, which has no row labels, its heads.
  public var words: String {
    guard let row = rowPlaces.last else { return columnLabels.joined(separator: "·") }
    return ([row.text] + columnPlaces.suffix(1).map(\.text)).joined(separator: "·")
  }
}

extension [CellForm] {
  /// The labels on one side that all of them share, outermost first.
  fileprivate func shared(_ side: KeyPath<CellForm, [GridPlace]>) -> [String] {
    guard let first else { return [] }
    return first[keyPath: side].map(\.text).filter { text in
      allSatisfy { $0[keyPath: side].contains { $0.text == text } }
    }
  }
}
