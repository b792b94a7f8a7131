import Characters
import Conversion
import Diagnostics
import Layout

/// The contents of any workbook's sheet, as tables with spans: each run of rows without an empty one between.
struct SheetBlocks {
  /// The tables, in order.
  private(set) var content = BlockBuilder()
  /// Cells with a formula whose result the file does not have.
  private(set) var uncalculated: [Place] = []
  /// Cells that show fewer digits than their numbers have, with both.
  private(set) var rounded: [Place: (shown: String, stored: String)] = [:]
  /// What is struck out in cells.
  private(set) var leftOut: [LeftOutText] = []
  /// The first cell of each sheet that has text and is not shown, with the number of such cells.
  private(set) var unseen: [(first: Place, count: Int)] = []

  /// Wider runs are not a form: their empty cells are left out.
  private static let widestRun = 64
  /// So are those of longer runs, of which a few cells far apart would make millions.
  private static let mostEmptyCells = 100_000

  /// Adds a sheet.
  mutating func add(_ sheet: Workbook.Sheet) {
    let merges = JoinedRanges(sheet.merges, hidden: sheet.hidden)
    var run: [[Workbook.Entry]] = []
    for row in rows(of: sheet, merges) {
      if let last = run.last?.first?.position.row, let number = row.first?.position.row,
        !(last + 1..<max(number, last + 1)).allSatisfy(sheet.hidden.hidesRow), !merges.joinsToNext(last)
      {
        addTable(run, merges, sheet, endsInBlanks: Self.isBlankRow(after: run, before: row, in: sheet))
        run = []
      }
      run.append(row)
    }
    addTable(run, merges, sheet, endsInBlanks: Self.isBlankRow(after: run, before: [], in: sheet))
    for (position, text) in sheet.leftOut.sorted(by: { $0.key < $1.key }) {
      leftOut.append(LeftOutText(text, at: .sheet(sheet.name, cell: position.name)))
    }
  }

  /// Whether the row below a row of heads is there and nobody filled it in. Elsewhere an empty row is a gap between two
  /// tables.
  private static func isBlankRow(
    after run: [[Workbook.Entry]], before next: [Workbook.Entry], in sheet: Workbook.Sheet
  ) -> Bool {
    guard let heads = run.last, heads.count > 1, let row = heads.first?.position.row,
      let below = (row + 1...row + 1 + sheet.hidden.rows.count).first(where: { !sheet.hidden.hidesRow($0) }),
      sheet.emptyRows.contains(below)
    else { return false }
    return heads.allSatisfy(isWords) && next.allSatisfy(isWords)
  }

  private static func isWords(_ entry: Workbook.Entry) -> Bool {
    if case .text(let text) = entry.value { !text.utf8.contains(where: \.isDigit) } else { false }
  }

  /// Adds a line of text before what follows.
  mutating func addLine(_ text: String, place: Place) {
    content.add(.line, text.utf8, place: place)
  }

  /// The cells row by row, those without visible text left out.
  private mutating func rows(of sheet: Workbook.Sheet, _ merges: JoinedRanges) -> [[Workbook.Entry]] {
    var rows: [[Workbook.Entry]] = []
    var unseen: [CellPosition] = []
    for entry in seen(sheet, merges, &unseen) {
      if rows.last?.first?.position.row == entry.position.row {
        rows[rows.count - 1].append(entry)
      } else {
        rows.append([entry])
      }
    }
    if let first = unseen.first { self.unseen.append((.sheet(sheet.name, cell: first.name), unseen.count)) }
    return rows
  }

  /// The cells with visible text, where they are shown: a joined range shows its text in the part that is.
  private func seen(
    _ sheet: Workbook.Sheet, _ merges: JoinedRanges, _ unseen: inout [CellPosition]
  ) -> [Workbook.Entry] {
    let cells = sheet.cells.filter { !$0.value.isBlank }
    guard !sheet.hidden.isEmpty else { return cells }
    var isMoved = false
    let seen = cells.compactMap { entry -> Workbook.Entry? in
      guard sheet.hidden.hides(entry.position) else { return entry }
      guard let anchor = merges.anchor(of: entry.position) else {
        unseen.append(entry.position)
        return nil
      }
      isMoved = true
      return Workbook.Entry(position: anchor, value: entry.value)
    }
    return isMoved ? seen.sorted { $0.position < $1.position } : seen
  }

  private mutating func addTable(
    _ run: [[Workbook.Entry]], _ merges: JoinedRanges, _ sheet: Workbook.Sheet, endsInBlanks: Bool
  ) {
    let positions = run.joined().map(\.position)
    guard let first = positions.map(\.column).min(),
      let last = positions.map({ merges.lastColumn(of: $0) }).max()
    else { return }
    let isNarrow =
      last - first < Self.widestRun && run.count * (last - first + 1) <= Self.mostEmptyCells
    let shown = isNarrow ? (first...last).filter { !sheet.hidden.hidesColumn($0) } : []
    content.beginTable()
    for row in run {
      guard let number = row.first?.position.row else { continue }
      let columns = isNarrow ? shown : row.map(\.position.column)
      var next = 0
      content.beginRow()
      for column in columns {
        let position = CellPosition(row: number, column: column)
        // The cells of a row are in order.
        while next < row.count, row[next].position.column < column { next += 1 }
        if merges.covers(position) { continue }
        let isThere = next < row.count && row[next].position.column == column
        addCell(at: position, isThere ? row[next].value : nil, merges.span(at: position), sheet.name)
      }
    }
    if endsInBlanks, isNarrow, let row = run.last?.first?.position.row {
      content.beginRow()
      for column in shown {
        let position = CellPosition(row: row + 1, column: column)
        addCell(at: position, nil, merges.span(at: position), sheet.name)
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
    let rounded = value.roundedText
    if let rounded { self.rounded[place] = (rounded, value.plainText) }
    (rounded ?? value.plainText).withText { text in
      var start = 0
      var index = 0
      while index < text.count {
        let length = Self.lineBreakLength(text, at: index)
        if length > 0 { addLine(text, start..<index, place) }
        index += max(length, 1)
        if length > 0 { start = index }
      }
      addLine(text, start..<text.count, place)
    }
  }

  /// Adds a line of a cell, if there is anything in it.
  private mutating func addLine(_ text: UTF8Text, _ line: Range<Int>, _ place: Place) {
    // Pasted cells begin with tabs.
    let seen = text.trimmed(line)
    if !seen.isEmpty { content.add(.paragraph, text.piece(seen), place: place) }
  }

  /// How many bytes the end of a line at a position takes; 0 where there is none.
  private static func lineBreakLength(_ text: UTF8Text, at index: Int) -> Int {
    switch text[index] {
    case 0x0A...0x0D: 1
    case 0xC2: text[index + 1] == 0x85 ? 2 : 0
    case 0xE2: text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 0
    }
  }
}
