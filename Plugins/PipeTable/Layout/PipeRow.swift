import Characters

/// A row of a table of pipes.
enum PipeRow {
  /// The cells of a line that begins with a bar, without blanks at their ends.
  static func cells(of line: LineScanner.Line) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    let content = line.content
    var start = content.startIndex + 1
    var position = start
    while position < content.endIndex {
      if content[position] == .backslash {
        position += 2
        continue
      }
      if content[position] == .pipe {
        cells.append(content[start..<position].trimmed)
        start = position + 1
      }
      position += 1
    }
    let rest = content[min(start, content.endIndex)...].trimmed
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  /// Whether a cell is one of the row below the head.
  static func isDelimiter(_ cell: ArraySlice<UInt8>) -> Bool {
    var dashes = cell
    if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
    if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
  }
}
