import Characters
import Containers
import Diagnostics

/// An HTML table that a converter left inside text because its cells have spans.
enum HTMLTable: TextTable {
  private static let opening = Array("<table".utf8)
  private static let closing = Array("</table".utf8)
  /// Spans wider than any table of the form are typing errors.
  private static let widestSpan = 64

  static func mayBegin(_ traits: LineTraits) -> Bool { traits.hasTagStart }

  private static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes.trimmed(line)
    return hasTag(opening, bytes, trimmed.lowerBound, trimmed.upperBound)
  }

  static func add(
    from first: Int, _ line: Range<Int>, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>,
    to document: inout SourceDocument
  ) -> Int? {
    guard begins(bytes, line) else { return nil }
    let count = lineCount(from: first, lines: lines, bytes: bytes)
    let reader = Reader(lines[first..<first + count], bytes)
    let range = lines[first].lowerBound..<lines[first + count - 1].upperBound
    HTMLScanner.scan(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]), handler: reader)
    reader.finish()
    emit(reader.blocks, number: first + 1, to: &document)
    return count
  }

  /// How many lines there are up to the one on which the table ends.
  private static func lineCount(
    from first: Int, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var depth = 0
    for (index, line) in lines[first...].enumerated() {
      var isClosed = false
      for start in line where bytes[start] == UInt8(ascii: "<") {
        if hasTag(opening, bytes, start, line.upperBound) { depth += 1 }
        if hasTag(closing, bytes, start, line.upperBound) {
          depth -= 1
          isClosed = isClosed || depth <= 0
        }
      }
      if isClosed { return index + 1 }
    }
    return lines.count - first
  }

  private static func hasTag(
    _ tag: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    start + tag.count <= end && tag.indices.allSatisfy { (bytes[start + $0] | 0x20) == (tag[$0] | 0x20) }
  }

  private static func emit(_ builder: BlockBuilder, number: Int, to document: inout SourceDocument) {
    guard case .table(let table)? = builder.blocks.first else { return }
    let layout = TableLayout(table)
    let grid = document.beginGrid()
    for row in layout.rows where !row.cells.isEmpty {
      let cells = row.cells.map { item in
        var cell = SourceDocument.LooseCell(column: item.column, columnSpan: item.cell.columnSpan)
        if case .text(let text)? = item.cell.blocks.first {
          cell.text = Array(builder.bytes[text.range])
          cell.place = text.place
        }
        return cell
      }
      document.addRow(grid: grid, columnCount: layout.widestRow, number: number, cells: cells)
    }
  }

  /// Collects the cells of one table; tables within them are text.
  private final class Reader: HTMLHandler {
    private(set) var blocks = BlockBuilder()
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: ArraySlice<Range<Int>>
    /// The line that was read up to, and its place in the text.
    private var line: Int
    private let start: Int
    private let deepest: Int
    private var depth = 0
    private var tableDepth = 0
    private var text: [UInt8] = []
    private var marks = RaisedMarks()
    /// The open elements that raise or lower their text.
    private var standings: [RaisedMarks.Standing] = []
    /// How deep the outermost element is that is not there, or not to be seen.
    private var hidden: Int?
    private var place: Place?

    init(_ lines: ArraySlice<Range<Int>>, _ bytes: UnsafeBufferPointer<UInt8>) {
      self.bytes = bytes
      self.lines = lines
      line = lines.startIndex
      start = lines.first?.lowerBound ?? 0
      let length = (lines.last?.upperBound ?? 0) - start
      deepest = HTMLScanner.deepest(in: length)
      super.init()
      blocks.beginTable()
    }

    override func start(_ name: XMLName, _ attributes: HTMLAttributes, at offset: Int) {
      depth += 1
      if depth > deepest { return stop() }
      if "table" ~= name { tableDepth += 1 }
      guard hidden == nil else { return }
      let style = Self.style(attributes)
      let isGone = attributes.has("hidden") || style.isGone
      if isGone || style.isInvisible { hidden = depth }
      // A cell that is gone leaves no place; one that is not to be seen does.
      guard tableDepth <= 1, !isGone else { return }
      switch name {
      case "tr":
        endCell()
        blocks.beginRow()
      case "td", "th":
        endCell()
        blocks.beginCell(
          columnSpan: min(attributes.span("colspan"), widestSpan),
          rowSpan: min(attributes.span("rowspan"), widestSpan), place: .line(line + 1, column: 1))
      case "del", "s", "strike": mark()
      default:
        if let standing = InlineTags.standing(of: name.text) { standings.append(standing) }
        InlineTags.endLine(at: name.text, of: &text)
      }
    }

    /// Whether a style takes an element away, or makes it invisible in its place.
    private static func style(_ attributes: HTMLAttributes) -> (isGone: Bool, isInvisible: Bool) {
      // Most styles only state widths.
      guard let style = attributes.text("style"), style.count >= shortest,
        style.contains(byte: UInt8(ascii: "y")) || style.contains(byte: UInt8(ascii: "Y"))
      else { return (false, false) }
      let plain = style.lazy.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return Array(plain).withUnsafeBufferPointer {
        ($0.contains("display:none"), $0.contains("visibility:hidden"))
      }
    }

    private static let shortest = 12

    /// Marks the beginning or end of what is struck out: it is no part of a number, and the cell no number then.
    private func mark() {
      if blocks.isInCell { text += "~~".utf8 }
    }

    override func end(_ name: XMLName) {
      if "table" ~= name { tableDepth -= 1 }
      let wasHidden = hidden != nil
      if hidden == depth { hidden = nil }
      depth -= 1
      guard !wasHidden else { return }
      switch name {
      case "del", "s", "strike": mark()
      case "sup", "sub": standings = standings.dropLast()
      case "tr" where tableDepth <= 1, "td" where tableDepth <= 1, "th" where tableDepth <= 1: endCell()
      default: break
      }
    }

    override func text(_ piece: UnsafeBufferPointer<UInt8>, endingAt offset: Int) {
      guard blocks.isInCell, hidden == nil else { return }
      let source = self.source(of: piece, endingAt: start + offset)
      if place == nil, let first = source.first(where: { bytes[$0] > 0x20 }) { place = place(of: first) }
      let before = text.count
      defer { if let standing = standings.last { marks.add(before..<text.count, standing) } }
      if bytes[source].elementsEqual(piece) {
        text += piece.filter { $0 != 0x0A && $0 != 0x0D }
      } else {
        // A reference; one to a blank becomes the blank that other texts have.
        let plain = MarkupStripper.plain(bytes, source)
        text += bytes[source].elementsEqual(plain) ? Array(piece) : plain
      }
    }

    /// Where a piece of text lies: right before the end, or as a reference that begins there.
    private func source(of piece: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Range<Int> {
      let range = max(start, end - piece.count)..<end
      if bytes[range].elementsEqual(piece) { return range }
      let reference = bytes[start..<end].lastIndex(of: UInt8(ascii: "&"))
      return (reference ?? range.lowerBound)..<end
    }

    /// The place of a position; they are asked for in order.
    private func place(of position: Int) -> Place {
      while line + 1 < lines.endIndex, lines[line + 1].lowerBound <= position { line += 1 }
      let before = bytes.piece(lines[line].lowerBound..<max(lines[line].lowerBound, position)).scalarCount
      return .line(line + 1, column: before + 1)
    }

    private func endCell() {
      marks.settle(in: &text, from: 0, isInCell: true)
      standings = []
      if let place {
        let plain = text.withUnsafeBufferPointer { Array($0.trimmed) }
        blocks.add(.line, plain, place: place)
      }
      text = []
      place = nil
      blocks.endCell()
    }

    func finish() {
      endCell()
      blocks.endTables()
    }
  }
}
