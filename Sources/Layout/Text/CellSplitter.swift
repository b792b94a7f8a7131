import Characters

/// Divides a line of a tab or pipe table into its cells, without the blanks around them.
enum CellSplitter {
  static func tabCells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    cells(bytes, line, separator: 0x09)
  }

  /// The cells of a pipe row; the pipes at its two ends are no separators, an escaped pipe is text.
  static func pipeCells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
    let inner = bytes.trimmed(line)
    var start = inner.lowerBound
    var end = inner.upperBound
    if start < end, bytes[start] == 0x7C { start += 1 }
    if end > start, bytes[end - 1] == 0x7C, !(end - 2 >= start && bytes[end - 2] == 0x5C) { end -= 1 }
    return cells(bytes, start..<end, separator: 0x7C)
  }

  /// The cells between separators that stand in no quotation marks, without such marks around them.
  static func cells(_ bytes: UTF8Text, _ line: Range<Int>, quotedFor separator: UInt8) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var isQuoted = false
    for index in line {
      if bytes[index] == quote { isQuoted.toggle() }
      guard bytes[index] == separator, !isQuoted else { continue }
      cells.append(unquoted(bytes, start..<index))
      start = index + 1
    }
    cells.append(unquoted(bytes, start..<line.upperBound))
    return cells
  }

  static let quote = UInt8(ascii: "\"")

  private static func unquoted(_ bytes: UTF8Text, _ cell: Range<Int>) -> Range<Int> {
    let inner = bytes.trimmed(cell)
    guard inner.count >= 2, bytes[inner.lowerBound] == quote, bytes[inner.upperBound - 1] == quote else {
      return inner
    }
    return bytes.trimmed(inner.lowerBound + 1..<inner.upperBound - 1)
  }

  /// Whether a pipe row is Markdown's line under the head: dashes and colons only.
  static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, _ cells: [Range<Int>]) -> Bool {
    var dashes = 0
    for cell in cells {
      if cell.isEmpty { return false }
      for index in cell where bytes[index] != 0x2D && bytes[index] != 0x3A { return false }
      dashes += cell.count
    }
    // A row of marks for "not applicable" has one or two dashes a cell, and many cells.
    return dashes >= 3 * cells.count
  }

  private static func cells(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, separator: UInt8
  ) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(16)
    var start = line.lowerBound
    for index in line where bytes[index] == separator {
      if separator == 0x7C, index > line.lowerBound, bytes[index - 1] == 0x5C { continue }
      result.append(cell(bytes, start..<index))
      start = index + 1
    }
    result.append(cell(bytes, start..<line.upperBound))
    return result
  }

  /// A cell's text without blanks and Markdown's `**` around it.
  private static func cell(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
    let inner = bytes.trimmed(range)
    guard inner.count > 4, bytes[inner.lowerBound] == 0x2A, bytes[inner.lowerBound + 1] == 0x2A,
      bytes[inner.upperBound - 1] == 0x2A, bytes[inner.upperBound - 2] == 0x2A
    else { return inner }
    return bytes.trimmed(inner.lowerBound + 2..<inner.upperBound - 2)
  }
}
