import Characters
import Diagnostics

/// Divides a text into lines, table rows and page breaks, by the signs of its layout alone.
///
/// Rows of cells with tabs or pipes between them are read here, a line at a time; every other kind of table is a
/// `TextTable`.
package struct TextLayout {
  /// A range of bytes in the text.
  typealias Span = Range<Int>

  /// The kinds of tables, in the order in which a line is offered to them.
  private static let tables: [any TextTable.Type] = [BoxTable.self, DashTable.self, HTMLTable.self]

  /// Those of cells on lines of their own.
  private static let tablesOfLines: [any TextTable.Type] = [PipeLines.self, PipesBetween.self]

  /// The document of a text in UTF-8.
  package static func document(of text: [UInt8]) -> SourceDocument {
    var layout = TextLayout(text)
    layout.run()
    return layout.document
  }

  let text: [UInt8]
  let lines: [Span]
  var document: SourceDocument
  /// The pipe or tab table that the last row belonged to, and how many cells its separator row has.
  private var openGrid: Int32?
  private var separatorCells = 0
  private var markup = MarkupStripper()
  /// Commas or semicolons between cells, where the text has such rows.
  private let separated: SeparatedText?

  private init(_ text: [UInt8]) {
    lines = LineSplitter.lines(of: text)
    self.text = QuotedText.unquoted(text, lines: lines) ?? text
    document = SourceDocument(bytes: self.text)
    separated = self.text.withUnsafeBufferPointer { [lines] in SeparatedText($0, lines: lines) }
  }

  private mutating func run() {
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < lines.count {
        index += element(at: index, bytes)
      }
    }
  }

  /// Adds what begins at a line and gives the number of lines it took.
  private mutating func element(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var line = lines[index]
    let number = index + 1
    while !line.isEmpty, bytes[line.lowerBound] == 0x0C {
      document.addBreak(.pageBreak, number: number)
      openGrid = nil
      line = line.lowerBound + 1..<line.upperBound
    }
    let traits = LineTraits(bytes, line)
    if traits.isBlank {
      if traits.tabs > 0, openGrid != nil, separatorCells == 0, isBelowHeads {
        _ = addTabRow(traits, line, number, bytes)
        return 1
      }
      document.addBreak(.blank, number: number)
      if openGrid != nil, separatorCells > 0 { openGrid = nil }
      return 1
    }
    for table in Self.tables where table.mayBegin(traits) {
      if let taken = table.add(from: index, line, lines: lines, bytes: bytes, to: &document) {
        openGrid = nil
        return taken
      }
    }
    // A row of an open table is broken over lines in the same way.
    for table in Self.tablesOfLines where openGrid == nil && table.mayBegin(traits) {
      if let taken = table.add(from: index, line, lines: lines, bytes: bytes, to: &document) { return taken }
    }
    if traits.pipes >= 2 || (traits.pipes == 1 && traits.first == 0x7C)
      || (traits.pipes > 0 && openGrid != nil)
    {
      addPipeRow(traits, line, number, bytes)
      return 1
    }
    if traits.tabs > 0, addTabRow(traits, line, number, bytes) { return 1 }
    if let cells = separated?.cells(bytes, line) {
      addRow(openedGrid(), 0, cells, line, number, bytes, markup: traits.hasTagStart)
      return 1
    }
    openGrid = nil
    addText(traits, line, number, bytes)
    return 1
  }

  /// The table that rows are added to: the open one, or a new one.
  private mutating func openedGrid() -> Int32 {
    if let openGrid { return openGrid }
    let grid = document.beginGrid()
    (openGrid, separatorCells) = (grid, 0)
    return grid
  }

  /// More cells than any row of a table has, with room for empty ones between them.
  private static let mostCells = 40

  private mutating func addPipeRow(
    _ traits: LineTraits, _ line: Span, _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let cells = CellSplitter.pipeCells(bytes, line)
    // A whole report on one line: the cells are pieces of text one after another, rows cannot be told.
    if cells.count > Self.mostCells {
      for cell in cells where !cell.isEmpty {
        for piece in OneLine.pieces(bytes, cell) {
          document.add(.text, piece, number: number, lineStart: line.lowerBound)
        }
      }
      openGrid = nil
      return
    }
    let grid = openedGrid()
    if CellSplitter.isSeparator(bytes, cells) {
      separatorCells = cells.count
      return
    }
    let columns = separatorCells == cells.count ? cells.count : 0
    addRow(grid, columns, cells, line, number, bytes, markup: traits.hasTagStart)
  }

  private mutating func addTabRow(
    _ traits: LineTraits, _ line: Span, _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let cells = CellSplitter.tabCells(bytes, line)
    let filled = cells.count { !$0.isEmpty }
    // One tab before a paragraph is an indent; the same before one short word continues an open table.
    if openGrid == nil, filled == 1, cells.count == 2, cells[0].isEmpty { return false }
    if filled == 1, let words = cells.first(where: { !$0.isEmpty }), words.count > 180 { return false }
    let grid = openedGrid()
    addRow(grid, 0, cells, line, number, bytes, markup: false)
    return true
  }

  /// Whether the last row is one of words only, below which a row of tabs is one that nobody filled in. Elsewhere it is
  /// a gap between two tables.
  private var isBelowHeads: Bool {
    guard let last = document.lines.last, last.kind == .row else { return false }
    let filled = document.fragments[last.fragments].filter { $0.start < $0.end }
    return filled.count > 1
      && !filled.contains { cell in document.bytes[Int(cell.start)..<Int(cell.end)].contains(where: \.isDigit)
      }
  }

  private mutating func addRow(
    _ grid: Int32, _ columns: Int, _ cells: [Span], _ line: Span, _ number: Int,
    _ bytes: UnsafeBufferPointer<UInt8>, markup: Bool
  ) {
    guard markup else {
      document.addRow(
        grid: grid, columnCount: columns, number: number, lineStart: line.lowerBound, cells: cells)
      return
    }
    let cleaned = cells.enumerated().map { column, cell in
      let offset = bytes.piece(line.lowerBound..<cell.lowerBound).scalarCount
      return SourceDocument.LooseCell(
        text: MarkupStripper.plain(bytes, cell), column: column, place: .line(number, column: 1 + offset))
    }
    document.addRow(grid: grid, columnCount: columns, number: number, cells: cleaned)
  }

  private mutating func addText(
    _ traits: LineTraits, _ line: Span, _ number: Int, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    if traits.hasTagStart || markup.isInside {
      let plain = markup.strip(bytes, line)
      if plain.removedMarkup {
        if plain.text.withUnsafeBufferPointer({ $0.trimmed.isEmpty }) {
          document.addBreak(.blank, number: number)
        } else {
          let text = String(decoding: plain.text, as: UTF8.self)
          document.add(.text, text: text, place: .line(number, column: 1))
        }
        return
      }
    }
    document.add(.text, line, number: number, lineStart: lines[number - 1].lowerBound)
  }
}
