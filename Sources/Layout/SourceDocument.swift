import Characters
import Diagnostics

/// What every file reader hands over: headings, paragraphs, table rows and loose lines in reading order.
///
/// It knows nothing of the form. All text lies in one UTF-8 buffer; lines and fragments are ranges of it, so
/// that a reader copies nothing and the recogniser decides what becomes a string.
public struct SourceDocument: Sendable {
  /// The text of all fragments, UTF-8.
  public internal(set) var bytes: [UInt8]
  /// The lines in reading order.
  public internal(set) var lines: [Line] = []
  /// The fragments of all lines, in order.
  public internal(set) var fragments: [Fragment] = []
  var places: [Place] = []
  /// The rows whose numbers may be split, joined or in the wrong columns.
  var unclearLines: Set<Int> = []
  /// Lines that belong to the printed page and not to its text.
  package var pageFurniture: Set<Int> = []
  /// Rows of tables that belong to its text.
  package var proseRows: Set<Int> = []
  var gridCount: Int32 = 0
  /// How many pictures the source has, which may be pictures of tables.
  public var pictureCount = 0
  /// What it holds beside its lines.
  package var content = Content()

  /// One line of the layout: a heading, a paragraph, a loose line, a table row, a blank line or a page break.
  public struct Line: Sendable {
    /// What kind of line it is.
    public enum Kind: UInt8, Sendable {
      /// A line that the source marks as a heading.
      case heading
      /// A whole paragraph.
      case paragraph
      /// A line of text that may be part of a paragraph or of a table.
      case text
      /// A row of a table whose cells are known.
      case row
      /// An empty line.
      case blank
      /// The end of a page.
      case pageBreak
      /// A picture that stands by itself; its fragment is empty.
      case picture
    }

    /// What kind of line it is.
    public let kind: Kind
    /// The table a row belongs to, counted from 0 through the document; -1 for other lines.
    public let grid: Int32
    /// How many columns the grid is known to have, or 0 where spans were lost and columns cannot be compared.
    public let columnCount: Int32
    /// The line's number in a text, from 1.
    public let number: Int32
    /// Where the line begins in the buffer.
    public let start: Int32
    /// The line's fragments.
    public let fragments: Range<Int>
  }

  /// A piece of text at one place: a table cell, or the text of a line.
  public struct Fragment: Sendable {
    /// Where the text begins in the buffer.
    public let start: Int32
    /// Where it ends.
    public let end: Int32
    /// The cell's column in its row, from 0.
    public let column: Int32
    /// How many columns the cell covers.
    public let columnSpan: Int32
    /// The index of a stated place, or -1 where line and column tell it.
    package let place: Int32
  }

  /// Makes a document over a text; the lines are added in order.
  public init(bytes: [UInt8] = []) {
    self.bytes = bytes
    lines.reserveCapacity(512)
    fragments.reserveCapacity(1024)
  }

  /// Adds a line without fragments: a blank line or a page break.
  public mutating func addBreak(_ kind: Line.Kind, number: Int) {
    lines.append(
      Line(
        kind: kind, grid: -1, columnCount: 0, number: Int32(truncatingIfNeeded: number), start: 0,
        fragments: fragments.count..<fragments.count))
  }

  /// Adds a heading, paragraph or loose line that lies in the buffer.
  public mutating func add(_ kind: Line.Kind, _ range: Range<Int>, number: Int, lineStart: Int? = nil) {
    let first = fragments.count
    fragments.append(fragment(range, column: 0, span: 1, place: -1))
    lines.append(
      Line(
        kind: kind, grid: -1, columnCount: 0, number: Int32(truncatingIfNeeded: number),
        start: Int32(truncatingIfNeeded: lineStart ?? range.lowerBound), fragments: first..<first + 1))
  }

  /// Adds a heading, paragraph or loose line that lies in the buffer, at a place that line and column do not tell.
  public mutating func add(_ kind: Line.Kind, _ range: Range<Int>, place: Place) {
    let first = fragments.count
    let index = placeIndex(place)
    fragments.append(fragment(range, column: 0, span: 1, place: index))
    lines.append(
      Line(
        kind: kind, grid: -1, columnCount: 0, number: 0, start: Int32(truncatingIfNeeded: range.lowerBound),
        fragments: first..<first + 1))
  }

  /// Adds all lines of another document, whose first line is line `firstNumber` of this one's source.
  public mutating func append(_ other: SourceDocument, firstNumber: Int) {
    let shift = Int32(truncatingIfNeeded: append(other.bytes).lowerBound)
    unclearLines.formUnion(other.unclearLines.map { $0 + lines.count })
    let firstFragment = fragments.count
    let numberShift = Int32(truncatingIfNeeded: firstNumber - 1)
    for piece in other.fragments {
      var place: Int32 = -1
      if piece.place >= 0 {
        place = placeIndex(other.places[Int(piece.place)].shifted(lines: firstNumber - 1))
      }
      fragments.append(
        Fragment(
          start: piece.start + shift, end: piece.end + shift, column: piece.column,
          columnSpan: piece.columnSpan, place: place))
    }
    for line in other.lines {
      lines.append(
        Line(
          kind: line.kind, grid: line.grid < 0 ? -1 : line.grid + gridCount, columnCount: line.columnCount,
          number: line.number + numberShift, start: line.start + shift,
          fragments: line.fragments.lowerBound + firstFragment..<line.fragments.upperBound + firstFragment))
    }
    gridCount += other.gridCount
    pictureCount += other.pictureCount
  }

  /// Adds a heading, paragraph or loose line whose text is not in the buffer yet.
  public mutating func add(_ kind: Line.Kind, text: String, place: Place) {
    add(kind, append(text.utf8), place: place)
  }

