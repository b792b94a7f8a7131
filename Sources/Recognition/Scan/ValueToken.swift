import ReportModel

/// A printed piece that may fill a cell: a number, a mark or what stands in a number's place, with its place in the
/// buffer.
struct ValueToken: Sendable {
  /// What the piece says.
  var content: ValueContent
  /// The unit of money that is printed behind the number.
  var unit: MoneyUnit?
  /// How many pieces blanks divide the digits into.
  var pieces: UInt8 = 1
  /// How many zeros stand before the digits that count: `05` behind a blank is the end of another number.
  var leadingZeros: UInt8 = 0
  /// Whether a raised or encircled mark behind the number was set apart.
  var hasNoteMark = false
  /// Where the piece begins and ends in the document's buffer.
  var start: Int32
  var end: Int32
  /// The line it stands on.
  var line: Int32
  /// The fragment it stands in.
  var fragment: Int32
  /// The column in its row, or the number of characters before it on its line.
  var column: Int32
  /// The display columns before it on its line, ideographs counted double.
  var display: Int32 = 0

  /// A value at the place of a fragment's range.
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

  /// Words of a label's piece that stand in a number's place.
  init(_ piece: LabelPiece) {
    content = .text
    (start, end, line, fragment) = (piece.start, piece.end, piece.line, piece.fragment)
    (column, display) = (piece.column, piece.display)
  }

  /// The number where it is a small one without a point: what list marks look like.
  var listNumeral: Int? {
    if case .number(let value) = content, value.scale == 0, (1...9).contains(value.coefficient),
      end - start == 1
    {
      return Int(value.coefficient)
    }
    return nil
  }

  /// The value as a whole number for sums; a mark counts as nothing, and no sum is made of what is no count.
  var amount: Int64? {
    switch content {
    case .number(let value): value.integer.flatMap { $0.magnitude < Self.greatest ? $0 : nil }
    case .mark, .blank: 0
    case .text: nil
    }
  }

  /// Numbers beyond this count nothing, and sums of them might not fit.
  private static let greatest: UInt64 = 1 << 48

  var isBlank: Bool { content == .blank }
}

/// Tells values of cells from words, for readers that must find out where the cells are.
package enum PrintedValue {
  /// Whether the bytes are a number or a mark as a cell states it.
  package static func isValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let value = ValueParser.parse(bytes, 0, bytes.count) else { return false }
    return value.content != .blank
  }
}
