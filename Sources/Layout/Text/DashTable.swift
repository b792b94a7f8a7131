import Characters
import Diagnostics

/// Tables whose columns are shown by a line of dashes above and below: `-------- ---- ----`.
enum DashTable: TextTable {
  /// Further down no closing line is looked for: else every line of dashes would cost a walk through the whole text.
  private static let mostLines = 400

  static func mayBegin(_ traits: LineTraits) -> Bool { traits.first == 0x2D }

  /// The display columns at which the columns begin; `nil` where the line is not one of dashes and blanks.
  private static func columns(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Int]? {
    var starts: [Int] = []
    var run = 0
    var longest = 0
    var previous: UInt8 = 0x20
    for (offset, index) in line.enumerated() {
      let byte = bytes[index]
      guard byte == 0x2D || byte == 0x20 else { return nil }
      if byte == 0x2D, previous == 0x20 { starts.append(offset) }
      run = byte == 0x2D ? run + 1 : 0
      longest = max(longest, run)
      previous = byte
    }
    // A row of marks for "not applicable" is of dashes too, but short ones.
    return starts.count >= 2 && longest >= 5 ? starts : nil
  }

  /// Whether blanks stand between the words of a line, more than one in a run; where a program has made them one, the
  /// places of words say nothing.
  private static func hasGap(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let text = bytes.trimmed(line)
    return zip(text, text.dropFirst()).contains { bytes[$0] == 0x20 && bytes[$1] == 0x20 }
  }

  static func add(
    from first: Int, _ line: Range<Int>, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>,
    to document: inout SourceDocument
  ) -> Int? {
    guard let columns = columns(bytes, line), let last = end(after: first, lines: lines, bytes: bytes) else {
      return nil
    }
    let body = lines[(first + 1)..<last]
    guard body.contains(where: { hasGap(bytes, $0) }) else { return nil }
    let isMultiline = body.dropFirst().dropLast().contains { bytes.isBlank($0) }
    let grid = document.beginGrid()
    var row: [SourceDocument.LooseCell] = []
    var rowNumber = first + 2
    for (offset, line) in body.enumerated() {
      let number = first + 2 + offset
      if bytes.isBlank(line) {
        emit(&row, grid, columns.count, rowNumber, to: &document)
        continue
      }
      if Self.columns(bytes, line) != nil { continue }
      let cells = cells(bytes, line, columns: columns, number: number)
      if row.isEmpty || !isMultiline {
        emit(&row, grid, columns.count, rowNumber, to: &document)
        row = cells
        rowNumber = number
      } else {
        for index in row.indices {
          row[index].add(cells[index].text)
          row[index].place = row[index].place ?? cells[index].place
        }
      }
    }
    emit(&row, grid, columns.count, rowNumber, to: &document)
    return last - first + 1
  }

  /// The closing line of dashes: the last one before two empty lines, prose, or the end.
  private static func end(
    after first: Int, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    for index in (first + 1)..<min(lines.count, first + mostLines) where Self.isRule(bytes, lines[index]) {
      // A rule right under the head belongs to the table; the closing one is followed by an empty line.
      let next = index + 1
      if next >= lines.count || bytes.isBlank(lines[next]) { return index }
    }
    return nil
  }

  private static func isRule(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes.trimmed(line)
    return trimmed.count >= 3 && trimmed.allSatisfy { bytes[$0] == 0x2D || bytes[$0] == 0x20 }
  }

  private static func emit(
    _ row: inout [SourceDocument.LooseCell], _ grid: Int32, _ columns: Int, _ number: Int,
    to document: inout SourceDocument
  ) {
    guard !row.isEmpty else { return }
    document.addRow(grid: grid, columnCount: columns, number: number, cells: row)
    row = []
  }

  private static func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, columns: [Int], number: Int
  ) -> [SourceDocument.LooseCell] {
    // Programs differ in the width of curly quotes: the measure that puts more words on column starts is theirs.
    let narrow = words(PositionedCharacter.characters(of: line, bytes, ambiguousIsWide: false).characters)
    let wide = words(PositionedCharacter.characters(of: line, bytes, ambiguousIsWide: true).characters)
    func score(_ words: [[PositionedCharacter]]) -> Int {
      words.count { word in word.first.map { columns.contains($0.column) } ?? false }
    }
    let best = score(wide) > score(narrow) ? wide : narrow
    var cells = columns.indices.map { SourceDocument.LooseCell(column: $0) }
    for word in best {
      guard let first = word.first, let last = word.last else { continue }
      let column = max(0, (columns.firstIndex { $0 > first.column } ?? columns.count) - 1)
      let range = first.range.lowerBound..<last.range.upperBound
      if cells[column].place == nil {
        let before = bytes.piece(line.lowerBound..<first.range.lowerBound).scalarCount
        cells[column].place = .line(number, column: before + 1)
      }
      cells[column].add(MarkupStripper.plain(bytes, range))
    }
    return cells
  }

  private static func words(_ line: [PositionedCharacter]) -> [[PositionedCharacter]] {
    line.split { $0.scalar == 0x20 || $0.scalar == 0x3000 }.map(Array.init)
  }
}
