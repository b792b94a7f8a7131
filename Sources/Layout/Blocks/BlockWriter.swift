import Characters
import Diagnostics

/// Hands blocks over as a source document: data tables as rows with columns, tables for layout as what they hold.
package struct BlockWriter {
  private let source: [UInt8]
  private var document: SourceDocument

  /// The document of blocks whose texts are ranges of the buffer.
  package static func document(
    of blocks: [Block], bytes: [UInt8], content: SourceDocument.Content = .init()
  ) -> SourceDocument {
    var writer = BlockWriter(source: bytes, document: SourceDocument(bytes: bytes))
    writer.document.content = content
    writer.write(blocks)
    writer.document.sortMarks()
    return writer.document
  }

  private mutating func write(_ blocks: [Block]) {
    var index = 0
    while index < blocks.count {
      if let end = drawnTable(in: blocks, from: index) {
        writeDrawn(blocks[index..<end])
        index = end
        continue
      }
      switch blocks[index] {
      case .text(let text): write(text)
      case .table(let table): write(table)
      case .picture(let picture): writePicture(picture)
      }
      index += 1
    }
  }

  private mutating func write(_ text: Block.Text) {
    switch text.kind {
    case .heading: document.add(.heading, text.range, place: text.place)
    case .paragraph: document.add(.paragraph, text.range, place: text.place)
    case .line: document.add(.text, text.range, place: text.place)
    case .preformatted: writePreformatted(Array(source[text.range]), at: text.place)
    }
  }

  private mutating func writePicture(_ picture: Int) {
    document.addPicture(picture, place: document.content.pictures[picture].place)
  }

  private mutating func writePreformatted(_ text: [UInt8], at place: Place) {
    var first = 1
    if case .line(let number, _) = place { first = number }
    document.append(TextLayout.document(of: text), firstNumber: first)
  }

  // MARK: Tables drawn with signs, a line a paragraph

  /// Where a run of lines drawn with pipes or boxes ends; `nil` where none begins.
  private func drawnTable(in blocks: [Block], from start: Int) -> Int? {
    var end = start
    while end < blocks.count, case .text(let text) = blocks[end], isDrawn(text) { end += 1 }
    return end - start >= 2 ? end : nil
  }

  /// Whether a paragraph is a line of a table that `TextLayout` reads: with pipes or tabs between cells, or drawn. Other
  /// kinds of `TextTable` are not looked for here.
  private func isDrawn(_ text: Block.Text) -> Bool {
    guard text.kind == .line || text.kind == .paragraph else { return false }
    let hasSigns = source.withUnsafeBufferPointer { bytes in
      let line = bytes.piece(text.range)
      if let pipe = line.firstIndex(of: UInt8(ascii: "|"), from: 0),
        line.firstIndex(of: UInt8(ascii: "|"), from: pipe + 1) != nil
      {
        return true
      }
      // A tab at the beginning is an indent.
      return line.firstIndex(of: 0x09, from: 0) ?? 0 > 0
    }
    if hasSigns { return true }
    let start = text.range.lowerBound
    return text.range.count >= 2 && BoxTable.isBoxDrawing(source[start], source[start + 1])
  }

  private mutating func writeDrawn(_ blocks: ArraySlice<Block>) {
    var text: [UInt8] = []
    var place: Place?
    for case .text(let line) in blocks {
      if place == nil { place = line.place }
      text += source[line.range]
      text.append(UInt8(ascii: "\n"))
    }
    if let place { writePreformatted(text, at: place) }
  }

  // MARK: Tables

  private mutating func write(_ table: Block.Table) {
    let layout = TableLayout(table)
    // Most tables have short cells only; the others are looked at as a whole.
    let isData = hasProse(table) && table.isData
    var grid: Int32?
    // The rows that the open grid is made of.
    var rows: [[Block.Cell]] = []
    for var row in layout.rows {
      if !isData, isPlain(row) {
        let open = grid ?? document.beginGrid()
        grid = open
        rows.append(table.rows[row.number])
        writePlain(row, grid: open, columnCount: layout.columnCount)
        continue
      }
      if isData {
        row.cells = row.cells.map { TableLayout.Item(cell: $0.cell.flattened, column: $0.column) }
      } else if row.cells.contains(where: { isProse($0.cell) }) || isLoneProse(row) {
        if let grid { document.content.tables[grid] = rows }
        grid = nil
        rows = []
        for item in row.cells { write(item.cell.blocks) }
        continue
      }
      let open = grid ?? document.beginGrid()
      grid = open
      rows.append(table.rows[row.number])
      for line in divided(row) {
        document.addRow(grid: open, columnCount: layout.columnCount, number: 0, lineStart: 0, cells: line)
      }
    }
    if let grid { document.content.tables[grid] = rows }
  }

  private func hasProse(_ table: Block.Table) -> Bool {
    for row in table.rows.indices {
      for cell in table.rows[row].indices where !table.rows[row][cell].continuesAbove {
        if isProse(table.rows[row][cell]) { return true }
      }
    }
    return false
  }

  /// Whether each cell of a row has a short text or none, as nearly all have: such a row is one line.
  private func isPlain(_ row: TableLayout.Row) -> Bool {
    // By index: a copy of a cell takes longer than the question.
    for index in row.cells.indices {
      switch row.cells[index].cell.blocks.count {
      case 0: break
      case 1:
        guard Self.text(row.cells[index].cell.blocks[0]) != nil, !isProse(row.cells[index].cell) else {
          return false
        }
      default: return false
      }
    }
    return true
  }

  private mutating func writePlain(_ row: TableLayout.Row, grid: Int32, columnCount: Int) {
    document.addRow(
      grid: grid, columnCount: columnCount, number: 0, lineStart: 0,
      cells: row.cells.lazy.map { item -> RowCell in
        let text = item.cell.blocks.first.flatMap(Self.text)
        return (text?.range ?? 0..<0, item.column, item.cell.columnSpan, text?.place ?? item.cell.place)
      })
  }

  /// Whether a cell holds a piece of a page rather than a value or a label.
  private func isProse(_ cell: Block.Cell) -> Bool {
    var length = 0
    for index in cell.blocks.indices {
      switch cell.blocks[index] {
      case .table: return true
      case .picture: break
      case .text(let text):
        if text.kind == .preformatted || text.kind == .heading { return true }
        length += text.range.count
      }
    }
    // The longest label of the form has 36 characters, 108 bytes.
    return length > 240
  }

  /// Whether a row is nothing but sentences on several lines.
  private func isLoneProse(_ row: TableLayout.Row) -> Bool {
    let filled = row.cells.filter { $0.cell.textCount > 0 }
    guard filled.count == 1, filled[0].cell.textCount > 1 else { return false }
    return filled[0].cell.blocks.contains { block in
      // 。 is E3 80 82.
      guard let range = Self.text(block)?.range else { return false }
      return source[range].suffix(3).elementsEqual([0xE3, 0x80, 0x82])
    }
  }

  private typealias RowCell = (range: Range<Int>, column: Int, span: Int, place: Place?)

  /// The row's cells; one line of them for each paragraph where several rows were written into one.
  private mutating func divided(_ row: TableLayout.Row) -> [[RowCell]] {
    if let count = Self.commonCount(of: row), count >= 2 {
      let lines = (0..<count).map { line in
        row.cells.filter { $0.cell.textCount > 0 }.map { item -> RowCell in
          let text = item.cell.blocks.lazy.compactMap(Self.text).dropFirst(line).first
          return (text?.range ?? 0..<0, item.column, item.cell.columnSpan, text?.place ?? item.cell.place)
        }
      }
      // Short values under short values are rows; words in several pieces are a label.
      if lines.allSatisfy({ line in line.count { isShort($0.range) } * 2 >= line.count }) { return lines }
    }
    return [
      row.cells.map { item in
        let texts = item.cell.blocks.compactMap(Self.text)
        let range = fixing(pictures: item.cell, to: joined(texts))
        return (range, item.column, item.cell.columnSpan, texts.first?.place ?? item.cell.place)
      }
    ]
  }

  /// How many blocks each filled cell has; `nil` where they have not the same number, or only one is filled.
  private static func commonCount(of row: TableLayout.Row) -> Int? {
    var common: Int?
    var filled = 0
    // By index: a copy of a cell takes longer than the question.
    for index in row.cells.indices {
      let count = row.cells[index].cell.textCount
      if count == 0 { continue }
      filled += 1
      if let common, common != count { return nil }
      common = count
    }
    return filled >= 2 ? common : nil
  }

  private static func text(_ block: Block) -> Block.Text? {
    if case .text(let text) = block { text } else { nil }
  }

  /// Whether a text is as short as values are: digits or a mark.
  private func isShort(_ range: Range<Int>) -> Bool {
    range.count <= 12 && (range.count <= 3 || source[range].allSatisfy { $0 < 0x80 })
  }

  /// The range of a cell's text, with the pictures in the cell fixed to its beginning.
  private mutating func fixing(pictures cell: Block.Cell, to range: Range<Int>) -> Range<Int> {
    guard cell.textCount < cell.blocks.count else { return range }
    // A copy: the text itself has no picture in it.
    var range = document.append(Array(document.bytes[range]))
    // In the form's tables a cell with nothing but a picture, which may be one of a number, is not blank.
    if range.isEmpty { range = document.append(Array(StandIn.picture.utf8)) }
    for case .picture(let picture) in cell.blocks {
      document.content.marks.append(InlineMark(.picture(picture), range.lowerBound..<range.lowerBound))
    }
    return range
  }

  /// A cell's paragraphs as one text; numbers stay apart, the pieces of a label do not.
  private mutating func joined(_ texts: [Block.Text]) -> Range<Int> {
    guard texts.count > 1 else { return texts.first?.range ?? 0..<0 }
    var text: [UInt8] = []
    for piece in texts {
      if let last = text.last, last < 0x80, let first = source[piece.range].first, first < 0x80 {
        text.append(0x20)
      }
      text += source[piece.range]
    }
    return document.append(text)
  }
}
