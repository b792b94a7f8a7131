import ReportModel

/// A printed piece that may fill a cell: a number, a mark, or a text in a number's place, with its range in
/// the buffer.
struct ValueToken: Sendable {
  /// What it states.
  var content: ValueContent
  /// The unit of money printed behind the number.
  var unit: MoneyUnit?
  /// How many groups the digits are divided into by blanks.
  var pieces: UInt8 = 1
  /// The number of leading zeros: `05` after a blank is the end of another number.
  var leadingZeros: UInt8 = 0
  /// Whether a raised or encircled mark behind the number was left out.
  var hasNoteMark = false
  /// Its range in the document's buffer.
  var start: Int32
  var end: Int32
  /// The line it is on.
  var line: Int32
  /// The fragment it is in.
  var fragment: Int32
  /// In a row, its column; in text, the number of characters before it.
  var column: Int32
  /// The display columns before it on its line; ideographs count as two.
  var display: Int32 = 0

  /// Makes a token from a parsed value and its range.
  init(
    _ value: ValueParser.Value, _ range: Range<Int>, line: Int, fragment: Int, column: Int32,
    display: Int32 = 0
  ) {
    content = value.content
    unit = value.unit
    pieces = value.pieces
    leadingZeros = value.leadingZeros
    hasNoteMark = value.hasNoteMark
    start = Int32(truncatingIfNeeded: range.lowerBound)
    end = Int32(truncatingIfNeeded: range.upperBound)
    self.line = Int32(truncatingIfNeeded: line)
    self.fragment = Int32(truncatingIfNeeded: fragment)
    self.column = column
    self.display = display
  }

  /// Makes a text from words in a number's place.
  init(_ piece: LabelPiece) {
    content = .text
    (start, end, line, fragment) = (piece.start, piece.end, piece.line, piece.fragment)
    (column, display) = (piece.column, piece.display)
  }

  /// The number if it is a single digit from 1 to 9, as list marks are.
  var listNumeral: Int? {
    if case .number(let value) = content, value.scale == 0, (1...9).contains(value.coefficient),
      end - start == 1
    {
      return Int(value.coefficient)
    }
    return nil
  }

  /// The value as a whole number for sums; marks and blanks are 0, `nil` if it is not a count.
  var amount: Int64? {
    switch content {
    case .number(let value): value.integer.flatMap { $0.magnitude < Self.greatest ? $0 : nil }
    case .mark, .blank: 0
    case .text: nil
    }
  }

  /// Larger numbers are not counts, and sums of them could overflow.
  private static let greatest: UInt64 = 1 << 48

  var isBlank: Bool { content == .blank }
}

/// Tells values from words, for readers that have to find the cells.
package enum PrintedValue {
  /// Whether the bytes are a number, a mark or a text in a number's place.
  package static func isValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let value = ValueParser.parse(bytes, 0, bytes.count) else { return false }
    return value.content != .blank
  }
}