  /// Begins a new table and gives its number.
  public mutating func beginGrid() -> Int32 {
    gridCount += 1
    return gridCount - 1
  }

  /// Adds a row of a table.
  ///
  /// - Parameters:
  ///   - columnCount: the number of columns where every cell's column is true, else 0.
  ///   - cells: each cell's range in the buffer, its column, its span and its place where line and column do
  ///     not tell it.
  public mutating func addRow(
    grid: Int32, columnCount: Int, number: Int, lineStart: Int,
    cells: some Sequence<(range: Range<Int>, column: Int, span: Int, place: Place?)>
  ) {
    let first = fragments.count
    for cell in cells {
      let place = placeIndex(cell.place)
      fragments.append(fragment(cell.range, column: cell.column, span: cell.span, place: place))
    }
    addRowLine(grid: grid, columnCount: columnCount, number: number, lineStart: lineStart, first: first)
  }

  /// Adds a row of a table whose cells lie in the buffer on the row's own line, one a column from the first on.
  public mutating func addRow(
    grid: Int32, columnCount: Int, number: Int, lineStart: Int, cells: [Range<Int>]
  ) {
    let first = fragments.count
    for (column, cell) in cells.enumerated() {
      fragments.append(fragment(cell, column: column, span: 1, place: -1))
    }
    addRowLine(grid: grid, columnCount: columnCount, number: number, lineStart: lineStart, first: first)
  }

  /// Marks the last row: its source shows its numbers so that they may be split, joined or in wrong columns.
  public mutating func markLastRowUnclear() { unclearLines.insert(lines.count - 1) }

  /// Whether the numbers of a line may be split, joined or in wrong columns.
  package func isUnclear(line: Int) -> Bool { unclearLines.contains(line) }

  /// Whether the numbers of any line may be split, joined or in wrong columns.
  package var hasUnclearLines: Bool { !unclearLines.isEmpty }

  private mutating func addRowLine(grid: Int32, columnCount: Int, number: Int, lineStart: Int, first: Int) {
    lines.append(
      Line(
        kind: .row, grid: grid, columnCount: Int32(truncatingIfNeeded: columnCount),
        number: Int32(truncatingIfNeeded: number), start: Int32(truncatingIfNeeded: lineStart),
        fragments: first..<fragments.count))
  }

  /// Appends text to the buffer and gives its range: for cells that do not lie in one piece.
  public mutating func append(_ text: some Sequence<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Keeps a place and gives its index; -1 for none.
  mutating func placeIndex(_ place: Place?) -> Int32 {
    guard let place else { return -1 }
    places.append(place)
    return Int32(truncatingIfNeeded: places.count - 1)
  }

  func fragment(_ range: Range<Int>, column: Int, span: Int, place: Int32) -> Fragment {
    Fragment(
      start: Int32(truncatingIfNeeded: range.lowerBound), end: Int32(truncatingIfNeeded: range.upperBound),
      column: Int32(truncatingIfNeeded: column), columnSpan: Int32(truncatingIfNeeded: span), place: place)
  }

  /// Whether the text has places on pages.
  package var isOnPages: Bool {
    if case .page? = places.first { true } else { false }
  }

  /// The place of a position inside a fragment of a line.
  package func place(of offset: Int32, in fragment: Fragment, line: Line) -> Place {
    if fragment.place >= 0 {
      let place = places[Int(fragment.place)]
      guard case .line(let number, let column) = place else { return place }
      return .line(number, column: column + characters(from: fragment.start, to: offset))
    }
    return .line(Int(line.number), column: 1 + characters(from: line.start, to: offset))
  }

  /// The place of a position inside the fragment and the line of these numbers.
  package func place(of offset: Int32, fragment: Int32, line: Int32) -> Place {
    place(of: offset, in: fragments[Int(fragment)], line: lines[Int(line)])
  }

  /// How far the characters of a line are counted: the cells of a row come one after another.
  package struct ColumnCount {
    fileprivate var lineStart: Int32 = -1
    fileprivate var end: Int32 = 0
    fileprivate var characters = 0

    package init() {}

    fileprivate init(lineStart: Int32) {
      self.lineStart = lineStart
      end = lineStart
    }
  }

  /// The same, counted on from the place that was asked for before.
  package func place(
    of offset: Int32, in fragment: Fragment, line: Line, counted: inout ColumnCount
  ) -> Place {
    guard fragment.place < 0, offset >= line.start else {
      return place(of: offset, in: fragment, line: line)
    }
    if counted.lineStart != line.start || counted.end > offset {
      counted = ColumnCount(lineStart: line.start)
    }
    counted.characters += characters(from: counted.end, to: offset)
    counted.end = offset
    return .line(Int(line.number), column: 1 + counted.characters)
  }

  private func characters(from start: Int32, to end: Int32) -> Int {
    guard start < end else { return 0 }
    return bytes.withUnsafeBufferPointer { $0.piece(Int(start)..<Int(end)).scalarCount }
  }

  /// The text of a range of the buffer.
  package func text(_ start: Int32, _ end: Int32) -> String {
    guard start < end else { return "" }
    return bytes.withUnsafeBufferPointer { $0.piece(Int(start)..<Int(end)).string }
  }
}

extension SourceDocument {
  /// Replaces radical forms of ideographs, as PDF fonts give them, by the ordinary characters.
  ///
  /// - Returns: how many there were.
  public mutating func replaceRadicalForms() -> Int {
    guard let (text, count) = CharacterVariants.replacingRadicalForms(in: bytes) else { return 0 }
    bytes = text
    return count
  }
}

extension Place {
  /// The place so many lines further down, where it is a line.
  fileprivate func shifted(lines count: Int) -> Place {
    if case .line(let line, let column) = self { .line(line + count, column: column) } else { self }
  }
}
