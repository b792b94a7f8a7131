import Characters
import Diagnostics

/// Tables of which each cell and each pipe stands on a line of its own.
///
/// A blank cell is an empty line with its pipe. A pipe right below another ends a row, and so do several on a line, which
/// stand for the columns that a span covers: rows need not have the same number of cells.
enum PipesBetween: TextTable {
  static func mayBegin(_ traits: LineTraits) -> Bool { traits.pipes == 0 && traits.tabs == 0 }

  static func add(
    from first: Int, _ line: Range<Int>, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>,
    to document: inout SourceDocument
  ) -> Int? {
    guard first + 1 < lines.count, pipes(bytes, lines[first + 1]) == 1,
      first == 0 || pipes(bytes, lines[first - 1]) ?? 0 == 0
    else { return nil }
    var rows: [[SourceDocument.LooseCell]] = []
    var row: [SourceDocument.LooseCell] = []
    var cell = SourceDocument.LooseCell(column: 0)
    var isBehindPipe = false
    var end = first
    // No row is longer than those that end with the pipes of covered columns.
    var width = 0
    var pageNumbers: [Int] = []
    for index in first..<min(lines.count, first + PipeLines.mostLines) {
      let text = bytes.trimmed(index == first ? line : lines[index])
      guard let count = pipes(bytes, text) else {
        // At the end of a row, text that has no pipe below it is the heading of what follows.
        if row.isEmpty, cell.text.isEmpty, index + 1 < lines.count, pipes(bytes, lines[index + 1]) != 1 {
          guard Folding.firstIdeograph(bytes, text.lowerBound, text.upperBound) == nil else { break }
          pageNumbers.append(index)
          continue
        }
        if bytes.piece(text).contains(byte: 0x7C) { break }
        if cell.text.isEmpty {
          let before = bytes.piece(lines[index].lowerBound..<text.lowerBound).scalarCount
          cell.place = .line(index + 1, column: 1 + before)
        }
        cell.add(bytes[text])
        isBehindPipe = false
        continue
      }
      if count == 0 {
        isBehindPipe = false
      } else if count == 1, !isBehindPipe {
        row.append(cell)
        cell = SourceDocument.LooseCell(column: row.count)
        isBehindPipe = true
      } else {
        guard isBehindPipe else { return nil }
        for column in row.count..<row.count + count - 1 {
          row.append(SourceDocument.LooseCell(column: column))
        }
        if count > 1 { width = max(width, row.count) }
        rows.append(row)
        row = []
        cell = SourceDocument.LooseCell(column: 0)
        isBehindPipe = false
        end = index + 1
      }
    }
    if width == 0 { width = rows.map(\.count).max() ?? 0 }
    guard rows.count > 1, (PipeLines.leastWidth...PipeLines.mostWidth).contains(width),
      !areTorn(rows, width)
    else { return nil }
    let grid = document.beginGrid()
    var number = first + 1
    for row in rows {
      if case .line(let line, _)? = row.lazy.compactMap(\.place).first { number = line }
      document.addRow(grid: grid, columnCount: 0, number: number, cells: row)
    }
    for index in pageNumbers where index < end {
      document.add(.text, bytes.trimmed(lines[index]), number: index + 1)
    }
    return end - first
  }

  /// Whether lines were lost among the rows: one is too long, or has no words and is too short.
  private static func areTorn(_ rows: [[SourceDocument.LooseCell]], _ width: Int) -> Bool {
    rows.contains { row in
      row.count > width
        || row.count < width
          && row.allSatisfy { cell in
            cell.text.withUnsafeBufferPointer { Folding.firstIdeograph($0, 0, $0.count) == nil }
          }
    }
  }

  /// How many pipes a line has if it has nothing else; 0 for an empty line, `nil` for one with text.
  private static func pipes(_ bytes: UTF8Text, _ line: Range<Int>) -> Int? {
    let inner = bytes.trimmed(line)
    return inner.allSatisfy { bytes[$0] == 0x7C } ? inner.count : nil
  }
}
