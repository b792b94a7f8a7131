/// The joined ranges of a sheet, as far as they are shown.
struct JoinedRanges {
  private var spans: [CellPosition: (rows: Int, columns: Int, last: Int)] = [:]
  private var covered: Set<CellPosition> = []
  /// Where a range shows its text whose first row or column is hidden, by its first cell.
  private var anchors: [CellPosition: CellPosition] = [:]
  /// The rows that a range joins to the next one.
  private var joined: Set<Int> = []

  /// Larger ranges are decoration.
  private static let most = 4096
  /// What all ranges together cover; a form's tables have a few hundred cells.
  private static let mostCovered = 100_000

  init(_ merges: [Workbook.Merge], hidden: HiddenParts) {
    var area = 0
    for merge in merges {
      let rows = merge.last.row - merge.first.row + 1
      let columns = merge.last.column - merge.first.column + 1
      guard rows > 0, columns > 0, rows <= Self.most, columns <= Self.most, rows * columns <= Self.most,
        area + rows * columns <= Self.mostCovered
      else { continue }
      area += rows * columns
      joined.formUnion(merge.first.row..<merge.last.row)
      let shownRows = (merge.first.row...merge.last.row).filter { !hidden.hidesRow($0) }
      let shownColumns = (merge.first.column...merge.last.column).filter { !hidden.hidesColumn($0) }
      guard let row = shownRows.first, let column = shownColumns.first else { continue }
      let anchor = CellPosition(row: row, column: column)
      spans[anchor] = (shownRows.count, shownColumns.count, merge.last.column)
      if anchor != merge.first { anchors[merge.first] = anchor }
      for row in shownRows {
        for column in shownColumns {
          let position = CellPosition(row: row, column: column)
          if position != anchor { covered.insert(position) }
        }
      }
    }
  }

  /// Where the text of a hidden cell is shown; `nil` if it is not.
  func anchor(of position: CellPosition) -> CellPosition? { anchors[position] }

  func span(at position: CellPosition) -> (rows: Int, columns: Int) {
    spans[position].map { ($0.rows, $0.columns) } ?? (1, 1)
  }

  func covers(_ position: CellPosition) -> Bool { covered.contains(position) }

  func lastColumn(of position: CellPosition) -> Int { spans[position]?.last ?? position.column }

  /// Whether a joined range holds a row and the next one together, though the latter is empty.
  func joinsToNext(_ row: Int) -> Bool { joined.contains(row) }
}
