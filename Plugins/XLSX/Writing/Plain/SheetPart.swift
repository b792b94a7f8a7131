import Characters

/// A sheet that is written without the library, as the library would write it.
final class SheetPart: SheetOutput {
  /// A cell; its style is one of the book's by number.
  private struct Cell {
    var column: Int
    var style: Int
    var content: Content
  }

  private enum Content {
    case text(Int)
    case number(Double)
    case blank
  }

  private struct Row {
    var cells: [Cell] = []
    var height: Double?
    var isThere = false
  }

  /// Cells that are filled for as long as a condition holds.
  struct Fill {
    let range: CellRange
    let condition: FillCondition
    let color: UInt32
    let priority: Int
  }

  /// A cell that is a link.
  struct Link {
    let position: CellPosition
    let place: String
    let text: String
  }

  // The book holds its sheets, and lives until they are written.
  private unowned let book: PlainBook
  /// What was set about it, in order.
  private(set) var steps: [SheetStep] = []
  private var rows: [Row] = []
  private(set) var merges: [CellRange] = []
  private(set) var fills: [Fill] = []
  private(set) var links: [Link] = []
  private var dimension = SheetDimension()

  /// The height that rows have by themselves, in points.
  private static let standardHeight = 15.0
  /// The library cuts long attributes.
  private static let longestAttribute = 400

  init(in book: PlainBook) { self.book = book }

  func library() throws -> LibrarySheet { throw NeedsLibrary() }

  // MARK: - Cells

  func write(_ text: String, row: Int, column: Int, style: CellStyle) -> Bool {
    if text.isEmpty { return writeBlank(row: row, column: column, style: style) }
    guard text.utf8.count <= SheetText.limit || text.unicodeScalars.count <= SheetText.limit else {
      return false
    }
    put(.text(book.number(of: text)), row, column, style)
    return true
  }

  func write(_ text: [UInt8], runs: [FaceRun], row: Int, column: Int, style: CellStyle) throws -> Bool {
    var markup = MarkupText(capacity: text.count + 200 * runs.count)
    try text.withUnsafeBufferPointer { text in
      for run in runs {
        markup.add("<r>")
        markup.add(try book.face(run.face))
        markup.addText(UnsafeBufferPointer(rebasing: text[run.range]))
        markup.add("</r>")
      }
    }
    // The library counts the markup too.
    guard markup.bytes.count(where: { $0 & 0xC0 != 0x80 }) <= SheetText.limit else { return false }
    put(.text(book.number(ofMarkup: markup.bytes)), row, column, style)
    return true
  }

  func write(_ number: Double, row: Int, column: Int, style: CellStyle) -> Bool {
    put(.number(number), row, column, style)
    return true
  }

  func writeBlank(row: Int, column: Int, style: CellStyle) -> Bool {
    put(.blank, row, column, style)
    return true
  }

  private func put(_ content: Content, _ row: Int, _ column: Int, _ style: CellStyle) {
    dimension.add(row: row, column: column)
    makeRow(row)
    let cell = Cell(column: column, style: book.number(of: style), content: content)
    let count = rows[row].cells.count
    // Nearly all cells are written from left to right.
    guard count > 0, rows[row].cells[count - 1].column >= column else { return rows[row].cells.append(cell) }
    let index = rows[row].cells.partitioningIndex { $0.column >= column }
    if rows[row].cells[index].column == column {
      rows[row].cells[index] = cell
    } else {
      rows[row].cells.insert(cell, at: index)
    }
  }

  private func makeRow(_ row: Int) {
    while rows.count <= row { rows.append(Row()) }
    rows[row].isThere = true
  }

  func setHeight(ofRow row: Int, points: Double) {
    dimension.addRow(row)
    makeRow(row)
    rows[row].height = points
  }

  func merge(_ range: CellRange, style: CellStyle) -> Bool {
    merges.append(range)
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column { put(.blank, row, column, style) }
    }
    return true
  }

  func arrange(_ step: SheetStep) {
    steps.append(step)
    switch step {
    case .width(let column, let pixels, true) where pixels != 64: dimension.add(column: column)
    case .filter(let range): dimension.add(row: range.last.row, column: range.last.column)
    default: break
    }
  }

  func fill(_ range: CellRange, color: UInt32, while condition: FillCondition) -> Bool {
    book.note(fill: color)
    fills.append(Fill(range: range, condition: condition, color: color, priority: fills.count + 1))
    return true
  }

  func link(_ text: String, row: Int, column: Int, to place: String, style: CellStyle) throws -> Bool {
    guard text.utf8.count <= Self.longestAttribute, place.utf8.count <= Self.longestAttribute else {
      throw NeedsLibrary()
    }
    // A cell has one link, the last.
    let position = CellPosition(row: row, column: column)
    if let index = links.lastIndex(where: { $0.position == position }) { links.remove(at: index) }
    links.append(Link(position: position, place: place, text: text))
    return write(text, row: row, column: column, style: style)
  }

  // MARK: - Markup

  /// The styles in the order in which the cells use them for the first time.
  func noteStyles(_ note: (Int) -> Void) {
    for row in rows { for cell in row.cells { note(cell.style) } }
  }

  /// About how many bytes the part takes.
  var expectedCount: Int { rows.reduce(4_096) { $0 + 64 + $1.cells.count * 40 } }

  /// The range of the cells.
  var range: String { dimension.name }

  /// Adds the rows.
  ///
  /// - Parameter styles: the number in the file of each style.
  func addRows(_ styles: [Int], to part: inout MarkupText) {
    part.add("<sheetData>")
    var spans: [UInt8] = []
    var block = -1
    for (number, row) in rows.enumerated() where row.isThere {
      part.add("<row r=\"")
      part.add(number + 1)
      part.add("\"")
      if !row.cells.isEmpty {
        if number / 16 > block {
          block = number / 16
          spans = self.spans(from: number)
        }
        part.add(spans)
      }
      if let height = row.height, height != Self.standardHeight {
        part.add(" ht=\"")
        part.add(height)
        part.add("\" customHeight=\"1\"")
      }
      if row.cells.isEmpty {
        part.add("/>")
      } else {
        part.add(">")
        for cell in row.cells { add(cell, number, styles[cell.style], to: &part) }
        part.add("</row>")
      }
    }
    part.add("</sheetData>")
  }

  /// Which columns the rows of a block of sixteen have, as an attribute; it begins with the first that has any.
  private func spans(from first: Int) -> [UInt8] {
    var least = Int.max
    var most = 0
    for row in rows[first..<min(rows.count, (first / 16 + 1) * 16)] {
      guard let start = row.cells.first?.column, let end = row.cells.last?.column else { continue }
      least = min(least, start)
      most = max(most, end)
    }
    return Array(" spans=\"\(least + 1):\(most + 1)\"".utf8)
  }

  private func add(_ cell: Cell, _ row: Int, _ style: Int, to part: inout MarkupText) {
    part.add("<c r=\"")
    part.add(column: cell.column)
    part.add(row + 1)
    part.add("\" s=\"")
    part.add(style)
    switch cell.content {
    case .text(let number):
      part.add("\" t=\"s\"><v>")
      part.add(number)
      part.add("</v></c>")
    case .number(let number):
      part.add("\"><v>")
      part.add(number)
      part.add("</v></c>")
    case .blank: part.add("\"/>")
    }
  }
}
