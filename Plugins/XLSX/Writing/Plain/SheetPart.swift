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

  private struct Fill {
    let range: CellRange
    let condition: FillCondition
    let color: UInt32
    let priority: Int
  }

  private struct Link {
    let position: CellPosition
    let place: String
    let text: String
  }

  private let book: PlainBook
  /// What was set about it, in order.
  private(set) var steps: [SheetStep] = []
  private var rows: [Row] = []
  private var merges: [CellRange] = []
  private var fills: [Fill] = []
  private var links: [Link] = []
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

  /// Adds what stands behind the rows and their filter: joined ranges, fills and links.
  ///
  /// - Parameter colors: the colours of fills in the order in which the book uses them.
  func addRanges(_ colors: [UInt32], to part: inout MarkupText) {
    if !merges.isEmpty {
      part.add("<mergeCells count=\"")
      part.add(merges.count)
      part.add("\">")
      for merge in merges {
        part.add("<mergeCell ref=\"")
        part.add(Array(merge.name.utf8))
        part.add("\"/>")
      }
      part.add("</mergeCells>")
    }
    addFills(colors, to: &part)
    guard !links.isEmpty else { return }
    part.add("<hyperlinks>")
    for link in links.sorted(by: { $0.position < $1.position }) {
      part.add("<hyperlink ref=\"")
      part.add(Array(link.position.name.utf8))
      part.add("\" location=\"")
      part.add(escaping: link.place, isAttribute: true)
      part.add("\" display=\"")
      part.add(escaping: link.text, isAttribute: true)
      part.add("\"/>")
    }
    part.add("</hyperlinks>")
  }

  private func addFills(_ colors: [UInt32], to part: inout MarkupText) {
    // The library keeps them in the order of the names of their ranges.
    let named = fills.map { (name: $0.range.name, fill: $0) }
    var last: String?
    let order = named.indices.sorted { one, other in
      let (first, second) = (named[one].name, named[other].name)
      return first == second ? one < other : first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    for index in order {
      let (name, fill) = named[index]
      if name != last {
        if last != nil { part.add("</conditionalFormatting>") }
        part.add("<conditionalFormatting sqref=\"")
        part.add(Array(name.utf8))
        part.add("\">")
        last = name
      }
      add(fill, colors.firstIndex(of: fill.color) ?? 0, to: &part)
    }
    if last != nil { part.add("</conditionalFormatting>") }
  }

  private func add(_ fill: Fill, _ number: Int, to part: inout MarkupText) {
    part.add("<cfRule type=\"")
    switch fill.condition {
    case .number, .text: part.add("cellIs")
    case .blank: part.add("containsBlanks")
    case .notBlank: part.add("notContainsBlanks")
    }
    part.add("\" dxfId=\"")
    part.add(number)
    part.add("\" priority=\"")
    part.add(fill.priority)
    // The library takes the first row and the last column for the cell that the rule begins with.
    let first = CellPosition(row: fill.range.first.row, column: fill.range.last.column).name
    switch fill.condition {
    case .number(let number):
      part.add("\" operator=\"equal\"><formula>")
      part.add(number)
    case .text(let text):
      part.add("\" operator=\"equal\"><formula>")
      part.add(escaping: text)
    case .blank:
      part.add("\"><formula>LEN(TRIM(")
      part.add(Array(first.utf8))
      part.add("))=0")
    case .notBlank:
      part.add("\"><formula>LEN(TRIM(")
      part.add(Array(first.utf8))
      part.add("))&gt;0")
    }
    part.add("</formula></cfRule>")
  }
}
