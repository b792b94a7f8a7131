/// One table of one edition: its grid with spans, its rows and what stands in each place.
public struct TableForm: Sendable {
  /// Which table it is.
  public let id: TableID
  /// How many columns the grid has: 4, 10 or 15.
  public let columnCount: Int
  /// How many rows at the top are heads that repeat on every page: 0 or 3.
  public let headRowCount: Int
  /// The grid, row by row, each row's places from left to right; places covered by a span are not listed.
  public let grid: [[GridPlace]]
  /// The rows that hold numbers, in canonical order; table 4 has one.
  public let rows: [RowForm]
  /// The cells in canonical order.
  public let cells: [CellID]

  private let membership: [Bool]
  private let descriptions: [Int: CellForm]

  /// Whether the cell belongs to this table of this edition.
  public func contains(_ cell: CellID) -> Bool { cell.index < membership.count && membership[cell.index] }

  /// The labels of a cell of this table; `nil` for a cell it does not have.
  public func description(of cell: CellID) -> CellForm? { descriptions[cell.index] }

  init(_ layout: FormLayout) {
    id = layout.table
    columnCount = layout.columnCount
    headRowCount = layout.headRowCount
    grid = Self.placed(layout)
    var rows: [RowForm] = []
    var descriptions: [Int: CellForm] = [:]
    for (index, row) in grid.enumerated() {
      let values = row.filter { $0.cell != nil }
      guard !values.isEmpty else { continue }
      let labels = Self.labels(leftOf: values[0].column, row: index, grid: grid)
      rows.append(
        RowForm(
          id: layout.rows[index].id ?? "", gridRow: index, label: labels.last,
          groups: Array(labels.dropLast()),
          cells: values.compactMap(\.cell)))
      for value in values {
        guard let cell = value.cell else { continue }
        let heads = Self.labels(above: value, row: index, grid: grid, hasHeads: layout.headRowCount > 0)
        descriptions[cell.index] = CellForm(
          cell: cell, rowLabels: labels.map(\.text), columnLabels: heads.map(\.text))
      }
    }
    self.rows = rows
    self.descriptions = descriptions
    cells = rows.flatMap(\.cells).sorted()
    var membership = [Bool](repeating: false, count: (cells.last?.index ?? -1) + 1)
    for cell in cells { membership[cell.index] = true }
    self.membership = membership
  }

  private static func placed(_ layout: FormLayout) -> [[GridPlace]] {
    var open = [Int](repeating: 0, count: layout.columnCount)
    return layout.rows.enumerated().map { rowIndex, row in
      var column = 0
      var places: [GridPlace] = []
      for item in row.cells {
        while column < open.count, open[column] > 0 { column += 1 }
        places.append(GridPlace(item, row: rowIndex, column: column))
        for covered in column..<min(column + item.columnSpan, open.count) { open[covered] = item.rowSpan }
        column += item.columnSpan
      }
      for index in open.indices where open[index] > 0 { open[index] -= 1 }
      return places
    }
  }

  private static func labels(leftOf column: Int, row: Int, grid: [[GridPlace]]) -> [GridPlace] {
    grid[...row].joined().filter {
      $0.label != nil && $0.column < column && $0.row <= row && row < $0.row + $0.rowSpan
    }.sorted { $0.column < $1.column }
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

/// One place of a table's grid: a label or a value, with its spans.
public struct GridPlace: Sendable, Hashable {
  /// What stands in a place.
  public enum Content: Sendable, Hashable {
    /// A label of the form, as printed.
    case label(String)
    /// A number.
    case value(CellID)
  }

  /// What stands here.
  public let content: Content
  /// The row in the grid, from 0.
  public let row: Int
  /// The leftmost column, from 0.
  public let column: Int
  /// How many rows it covers.
  public let rowSpan: Int
  /// How many columns it covers.
  public let columnSpan: Int
  /// Other wordings of the label that were seen in published reports (FORMAT §6).
  public let aliases: [String]

  // Not inlined: the optimiser of Swift 6.3 fails where it moves these two into loops of other modules.

  /// The label, where it is one.
  @inline(never) public var label: String? { if case .label(let text) = content { text } else { nil } }
  /// The cell, where it is a value.
  @inline(never) public var cell: CellID? { if case .value(let cell) = content { cell } else { nil } }
  /// The label's text, empty for a value.
  var text: String { label ?? "" }

  init(_ item: FormLayout.Item, row: Int, column: Int) {
    switch item.content {
    case .label(let text): content = .label(text)
    case .value(let name): content = .value(CellID(name) ?? CellID(index: 0))
    }
    self.row = row
    self.column = column
    rowSpan = item.rowSpan
    columnSpan = item.columnSpan
    aliases = item.aliases
  }
}

/// A row of a table that holds numbers.
public struct RowForm: Sendable {
  /// The row's id in cell names, such as `withheld.stateSecrets`; empty for table 4's one row.
  public let id: String
  /// The row in the grid, from 0.
  public let gridRow: Int
  /// The row's own label; `nil` for table 4.
  public let label: GridPlace?
  /// The labels of the groups around it, outermost first.
  public let groups: [GridPlace]
  /// Its cells from left to right.
  public let cells: [CellID]

  /// The part a row of table 3 plays in the sums over its columns (FORMAT §8, A1 and A2).
  public enum SumPart: Sendable, Hashable {
    /// 一、本年新收.
    case received
    /// 二、上年结转.
    case carriedIn
    /// One of the results that add up to concluded.
    case result
    /// （七）总计.
    case concluded
    /// 四、结转下年度.
    case carriedOut
  }

  /// The part the row plays in the sums over the columns of table 3.
  public var sumPart: SumPart {
    switch id {
    case "received": .received
    case "carriedIn": .carriedIn
    case "concluded": .concluded
    case "carriedOut": .carriedOut
    default: .result
    }
  }
}

/// What a cell is called on the form.
public struct CellForm: Sendable {
  /// The cell.
  public let cell: CellID
  /// The labels to its left, outermost first.
  public let rowLabels: [String]
  /// The labels above it, outermost first.
  public let columnLabels: [String]

  /// The cell in a few words: its row and its column, or for table 4, which has no rows' labels, its heads.
  public var words: String {
    guard let row = rowLabels.last else { return columnLabels.joined(separator: "·") }
    return ([row] + columnLabels.suffix(1)).joined(separator: "·")
  }
}

extension CellID {
  /// What the cell is called on the form: on that of the first edition that has it, newest first.
  public var form: CellForm? { Edition.all.lazy.compactMap { $0.table(table).description(of: self) }.first }
}
