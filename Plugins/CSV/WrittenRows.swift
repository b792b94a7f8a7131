import Characters
import ReportModel

/// Takes the rows that follow one of their report just as they are written: the same key, the next cell of the
/// edition with its labels, and a number or a mark.
///
/// Such a row is told by comparing its bytes, and its fields are not looked for. Every other row is left to the scanner,
/// and so is whatever is wrong.
struct WrittenRows {
  /// The fields of the report, with the comma behind each.
  private let key: UnsafeBufferPointer<UInt8>
  /// The fields of each cell, by the cells' numbers.
  private let labels: [[UInt8]]
  private let cells: [CellID]
  /// The index of the next cell.
  private var next: Int

  /// Begins behind a row; `nil` if that is not as it is written.
  init?(after row: borrowing CSVScanner, of cell: CellID, in edition: Edition, header: CSVHeader) {
    guard header.isWritten, let labels = CSVLabels.prepared(for: edition), cell.index < labels.count else {
      return nil
    }
    let bytes = row.bytes
    let start = row.fields[header.cell].offset
    guard bytes.hasBytes(labels[cell.index], at: start), let index = edition.cells.firstIndex(of: cell) else {
      return nil
    }
    key = UnsafeBufferPointer(rebasing: bytes[row.rowStart..<start])
    // A key on several lines would have to be counted.
    guard !key.contains(byte: 0x0A), !key.contains(byte: 0x0D) else { return nil }
    self.labels = labels
    cells = edition.cells
    next = index + 1
  }

  /// The cell that the next row must be about.
  var nextCell: CellID? { next < cells.count ? cells[next] : nil }

  /// Takes the next row; `nil`, and nothing is taken, if it is not as expected.
  mutating func take(_ scanner: inout CSVScanner) -> Cell.Statement? {
    guard let cell = nextCell else { return nil }
    let bytes = scanner.bytes
    let keyEnd = scanner.position + key.count
    guard keyEnd <= bytes.count,
      UnsafeBufferPointer(rebasing: bytes[scanner.position..<keyEnd]).isSame(as: key)
    else { return nil }
    guard cell.index < labels.count else { return nil }
    let fields = labels[cell.index]
    guard bytes.hasBytes(fields, at: keyEnd) else { return nil }
    let start = keyEnd + fields.count
    guard let comma = Self.end(of: bytes, from: start), bytes[comma] == UInt8(ascii: ","),
      let end = Self.end(of: bytes, from: comma + 1), bytes[end] == 0x0D, end + 1 < bytes.count,
      bytes[end + 1] == 0x0A, let statement = Self.statement(bytes, start..<comma, (comma + 1)..<end)
    else { return nil }
    scanner.skipLine(to: end + 2)
    next += 1
    return statement
  }

  /// Where a field without quotes ends; `nil` if it has a quote or does not end.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ","), 0x0D, 0x0A: return index
      case UInt8(ascii: "\""): return nil
      default: index += 1
      }
    }
    return nil
  }

  private static func statement(
    _ bytes: UnsafeBufferPointer<UInt8>, _ number: Range<Int>, _ mark: Range<Int>
  ) -> Cell.Statement? {
    guard number.isEmpty else {
      return mark.isEmpty
        ? ExactDecimal(ascii: UnsafeBufferPointer(rebasing: bytes[number])).map { .number($0) } : nil
    }
    if mark.isEmpty { return .blank }
    let field = CSVField(
      offset: mark.lowerBound, bytes: UnsafeBufferPointer(rebasing: bytes[mark]), unescaped: nil)
    return Cell.Statement(mark: field.text)
  }
}
