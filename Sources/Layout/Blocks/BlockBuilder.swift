import Diagnostics

/// Collects the texts, tables and cells of a document as blocks, in the order in which its reader meets them.
package struct BlockBuilder {
  /// The text of all blocks, UTF-8. A reader may write a text to its end piece by piece, and then add its range.
  package var bytes: [UInt8] = []
  /// The blocks outside all tables.
  package private(set) var blocks: [Block] = []
  /// Whether there is more than any report has, so that a reader of nested markup should stop.
  package private(set) var isTooLarge = false

  private static let deepestTable = 48
  private static let mostCells = 200_000
  private static let mostTexts = 200_000
  private static let mostPictures = 10_000

  private var tables: [OpenTable] = []
  /// How many tables were open where each text box begins: what it holds is outside them.
  private var boxes: [Int] = []
  private var tableCount = 0
  private var cellCount = 0
  private var textCount = 0

  private struct OpenTable {
    var table = Block.Table()
    let number: Int
    /// How many cells of the row have begun.
    var column = 0
    var isInCell = false
    var rowOnlyStatesWidths = false
  }

  /// Makes a builder without blocks.
  package init() {}

  /// What was collected, as a source document.
  package var document: SourceDocument {
    var document = BlockWriter.document(of: blocks, bytes: bytes, content: content)
    document.pictureCount = pictureCount
    return document
  }

  /// How many pictures there are that may be pictures of tables.
  package var pictureCount = 0
  /// How words are set, pictures and notes.
  package var content = SourceDocument.Content()

  // MARK: Texts

  /// Adds a text.
  package mutating func add(_ kind: Block.Text.Kind, _ text: some Sequence<UInt8>, place: Place) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    add(kind, start..<bytes.count, place: place)
  }

  /// Adds a text that was written to the buffer.
  package mutating func add(_ kind: Block.Text.Kind, _ range: Range<Int>, place: Place) {
    textCount += 1
    if textCount > Self.mostTexts { isTooLarge = true }
    append(.text(Block.Text(kind, range, place: place)))
    // No text begins where another ends, so that what is fixed to an end is fixed to that one.
    bytes.append(0x20)
  }

  /// Adds a picture that stands by itself, or fixes it to a position of the buffer.
  package mutating func add(_ picture: SourcePicture, at position: Int? = nil) {
    content.pictures.append(picture)
    let index = content.pictures.count - 1
    if content.pictures.count > Self.mostPictures { isTooLarge = true }
    guard let position else { return append(.picture(index)) }
    content.marks.append(InlineMark(.picture(index), position..<position))
  }

  /// Adds a picture of the content as one that stands by itself.
  package mutating func addOwn(picture: Int) { append(.picture(picture)) }

  /// Adds the marks of a text that begins at a position of the buffer.
  package mutating func add(_ marks: [InlineMark], at start: Int) {
    for mark in marks {
      content.marks.append(
        InlineMark(mark.kind, mark.range.lowerBound + start..<mark.range.upperBound + start))
    }
  }

  /// Puts a text before all others.
  package mutating func addFirst(_ kind: Block.Text.Kind, _ text: some Sequence<UInt8>, place: Place) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    blocks.insert(.text(Block.Text(kind, start..<bytes.count, place: place)), at: 0)
  }

  /// Adds a block to the innermost open cell: what is in a table but in no cell goes before the table, as it is shown.
  private mutating func append(_ block: Block) {
    for index in tables.indices.reversed() where index >= floor && tables[index].isInCell {
      guard let row = tables[index].table.rows.indices.last,
        let cell = tables[index].table.rows[row].indices.last
      else { continue }
      tables[index].table.rows[row][cell].blocks.append(block)
      return
    }
    blocks.append(block)
  }

  // MARK: Text boxes

  /// Begins a text box, whose content is outside the tables around it.
  package mutating func beginBox() { boxes.append(tables.count) }

  /// Ends the text box.
  package mutating func endBox() { _ = boxes.popLast() }

  private var floor: Int { boxes.last ?? 0 }

  // MARK: Tables

  /// Whether a table is open, in the text box if one is.
  package var isInTable: Bool { tables.count > floor }

  /// Whether a cell is open in the innermost table.
  package var isInCell: Bool { isInTable && tables[tables.count - 1].isInCell }

  /// The cell that would begin next: the number of its table, its row and its column, each from 1.
  package var nextCell: (table: Int, row: Int, column: Int) {
    guard let open = tables.last else { return (tableCount, 1, 1) }
    return (open.number, max(1, open.table.rows.count), open.column + 1)
  }

  /// The place of the last cell of the innermost table.
  package var lastCellPlace: Place? { isInTable ? tables.last?.table.rows.last?.last?.place : nil }

  /// Begins a table.
  package mutating func beginTable() {
    guard tables.count < Self.deepestTable else {
      isTooLarge = true
      return
    }
    tableCount += 1
    tables.append(OpenTable(number: tableCount))
  }

  /// Ends the innermost table; one without rows is left out.
  package mutating func endTable() {
    dropRowOfWidths()
    guard let open = tables.popLast(), !open.table.rows.isEmpty else { return }
    append(.table(open.table))
  }

  /// Ends all tables that are still open.
  package mutating func endTables() {
    while !tables.isEmpty { endTable() }
  }

  /// Begins a row.
  ///
  /// - Parameter onlyStatesWidths: whether the row is hidden, so that it is left out if it is empty.
  package mutating func beginRow(onlyStatesWidths: Bool = false) {
    guard let last = tables.indices.last else { return }
    dropRowOfWidths()
    tables[last].isInCell = false
    tables[last].column = 0
    tables[last].rowOnlyStatesWidths = onlyStatesWidths
    tables[last].table.rows.append([])
  }

  /// Takes the last row out of the innermost table.
  package mutating func dropRow() {
    guard let last = tables.indices.last else { return }
    tables[last].isInCell = false
    _ = tables[last].table.rows.popLast()
  }

  private mutating func dropRowOfWidths() {
    guard let open = tables.last, open.rowOnlyStatesWidths, let row = open.table.rows.last,
      row.allSatisfy(\.blocks.isEmpty)
    else { return }
    dropRow()
  }

  // MARK: Cells

  /// Begins a cell, in a new row if none is open.
  package mutating func beginCell(columnSpan: Int = 1, rowSpan: Int = 1, place: Place) {
    guard let last = tables.indices.last else { return }
    var cell = Block.Cell(place: place)
    cell.columnSpan = columnSpan
    cell.rowSpan = rowSpan
    append(cell)
    tables[last].column += 1
    tables[last].isInCell = true
  }

  /// Leaves out columns of the row.
  package mutating func skipColumns(_ count: Int, place: Place) {
    guard count > 0, !tables.isEmpty else { return }
    var cell = Block.Cell(place: place)
    cell.columnSpan = count
    cell.continuesAbove = true
    cell.isLeftOut = true
    append(cell)
  }

  /// Changes the open cell, if there is one.
  package mutating func changeCell(_ body: (inout Block.Cell) -> Void) {
    guard let last = tables.indices.last, tables[last].isInCell,
      let row = tables[last].table.rows.indices.last, let cell = tables[last].table.rows[row].indices.last
    else { return }
    body(&tables[last].table.rows[row][cell])
  }

  /// Ends the open cell.
  package mutating func endCell() {
    if let last = tables.indices.last { tables[last].isInCell = false }
  }

  /// Takes the last cell out of its row.
  package mutating func dropCell() {
    guard let last = tables.indices.last, let row = tables[last].table.rows.indices.last else { return }
    tables[last].isInCell = false
    if tables[last].table.rows[row].popLast() != nil { tables[last].column -= 1 }
  }

  private mutating func append(_ cell: Block.Cell) {
    cellCount += 1
    if cellCount > Self.mostCells { isTooLarge = true }
    let last = tables.count - 1
    if tables[last].table.rows.isEmpty { tables[last].table.rows.append([]) }
    tables[last].table.rows[tables[last].table.rows.count - 1].append(cell)
  }
}
