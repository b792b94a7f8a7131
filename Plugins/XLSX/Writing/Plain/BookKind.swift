/// What workbooks have in common that differ only in their cells, in how many rows their ranges have, and in the names
/// in their properties.
struct BookKind: Hashable, Sendable {
  /// A sheet without its cells.
  struct Sheet: Hashable, Sendable {
    let name: String
    let steps: [SheetStep]
  }

  /// A range with a name.
  struct Name: Hashable, Sendable {
    let name: String
    let sheet: Int
    var range: CellRange
  }

  let marker: String
  private(set) var sheets: [Sheet]
  private(set) var names: [Name]
  /// The last row of each range, from 1, in the order of the ranges.
  ///
  /// It is no part of the kind: in the kind each range ends in a row that tells which range it is.
  private(set) var lastRows: [Int] = []

  /// The last row of the first range in the kind, from 1: no sheet of ours has so many.
  static let firstMark = 1_000_000
  /// So that all of these rows are rows of a sheet.
  static let mostRanges = 1_000

  init(marker: String, sheets: [Sheet], names: [Name]) {
    self.marker = marker
    self.names = names
    self.sheets = []
    self.sheets = sheets.map { sheet in
      Sheet(
        name: sheet.name,
        steps: sheet.steps.map { step in
          var step = step
          step.range = step.range.map { marked($0) }
          return step
        })
    }
    for index in names.indices {
      self.names[index].range = marked(names[index].range)
    }
  }

  /// The range with a last row that tells which one it is. A single cell is named in another way, and stays.
  private mutating func marked(_ range: CellRange) -> CellRange {
    guard range.first != range.last else { return range }
    lastRows.append(range.last.row + 1)
    let row = Self.firstMark + lastRows.count - 2
    return CellRange(first: range.first, last: CellPosition(row: row, column: range.last.column))
  }

  static func == (one: BookKind, other: BookKind) -> Bool {
    one.marker == other.marker && one.sheets == other.sheets && one.names == other.names
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(marker)
    hasher.combine(sheets)
    hasher.combine(names)
  }
}
