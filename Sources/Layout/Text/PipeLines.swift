import Characters
import Diagnostics

/// Tables of which each cell stands on a line of its own, with its pipe behind or before it, as converters of web pages
/// write them.
///
/// A row has the same number of pipes throughout its table: one for each cell, and one for each column that a span
/// covers. The latter stand together on a line and end the row, so that the number shows.
enum PipeLines: TextTable {
  /// What a line has of cells and pipes.
  private struct Piece {
    let number: Int
    /// Where it begins.
    let start: Int
    /// The text of a cell, if any.
    let text: Range<Int>
    let pipesBefore: Int
    let pipesBehind: Int

    var pipes: Int { pipesBefore + pipesBehind }
  }

  /// Fewer columns are a list with a sign beside it.
  static let leastWidth = 3
  static let mostWidth = 40
  /// A line of text without a pipe that is longer, in bytes, is prose.
  private static let longestText = 300
  /// With one cell a line, no table has more lines.
  static let mostLines = 1200

  static func mayBegin(_ traits: LineTraits) -> Bool { traits.pipes > 0 && traits.tabs == 0 }

  static func add(
    from first: Int, _ line: Range<Int>, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>,
    to document: inout SourceDocument
  ) -> Int? {
    guard begins(at: first, line, lines, bytes) else { return nil }
    var pieces: [Piece] = []
    var count = 0
    var width = 0
    for index in first..<min(lines.count, first + mostLines) {
      guard let piece = piece(bytes, index == first ? line : lines[index], number: index + 1) else { break }
      if piece.pipes == 0, !piece.text.isEmpty {
        // Text at the end of a row is the heading of what follows; elsewhere a cell goes on.
        let endsRow = width >= leastWidth && count % width == 0
        if piece.text.count > longestText || endsRow { break }
      }
      pieces.append(piece)
      count += piece.pipes
      if piece.pipes > 1 { width = divisor(width, count) }
    }
    while let last = pieces.last, last.pipes == 0 { pieces.removeLast() }
    // Every row has a label.
    guard (leastWidth...mostWidth).contains(width), count % width == 0, count > width,
      pieces.count(where: { !$0.text.isEmpty }) >= count / width
    else { return nil }
    add(pieces, width: width, bytes, to: &document)
    return (pieces.last?.number ?? first) - first
  }

  /// Whether such a table can begin: a pipe alone, or one cell and its pipe, in two lines below one without.
  ///
  /// Where the lines above are of the same kind, the table that they began was none, nor is one that begins later.
  private static func begins(
    at first: Int, _ line: Range<Int>, _ lines: [Range<Int>], _ bytes: UTF8Text
  ) -> Bool {
    guard first + 1 < lines.count, first == 0 || !bytes.piece(lines[first - 1]).contains(byte: 0x7C) else {
      return false
    }
    return piece(bytes, line, number: 0) != nil && piece(bytes, lines[first + 1], number: 0) != nil
  }

  /// The one cell and the pipes of a line; `nil` for a line with several cells.
  private static func piece(_ bytes: UTF8Text, _ line: Range<Int>, number: Int) -> Piece? {
    let inner = bytes.trimmed(line)
    var text = inner.lowerBound..<inner.lowerBound
    var before = 0
    var behind = 0
    var start = inner.lowerBound
    for index in inner.lowerBound...inner.upperBound {
      let isPipe =
        index < inner.upperBound && bytes[index] == 0x7C && !(index > start && bytes[index - 1] == 0x5C)
      guard isPipe || index == inner.upperBound else { continue }
      let cell = bytes.trimmed(start..<index)
      if !cell.isEmpty {
        guard text.isEmpty else { return nil }
        text = cell
      }
      if index < inner.upperBound {
        if text.isEmpty { before += 1 } else { behind += 1 }
      }
      start = index + 1
    }
    return Piece(
      number: number, start: line.lowerBound, text: text, pipesBefore: before, pipesBehind: behind)
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (first, second) = (first, second)
    while first != 0 { (first, second) = (second % first, first) }
    return second
  }

  // MARK: Rows

  private static func add(
    _ pieces: [Piece], width: Int, _ bytes: UTF8Text, to document: inout SourceDocument
  ) {
    // Where pipes stand before the cells, what is behind the last pipe of a row belongs to it.
    let opens = pieces.count { $0.pipesBefore > 0 && !$0.text.isEmpty }
    let closes = pieces.count { $0.pipesBehind > 0 }
    var rows = rows(of: pieces, width: width, isCellBehindPipe: opens > closes, bytes)
    // A pipe that opens or closes each row adds a cell that is never filled.
    if rows.allSatisfy({ $0.first?.text.isEmpty ?? true }) {
      for index in rows.indices { rows[index].removeFirst() }
    }
    let grid = document.beginGrid()
    for row in rows {
      document.addRow(
        grid: grid, columnCount: 0, number: row.compactMap(\.line).first ?? pieces[0].number,
        cells: row.enumerated().map { column, cell in
          SourceDocument.LooseCell(
            text: cell.text, column: column, place: cell.line.map { .line($0, column: cell.column) })
        })
    }
  }

  private struct Cell {
    var text: [UInt8] = []
    var line: Int?
    var column = 1
  }

  private static func rows(
    of pieces: [Piece], width: Int, isCellBehindPipe: Bool, _ bytes: UTF8Text
  ) -> [[Cell]] {
    var cells: [Cell] = isCellBehindPipe ? [] : [Cell()]
    func pass(_ pipes: Int) { for _ in 0..<pipes { cells.append(Cell()) } }
    for piece in pieces {
      pass(piece.pipesBefore)
      if !piece.text.isEmpty, !cells.isEmpty {
        let last = cells.count - 1
        SourceDocument.LooseCell.add(bytes[piece.text], to: &cells[last].text)
        if cells[last].line == nil {
          cells[last].line = piece.number
          cells[last].column = 1 + bytes.piece(piece.start..<piece.text.lowerBound).scalarCount
        }
      }
      pass(piece.pipesBehind)
    }
    return stride(from: 0, to: cells.count - width + 1, by: width).map { Array(cells[$0..<$0 + width]) }
  }
}
