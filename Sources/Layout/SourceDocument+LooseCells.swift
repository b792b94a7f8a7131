import Characters
import Diagnostics

extension SourceDocument {
  /// A cell whose text does not lie in the buffer, as where several lines make up one cell.
  package struct LooseCell: Sendable {
    /// The text so far.
    package var text: [UInt8]
    /// Its column, from 0.
    package var column: Int
    /// How many columns it covers.
    package var columnSpan: Int
    /// Where its text begins in the source; `nil` while it has none.
    package var place: Place?

    /// Makes a cell.
    package init(text: [UInt8] = [], column: Int, columnSpan: Int = 1, place: Place? = nil) {
      self.text = text
      self.column = column
      self.columnSpan = columnSpan
      self.place = place
    }

    /// Adds a word or a line of the cell: numbers stay apart, words do not.
    package mutating func add(_ piece: some Collection<UInt8>) { Self.add(piece, to: &text) }

    /// The same for text that is no cell yet.
    package static func add(_ piece: some Collection<UInt8>, to text: inout [UInt8]) {
      if let last = text.last, let first = piece.first, isOfNumber(last), isOfNumber(first) {
        text.append(0x20)
      }
      text += piece
    }

    private static func isOfNumber(_ byte: UInt8) -> Bool { byte.isDigit || byte == UInt8(ascii: "-") }
  }

  /// Adds a row of such cells; those without a place are where the line of that number begins.
  package mutating func addRow(grid: Int32, columnCount: Int, number: Int, cells: [LooseCell]) {
    let ranges = cells.map { append($0.text) }
    addRow(
      grid: grid, columnCount: columnCount, number: number, lineStart: 0,
      cells: zip(ranges, cells).lazy.map { range, cell in
        (range, cell.column, cell.columnSpan, cell.place ?? .line(number, column: 1))
      })
  }
}
