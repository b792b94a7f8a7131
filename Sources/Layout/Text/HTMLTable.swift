import Characters
import Diagnostics

/// An HTML table that a converter left inside text because its cells have spans.
enum HTMLTable {
  private static let opening = Array("<table".utf8)
  private static let closing = Array("</table".utf8)

  /// Whether a table begins on this line.
  static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    let trimmed = bytes.trimmed(line)
    return hasTag(opening, bytes, trimmed.lowerBound, trimmed.upperBound)
  }

  /// Adds the table that begins at a line and gives the number of lines it took.
  static func add(
    from first: Int, lines: [Range<Int>], bytes: UnsafeBufferPointer<UInt8>, to document: inout SourceDocument
  ) -> Int {
    var parser = Parser(bytes: bytes)
    var index = first
    while index < lines.count {
      parser.read(lines[index], number: index + 1)
      index += 1
      if parser.isClosed { break }
    }
    parser.emit(to: &document, number: first + 1)
    return index - first
  }

  private static func hasTag(
    _ tag: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    start + tag.count <= end && tag.indices.allSatisfy { (bytes[start + $0] | 0x20) == (tag[$0] | 0x20) }
  }

  private struct Parser {
    struct Cell {
      var row: Int
      var column: Int
      var span: Int
      var text: [UInt8] = []
      var place: Place?
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var cells: [Cell] = []
    var row = -1
    var column = 0
    var isInCell = false
    var isClosed = false
    /// For each column, how many further rows a cell from above covers.
    var covered: [Int] = []
    var tag: [UInt8]?
    var depth = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func read(_ line: Range<Int>, number: Int) {
      var index = line.lowerBound
      while index < line.upperBound {
        let byte = bytes[index]
        if tag != nil {
          if byte == 0x3E {
            handle(String(decoding: tag ?? [], as: UTF8.self))
            tag = nil
          } else {
            tag?.append(byte)
          }
        } else if byte == 0x3C {
          tag = []
        } else if isInCell {
          let last = cells.count - 1
          if byte > 0x20, cells[last].place == nil {
            let offset = bytes.piece(line.lowerBound..<index).scalarCount
            cells[last].place = .line(number, column: offset + 1)
          }
          cells[last].text.append(byte)
        }
        index += 1
      }
      if tag != nil { tag?.append(0x20) }
    }

    private mutating func handle(_ tag: String) {
      let name = tag.prefix { !$0.isWhitespace }.lowercased()
      switch name {
      case "table": depth += 1
      case "/table":
        depth -= 1
        isClosed = depth <= 0
      case "tr" where depth <= 1:
        row += 1
        column = 0
        isInCell = false
        for index in covered.indices where covered[index] > 0 { covered[index] -= 1 }
      case "td" where depth <= 1, "th" where depth <= 1:
        begin(columnSpan: span("colspan", tag), rowSpan: span("rowspan", tag))
      case "/td" where depth <= 1, "/th" where depth <= 1, "/tr" where depth <= 1: isInCell = false
      default: break
      }
    }

    private mutating func begin(columnSpan: Int, rowSpan: Int) {
      if row < 0 { row = 0 }
      while column < covered.count, covered[column] > 0 { column += 1 }
      cells.append(Cell(row: row, column: column, span: columnSpan))
      while covered.count < column + columnSpan { covered.append(0) }
      // The row counts down when the next one begins, so a cell of this row alone covers nothing.
      for index in column..<column + columnSpan { covered[index] = rowSpan }
      column += columnSpan
      isInCell = true
    }

    /// A span's number, within what a table of the form can have.
    private func span(_ attribute: String, _ tag: String) -> Int {
      guard let range = tag.lowercased().firstRange(of: attribute + "=") else { return 1 }
      let digits = tag[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }.prefix {
        $0.isNumber
      }
      return min(max(Int(digits) ?? 1, 1), 64)
    }

    func emit(to document: inout SourceDocument, number: Int) {
      let grid = document.beginGrid()
      let width = cells.map { $0.column + $0.span }.max() ?? 0
      for (_, row) in Dictionary(grouping: cells, by: \.row).sorted(by: { $0.key < $1.key }) {
        var ranges: [(range: Range<Int>, column: Int, span: Int, place: Place?)] = []
        for cell in row {
          let plain = cell.text.withUnsafeBufferPointer { text in
            let stripped = MarkupStripper.plain(text, 0..<text.count)
            return stripped.withUnsafeBufferPointer { Array($0[$0.trimmed(0..<$0.count)]) }
          }
          ranges.append(
            (document.append(plain), cell.column, cell.span, cell.place ?? .line(number, column: 1)))
        }
        document.addRow(grid: grid, columnCount: width, number: number, lineStart: 0, cells: ranges)
      }
    }
  }
}
