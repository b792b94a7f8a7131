import ReportModel

/// How a table of the prose stands in the sheet: its columns take whole numbers of the narrow columns that the text of
/// paragraphs spans.
struct TableGrid {
  /// A cell where it stands.
  struct Cell {
    /// What it shows.
    var text: String
    /// The narrow columns it covers.
    var columns: Range<Int>
    /// The rows it covers, from its own.
    var rowSpan: Int
    /// Its place in the table: the row, and which of the cells that begin there.
    var index: (row: Int, cell: Int)
    /// What it holds.
    var blocks: [ProseBlock]
  }

  /// A row and the cells that begin in it.
  struct Row {
    var cells: [Cell]
    var isHead: Bool
    /// How high it is, in points.
    var height: Double
  }

  /// How many narrow columns there are: enough for nearly every table, and many widths.
  static let columnCount = 24
  /// The width of one, in pixels.
  static let columnWidth = 22

  /// The rows.
  private(set) var rows: [Row] = []
  /// Whether each cell has a place of its own; a table of more columns, or whose cells overlap, has its rows in one
  /// cell each.
  private(set) var isDivided: Bool

  init(_ table: ProseTable, _ words: ProseWords) {
    let placed = Self.cells(of: table, words)
    isDivided = placed != nil
    let cells = placed ?? Self.wholeRows(of: table, words)
    rows = table.rows.indices.map { Row(cells: [], isHead: $0 < table.headRowCount, height: 0) }
    for cell in cells { rows[cell.index.row].cells.append(cell) }
    for row in rows.indices {
      let heights = rows[row].cells.filter { $0.rowSpan == 1 }.map(\.height)
      rows[row].height = heights.max() ?? TextHeight.points(lines: 1)
    }
    // What does not fit beside the rows it covers makes the last of them higher.
    for (row, cell) in cells.map({ ($0.index.row, $0) }) where cell.rowSpan > 1 {
      let room = rows[row..<row + cell.rowSpan].reduce(0) { $0 + $1.height }
      rows[row + cell.rowSpan - 1].height += max(0, cell.height - room)
    }
  }

  /// The cells, each in its columns; `nil` if there is no room for them.
  private static func cells(of table: ProseTable, _ words: ProseWords) -> [Cell]? {
    let grid = table.grid
    guard grid.columnCount <= columnCount else { return nil }
    let texts = grid.cells.map { words.text(of: $0.cell) }
    let starts = starts(of: grid.cells, texts, count: grid.columnCount)
    var taken = [Bool](repeating: false, count: grid.columnCount * table.rows.count)
    var counts = [Int](repeating: 0, count: table.rows.count)
    var cells: [Cell] = []
    for (placed, text) in zip(grid.cells, texts) {
      let (row, column) = (placed.row, placed.column)
      let rowSpan = min(placed.cell.rowSpan, table.rows.count - row)
      for covered in row..<row + rowSpan {
        for place in column..<column + placed.cell.columnSpan {
          guard !taken[covered * grid.columnCount + place] else { return nil }
          taken[covered * grid.columnCount + place] = true
        }
      }
      cells.append(
        Cell(
          text: text, columns: starts[column]..<starts[column + placed.cell.columnSpan], rowSpan: rowSpan,
          index: (row, counts[row]), blocks: placed.cell.blocks))
      counts[row] += 1
    }
    return cells
  }

  private static func wholeRows(of table: ProseTable, _ words: ProseWords) -> [Cell] {
    table.rows.enumerated().map { row, cells in
      Cell(
        text: words.joined(cells), columns: 0..<columnCount, rowSpan: 1, index: (row, 0),
        blocks: cells.flatMap(\.blocks))
    }
  }

  /// Texts longer than that, in halves of a character, get no wider columns.
  private static let widestText = 40

  /// Where the table's columns begin, with the end of the last: the more its texts need, the wider is a column.
  private static func starts(of cells: [ProseTable.Placed], _ texts: [String], count: Int) -> [Int] {
    guard count > 0 else { return [0] }
    var needs = [Int](repeating: 2, count: count)
    for (placed, text) in zip(cells, texts) where placed.cell.columnSpan == 1 {
      let longest = text.split(separator: "\n").map { SheetText.halves($0) }.max() ?? 0
      needs[placed.column] = max(needs[placed.column], min(longest, widestText) + 1)
    }
    var widths = [Int](repeating: 1, count: count)
    for _ in count..<columnCount {
      // The first of those that have the least room for what they need.
      var narrowest = 0
      for column in widths.indices
      where needs[column] * widths[narrowest] > needs[narrowest] * widths[column] { narrowest = column }
      widths[narrowest] += 1
    }
    return widths.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }
}

extension TableGrid.Cell {
  /// Its width, in pixels.
  var width: Int { columns.count * TableGrid.columnWidth }

  /// How high its text is, in points.
  var textHeight: Double {
    TextHeight.points(lines: SheetText.lines(text, width: TextHeight.halves(inPixels: width)))
  }

  /// How high it is with its pictures, which stand below its text, in points.
  var height: Double {
    pictures.reduce(textHeight) { $0 + $1.box.points }
  }

  /// The pictures that are shown, and their sizes.
  var pictures: [(content: PictureContent, alternative: String, box: PictureBox)] {
    blocks.pictures.compactMap { picture in
      guard let content = picture.content, let box = PictureBox(picture, within: width - 8, by: 150) else {
        return nil
      }
      return (content, picture.alternative, box)
    }
  }

  /// The paragraph that is all it holds, and which it shows in full.
  func paragraph(_ words: ProseWords) -> Paragraph? {
    guard blocks.count == 1, let paragraph = blocks[0].paragraph, words.text(of: paragraph) == text else {
      return nil
    }
    return paragraph
  }
}
