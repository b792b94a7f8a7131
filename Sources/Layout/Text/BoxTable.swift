import Characters
import Diagnostics

/// Tables drawn with lines: `┌─┬─┐` as text browsers draw them, `+---+---+` as converters do.
enum BoxTable: TextTable {
  static func mayBegin(_ traits: LineTraits) -> Bool { traits.first == 0xE2 || traits.first == 0x2B }

  /// Whether a line begins and ends with box-drawing characters.
  private static func isDrawn(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes.trimmed(line)
    guard trimmed.count >= 6, bytes[trimmed.lowerBound] == 0xE2 else { return false }
    return isBoxDrawing(bytes, at: trimmed.lowerBound) && isBoxDrawing(bytes, at: trimmed.upperBound - 3)
  }

  /// Whether a line is a border of `+`, `-` and `=`.
  private static func isASCIIBorder(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes.trimmed(line)
    guard trimmed.count >= 4, bytes[trimmed.upperBound - 1] == 0x2B else { return false }
    return trimmed.allSatisfy { [0x2B, 0x2D, 0x3D, 0x3A].contains(bytes[$0]) }
  }

  /// Whether a box-drawing character begins with these bytes: U+2500 … U+257F are E2 94 80 … E2 95 BF.
  static func isBoxDrawing(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xE2 && (second == 0x94 || second == 0x95)
  }

  private static func isBoxDrawing(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index >= 0 && isBoxDrawing(bytes[index], bytes[index + 1])
  }

  static func add(
    from first: Int, _ line: Range<Int>, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>,
    to document: inout SourceDocument
  ) -> Int? {
    guard isDrawn(bytes, line) || isASCIIBorder(bytes, line) else { return nil }
    var last = first
    while last < lines.count, belongs(bytes, lines[last]) { last += 1 }
    var drawing = Drawing(bytes: bytes)
    drawing.read(lines[first..<last], firstNumber: first + 1)
    drawing.emit(to: &document)
    return max(1, last - first)
  }

  private static func belongs(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes.trimmed(line)
    guard trimmed.count >= 3 else { return false }
    let first = bytes[trimmed.lowerBound]
    return isBoxDrawing(bytes, at: trimmed.lowerBound) || first == 0x7C
      || first == 0x2B && isASCIIBorder(bytes, line)
  }

  private struct Drawing {
    struct Cell {
      let columns: Range<Int>
      let row: Int
      var content: SourceDocument.LooseCell

      init(columns: Range<Int>, row: Int) {
        self.columns = columns
        self.row = row
        content = SourceDocument.LooseCell(column: columns.lowerBound, columnSpan: columns.count)
      }
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var boundaries: [Int] = []
    var cells: [Cell] = []
    var open: [Int: Int] = [:]
    var row = 0
    var firstNumber = 1

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func read(_ lines: ArraySlice<Range<Int>>, firstNumber: Int) {
      self.firstNumber = firstNumber
      let narrow = lines.map { PositionedCharacter.characters(of: $0, bytes, ambiguousIsWide: false) }
      // Borders hold no text, so their width is the true one; a text line is measured the way that fits it.
      let width = zip(lines, narrow).first { isPureBorder($0.1.characters) }?.1.width ?? 0
      var measured: [[PositionedCharacter]] = []
      for (line, candidate) in zip(lines, narrow) {
        if candidate.width == width {
          measured.append(candidate.characters)
        } else {
          let wide = PositionedCharacter.characters(of: line, bytes, ambiguousIsWide: true)
          measured.append(wide.width == width ? wide.characters : candidate.characters)
        }
      }
      let marks = measured.map { line in line.filter { isVertical($0.scalar) }.map(\.column) }
      let pure = zip(measured, marks).filter { isPureBorder($0.0) }.flatMap(\.1)
      boundaries = Array(Set(pure.isEmpty ? marks.joined().map { $0 } : pure)).sorted()
      for (offset, line) in measured.enumerated() { read(line, number: firstNumber + offset) }
    }

    private func isPureBorder(_ line: [PositionedCharacter]) -> Bool {
      line.allSatisfy { isVertical($0.scalar) || isHorizontal($0.scalar) || $0.scalar == 0x20 }
        && line.contains { isHorizontal($0.scalar) }
    }

    private func isVertical(_ scalar: UInt32) -> Bool {
      scalar == 0x7C || scalar == 0x2B || (0x2500...0x257F).contains(scalar) && !isHorizontal(scalar)
    }

    private func isHorizontal(_ scalar: UInt32) -> Bool {
      [0x2D, 0x3D, 0x3A, 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550].contains(
        scalar)
    }

    private mutating func read(_ line: [PositionedCharacter], number: Int) {
      let bars = line.indices.filter { isVertical(line[$0].scalar) }
      var sawBorder = false
      var texts: [(columns: Range<Int>, characters: ArraySlice<PositionedCharacter>)] = []
      for (left, right) in zip(bars, bars.dropFirst()) {
        let columns = interval(line[left].column)..<interval(line[right].column)
        guard !columns.isEmpty else { continue }
        let inside = line[(left + 1)..<right]
        if !inside.isEmpty, inside.allSatisfy({ isHorizontal($0.scalar) }), inside.count > 1 {
          sawBorder = true
          for column in columns { open[column] = nil }
        } else {
          texts.append((columns, inside))
        }
      }
      if sawBorder { row += 1 }
      for (columns, inside) in texts { add(inside, columns, line, number) }
    }

    /// The index of the boundary nearest to a display column.
    private func interval(_ column: Int) -> Int {
      var best = 0
      for (index, boundary) in boundaries.enumerated()
      where abs(boundary - column) < abs(boundaries[best] - column) {
        best = index
      }
      return best
    }

    private mutating func add(
      _ inside: ArraySlice<PositionedCharacter>, _ columns: Range<Int>, _ line: [PositionedCharacter],
      _ number: Int
    ) {
      let index: Int
      if let known = open[columns.lowerBound], cells[known].columns == columns {
        index = known
      } else {
        index = cells.count
        cells.append(Cell(columns: columns, row: row))
        for column in columns { open[column] = index }
      }
      guard let first = inside.firstIndex(where: { $0.scalar != 0x20 }),
        let last = inside.lastIndex(where: { $0.scalar != 0x20 })
      else { return }
      let range = inside[first].range.lowerBound..<inside[last].range.upperBound
      if cells[index].content.text.isEmpty {
        cells[index].content.place = .line(number, column: first - line.startIndex + 1)
      }
      cells[index].content.text += MarkupStripper.plain(bytes, range)
    }

    func emit(to document: inout SourceDocument) {
      let grid = document.beginGrid()
      let rows = Dictionary(grouping: cells, by: \.row)
      for row in rows.keys.sorted() {
        let cells = (rows[row] ?? []).sorted { $0.columns.lowerBound < $1.columns.lowerBound }
        document.addRow(
          grid: grid, columnCount: max(0, boundaries.count - 1), number: firstNumber,
          cells: cells.map(\.content))
      }
    }
  }
}
