import Characters
import Diagnostics
import Layout

/// The contents of any workbook's sheet, as tables with spans: each run of rows without an empty one between.
struct SheetBlocks {
  /// The tables, in order.
  private(set) var content = BlockBuilder()
  /// Cells with a formula whose result the file does not have.
  private(set) var uncalculated: [Place] = []

  /// Wider runs are not a form: their empty cells are left out.
  private static let widestRun = 64
  /// So are those of longer runs, of which a few cells far apart would make millions.
  private static let mostEmptyCells = 100_000

  /// Adds a sheet.
  mutating func add(_ sheet: Workbook.Sheet) {
    let merges = Merges(sheet.merges)
    var run: [[Workbook.Entry]] = []
    for row in rows(of: sheet) {
      if let last = run.last?.first?.position.row, let row = row.first?.position.row,
        row > last + 1, !merges.joinsToNext(last)
      {
        addTable(run, merges, sheet.name)
        run = []
      }
      run.append(row)
    }
    addTable(run, merges, sheet.name)
  }

  /// Adds a line of text before what follows.
  mutating func addLine(_ text: String, place: Place) {
    content.add(.line, text.utf8, place: place)
  }

  /// The cells row by row, those without visible text left out.
  private func rows(of sheet: Workbook.Sheet) -> [[Workbook.Entry]] {
    var rows: [[Workbook.Entry]] = []
    for entry in sheet.cells where !entry.value.plainText.isBlank {
      if rows.last?.first?.position.row == entry.position.row {
        rows[rows.count - 1].append(entry)
      } else {
        rows.append([entry])
      }
    }
    return rows
  }

  private mutating func addTable(_ run: [[Workbook.Entry]], _ merges: Merges, _ sheet: String) {
    let positions = run.joined().map(\.position)
    guard let first = positions.map(\.column).min(),
      let last = positions.map({ merges.lastColumn(of: $0) }).max()
    else { return }
    let isNarrow =
      last - first < Self.widestRun && run.count * (last - first + 1) <= Self.mostEmptyCells
    content.beginTable()
    for row in run {
      guard let number = row.first?.position.row else { continue }
      let columns = isNarrow ? Array(first...last) : row.map(\.position.column)
      let values = Dictionary(row.map { ($0.position.column, $0.value) }) { first, _ in first }
      content.beginRow()
      for column in columns {
        let position = CellPosition(row: number, column: column)
        if merges.covers(position) { continue }
        addCell(at: position, values[column], merges.span(at: position), sheet)
      }
    }
    content.endTable()
  }

  private mutating func addCell(
    at position: CellPosition, _ value: CellValue?, _ span: (rows: Int, columns: Int), _ sheet: String
  ) {
    let place = Place.sheet(sheet, cell: position.name)
    content.beginCell(columnSpan: span.columns, rowSpan: span.rows, place: place)
    guard let value else { return }
    if case .formula = value { uncalculated.append(place) }
    for line in value.plainText.split(whereSeparator: \.isNewline)
    where !line.isBlank {
      content.add(.paragraph, line.utf8, place: place)
    }
  }
}

/// The joined ranges of a sheet.
private struct Merges {
  private var spans: [CellPosition: (rows: Int, columns: Int)] = [:]
  private var covered: Set<CellPosition> = []
  /// The rows that a range joins to the next one.
  private var joined: Set<Int> = []

  /// Larger ranges are decoration.
  private static let most = 4096
  /// What all ranges together cover; a form's tables have a few hundred cells.
  private static let mostCovered = 100_000

  init(_ merges: [Workbook.Merge]) {
    var area = 0
    for merge in merges {
      let rows = merge.last.row - merge.first.row + 1
      let columns = merge.last.column - merge.first.column + 1
      guard rows > 0, columns > 0, rows <= Self.most, columns <= Self.most, rows * columns <= Self.most,
        area + rows * columns <= Self.mostCovered
      else { continue }
      area += rows * columns
      spans[merge.first] = (rows, columns)
      joined.formUnion(merge.first.row..<merge.last.row)
      for row in merge.first.row...merge.last.row {
        for column in merge.first.column...merge.last.column {
          let position = CellPosition(row: row, column: column)
          if position != merge.first { covered.insert(position) }
        }
      }
    }
  }

  func span(at position: CellPosition) -> (rows: Int, columns: Int) { spans[position] ?? (1, 1) }

  func covers(_ position: CellPosition) -> Bool { covered.contains(position) }

  func lastColumn(of position: CellPosition) -> Int { position.column + span(at: position).columns - 1 }

  /// Whether a joined range holds a row and the next one together, though the latter is empty.
  func joinsToNext(_ row: Int) -> Bool { joined.contains(row) }
}
