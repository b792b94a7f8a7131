import ReportModel

/// A printed piece that may fill a cell: a number or a mark, with its place in the buffer.
struct ValueToken: Sendable {
  /// What the piece says.
  enum Content: Sendable, Equatable {
    case number(ExactDecimal)
    case mark
    /// A number with a unit that is not the column's, or digits mixed with words.
    case text
    case blank
  }

  var content: Content
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

  /// The number where it is a small one without a point: what list marks look like.
  var listNumeral: Int? {
    if case .number(let value) = content, value.scale == 0, (1...9).contains(value.coefficient),
      end - start == 1
    {
      return Int(value.coefficient)
    }
    return nil
  }

  /// The value as a whole number for sums; a mark counts as nothing.
  var amount: Int64? {
    switch content {
    case .number(let value): value.integer
    case .mark, .blank: 0
    case .text: nil
    }
  }
}

/// Tells values of cells from words, for readers that must find out where the cells are.
package enum PrintedValue {
  /// Whether the bytes are a number or a mark as a cell states it.
  package static func isValue(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let content = ValueParser.parse(bytes, 0, bytes.count) else { return false }
    return content != .blank
  }
}

/// Reads numbers and marks as reports print them (FORMAT §4).
enum ValueParser {
  /// What the bytes of one cell or word say; `nil` where they are words.
  ///
  /// Accepted are ASCII and full-width digits, thousands separators in groups of three, a sign, a point, a
  /// counting unit behind the number, and the marks of `Cell.Statement.notApplicableMarks`.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> ValueToken.Content? {
    guard start < end else { return .blank }
    // The common case first: a few ASCII digits.
    if end - start <= 6 {
      var value: Int64 = 0
      var index = start
      while index < end, bytes[index] &- 0x30 < 10 {
        value = value * 10 + Int64(bytes[index] - 0x30)
        index += 1
      }
      if index == end { return .number(ExactDecimal(value)) }
    }
    return parseSlowly(bytes, start, end)
  }

  private static func parseSlowly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> ValueToken.Content? {
    guard end - start <= 48 else { return nil }
    let text = bytes.piece(start..<end)
    guard let first = text.firstScalar, beginnings.contains(first) else { return nil }
    if text.count > 1, text.contains(byte: backslash) {
      // Markdown puts backslashes before signs.
      return text.filter { $0 != backslash }.withUnsafeBufferPointer(parsePlain)
    }
    return parsePlain(text)
  }

  private static let changes = ["减少", "增加", "减", "增"].map { Array($0.utf8) }

  private static func parsePlain(_ text: UTF8Text) -> ValueToken.Content? {
    if text.count <= longestMark,
      marks.contains(where: { $0.count == text.count && text.hasBytes($0, at: 0) })
    {
      return .mark
    }
    // A change in words (减1) is no number, but it stands where one belongs.
    if let word = changes.first(where: { text.hasBytes($0, at: 0) }), text.count > word.count,
      text.piece(word.count..<text.count).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    {
      return .text
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { parseNumber(text, digits: $0) }
  }

  /// - Parameter digits: room for the number's digits and signs in ASCII.
  private static func parseNumber(_ text: UTF8Text, digits: UnsafeMutableBufferPointer<UInt8>)
    -> ValueToken.Content?
  {
    var count = 0
    var unitStart = text.count
    var index = 0
    var sawBlank = false
    var isDivided = false
    while index < text.count, unitStart == text.count {
      let (scalar, length) = text.character(at: index)
      switch scalar.value {
      case 0x2B, 0x2D, 0x2E, 0x2C, 0x30...0x39: digits[count] = UInt8(truncatingIfNeeded: scalar.value)
      case 0xFF10...0xFF19, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0C:
        digits[count] = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
      case 0x2212: digits[count] = UInt8(ascii: "-")
      case _ where isBlank(scalar):
        sawBlank = count > 0
        index += length
        continue
      default:
        unitStart = index
        continue
      }
      if sawBlank { isDivided = true }
      count += 1
      index += length
    }
    // Most words are no numbers: they begin with something else, or have no unit's length behind the number.
    let printed = UTF8Text(rebasing: digits[..<count])
    guard printed.contains(where: { $0 >= 0x30 }), let unit = unit(of: text.piece(unitStart..<text.count))
    else {
      return nil
    }
    // Two numbers in one cell are not one number; a list mark set apart from its words is none at all.
    if isDivided { return .text }
    guard let plain = withoutSeparators(printed) else { return nil }
    guard let number = plain.withUnsafeBufferPointer(ExactDecimal.init(ascii:)) else {
      // `3.` is a list mark; digits with more than one point or sign are no number.
      return printed.last == UInt8(ascii: ".") && unitStart == text.count ? nil : .text
    }
    return unit == .count ? .number(number) : .text
  }

  /// What numbers, marks and changes begin with: most words are labels, and their first character tells.
  private static let beginnings = UnitSet(
    (["+-.,0123456789＋－．，０１２３４５６７８９−\\", "\u{20}\u{A0}\u{3000}\u{2009}\u{200B}\u{FEFF}"]
      + Cell.Statement.notApplicableMarks.map { String($0.prefix(1)) } + ["减", "增"]).joined().utf16)

  /// What stands behind a number.
  private enum Unit { case count, other }

  /// The unit that a text is, blanks aside; nothing counts; `nil` where it is none.
  private static func unit(of text: UTF8Text) -> Unit? {
    if text.isEmpty { return .count }
    guard text.count <= 24 else { return nil }
    guard let first = text.scalars.first(where: { !isBlank($0) }), unitBeginnings.contains(first) else {
      return nil
    }
    var name = String.UnicodeScalarView()
    for scalar in text.scalars where !isBlank(scalar) { name.append(scalar) }
    let unit = String(name)
    return countingUnits.contains(unit) ? .count : otherUnits.contains(unit) ? .other : nil
  }

  /// Blanks that are met inside numbers and before units.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x3000, 0x2009, 0x200B, 0xFEFF: true
    default: false
    }
  }

  /// Text without the backslashes that Markdown puts before signs.
  static func unescaped(_ text: String) -> String {
    guard text.utf8.count > 1, text.utf8.contains(backslash) else { return text }
    return String(text.filter { $0 != "\\" })
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let marks = Cell.Statement.notApplicableMarks.map { Array($0.utf8) }
  private static let longestMark = marks.map(\.count).max() ?? 0
  private static let countingUnits: Set<String> = [
    "件", "条", "项", "宗", "个", "次", "份", "起", "万元", "(万元)", "（万元）",
  ]
  private static let otherUnits: Set<String> = ["元", "亿元", "万", "亿", "%", "％", "(元)", "（元）", "千元", "百元"]
  /// What units begin with: labels with a list mark are no units, and their first character tells.
  private static let unitBeginnings = UnitSet(
    countingUnits.union(otherUnits).map { String($0.prefix(1)) }.joined().utf16)

  /// Thousands separators stand before each group of three digits and nowhere else.
  private static func withoutSeparators(_ digits: UTF8Text) -> [UInt8]? {
    guard digits.contains(byte: 0x2C) else { return Array(digits) }
    let whole = digits.prefix { $0 != 0x2E }
    let groups = whole.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), let first = groups.first else { return nil }
    let leading = first.count { $0 >= 0x30 }
    guard (1...3).contains(leading), !digits[whole.count...].contains(0x2C) else { return nil }
    return digits.filter { $0 != 0x2C }
  }
}
