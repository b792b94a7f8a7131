import Containers

/// The rows and columns of a sheet that are not shown.
struct HiddenParts: Sendable, Hashable {
  private(set) var rows: Set<Int> = []
  private var columns: [ClosedRange<Int>] = []

  /// A file may state any number; more of them are no form.
  private static let mostRows = 100_000
  private static let mostColumns = 200

  /// Whether all is shown.
  var isEmpty: Bool { rows.isEmpty && columns.isEmpty }

  /// Adds a row, counted from 0.
  mutating func add(row: Int) {
    if rows.count < Self.mostRows { rows.insert(row) }
  }

  /// Adds the columns of an element that describes some.
  mutating func addColumns(_ attributes: XMLAttributes) {
    guard attributes.flag("hidden"), let first = attributes.integer("min"),
      let last = attributes.integer("max"),
      first >= 1, first <= last, columns.count < Self.mostColumns
    else { return }
    columns.append(first - 1...last - 1)
  }

  func hidesRow(_ row: Int) -> Bool { !rows.isEmpty && rows.contains(row) }

  func hidesColumn(_ column: Int) -> Bool { columns.contains { $0.contains(column) } }

  func hides(_ position: CellPosition) -> Bool { hidesRow(position.row) || hidesColumn(position.column) }
}
