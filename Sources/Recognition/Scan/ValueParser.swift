import Characters
import Layout
import ReportModel

/// Reads numbers and marks as reports print them (docs/form.md, "Values").
enum ValueParser {
  /// What a piece states, with details of its print.
  struct Value: Equatable {
    var content: ValueContent
    var unit: MoneyUnit?
    var pieces: UInt8 = 1
    var leadingZeros: UInt8 = 0
    var hasNoteMark = false

    init(_ content: ValueContent) { self.content = content }
  }

  /// What the bytes of a cell or word state; `nil` if they are words.
  ///
  /// Accepts ASCII and full-width digits, thousands separators in groups of three, a sign, a decimal point,
  /// blanks and zero-width characters between digits, 件 or a unit of money and a raised or encircled mark
  /// behind the number, and the marks of `Cell.Statement.notApplicableMarks`.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Value? {
    guard start < end else { return Value(.blank) }
    // Fast path for a few ASCII digits.
    if end - start <= 6 {
      var value: Int64 = 0
      var index = start
      while index < end, bytes[index] &- 0x30 < 10 {
        value = value * 10 + Int64(bytes[index] - 0x30)
        index += 1
      }
      if index == end {
        var result = Value(.number(ExactDecimal(value)))
        if bytes[start] == 0x30, end - start > 1 {
          result.leadingZeros = leadingZeros(bytes.piece(start..<end))
        }
        return result
      }
    }
    return parseSlowly(bytes, start, end)
  }

  private static func parseSlowly(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Value? {
    guard end - start <= longest else { return nil }
    let text = bytes.piece(start..<end)
    guard let first = text.firstScalar, beginnings.contains(first) else { return nil }
    if first.isBlank, text.trimmed.isEmpty { return Value(.blank) }
    if text.count > 1, text.contains(byte: backslash) {
      // Markdown escapes punctuation with backslashes.
      return text.filter { $0 != backslash }.withUnsafeBufferPointer(parsePlain)
    }
    return parsePlain(text)
  }

  /// The longest piece considered, in bytes.
  private static let longest = 48

  private static let changes = ["减少", "增加", "减", "增"].map { Array($0.utf8) }

  private static func parsePlain(_ text: UTF8Text) -> Value? {
    if text.count <= longestMark,
      marks.contains(where: { $0.count == text.count && text.hasBytes($0, at: 0) })
    {
      return Value(.mark)
    }
    // A change in words (减1) is not a number, but it is in a number's place.
    if let word = changes.first(where: { text.hasBytes($0, at: 0) }), text.count > word.count,
      text.piece(word.count..<text.count).allSatisfy(\.isDigit)
    {
      return Value(.text)
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { parseNumber(text, digits: $0) }
  }

  /// - Parameter digits: a buffer for the number's digits and signs in ASCII.
  private static func parseNumber(_ text: UTF8Text, digits: UnsafeMutableBufferPointer<UInt8>) -> Value? {
    var count = 0
    var unitStart = text.count
    var index = 0
    var sawBlank = false
    var pieces: UInt8 = 1
    while index < text.count, unitStart == text.count {
      let (scalar, length) = text.character(at: index)
      let halfWidth = scalar.halfWidth
      switch halfWidth.value {
      case 0x2B, 0x2D, 0x2E, 0x2C, 0x30...0x39: digits[count] = UInt8(truncatingIfNeeded: halfWidth.value)
      case 0x2212: digits[count] = UInt8(ascii: "-")
      case _ where scalar.hasNoWidth:
        index += length
        continue
      case _ where scalar.isBlank:
        sawBlank = count > 0
        index += length
        continue
      default:
        unitStart = index
        continue
      }
      if sawBlank { pieces &+= 1 }
      sawBlank = false
      count += 1
      index += length
    }
    // Rejects most words here: they have no digits, or something other than a unit behind them.
    let printed = UTF8Text(rebasing: digits[..<count])
    guard printed.contains(where: { $0 >= 0x30 }), let suffix = suffix(text.piece(unitStart..<text.count))
    else { return nil }
    guard let plain = withoutSeparators(printed) else { return nil }
    guard let number = plain.withUnsafeBufferPointer(ExactDecimal.init(ascii:)) else {
      // `3.` is a list mark; several points or signs make it a text.
      return printed.last == UInt8(ascii: ".") && unitStart == text.count ? nil : Value(.text)
    }
    // Signs or points between blanks, such as a list mark before a number, make it a text.
    if pieces > 1, !printed.allSatisfy({ $0 >= 0x30 }) { return Value(.text) }
    var value = Value(.number(number))
    value.pieces = pieces
    value.leadingZeros = leadingZeros(printed)
    value.hasNoteMark = suffix.hasNoteMark
    switch suffix.unit {
    case .count: break
    case .money(let unit): value.unit = unit
    case .other: return Value(.text)
    }
    return value
  }

  /// The number of leading zeros.
  private static func leadingZeros(_ digits: UTF8Text) -> UInt8 {
    UInt8(truncatingIfNeeded: digits.dropLast().prefix { $0 == 0x30 }.count)
  }

  /// What numbers, marks and changes can begin with, to reject most labels by their first character.
  private static let beginnings = UnitSet(
    ([
      "+-.,0123456789＋－．，０１２３４５６７８９−\\",
      "\u{20}\u{A0}\u{3000}\u{2009}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}",
    ]
      + Cell.Statement.notApplicableMarks.map { String($0.prefix(1)) } + ["减", "增"]).joined().utf16)

  /// What follows a number.
  private struct Suffix {
    enum Unit { case count, money(MoneyUnit), other }

    var unit = Unit.count
    var hasNoteMark = false
  }

  /// What the text behind a number is, ignoring blanks; `nil` if the whole is not a value. Nothing is a
  /// count.
  private static func suffix(_ text: UTF8Text) -> Suffix? {
    if text.isEmpty { return Suffix() }
    guard text.count <= longestSuffix, let first = text.scalars.first(where: { !$0.isBlank }) else {
      return text.count <= longestSuffix ? Suffix() : nil
    }
    guard unitBeginnings.contains(first) || first.isNoteMark || isNoteCompanion(first) else { return nil }
    var name = String.UnicodeScalarView()
    for scalar in text.scalars where !scalar.isBlank { name.append(scalar) }
    let hasNoteMark = removeNoteMark(&name)
    if name.isEmpty { return Suffix(hasNoteMark: hasNoteMark) }
    name.removeAll(where: isBracket)
    let unit = String(name)
    if unit == countingUnit { return Suffix(hasNoteMark: hasNoteMark) }
    if let unit = MoneyUnit(rawValue: unit) { return Suffix(unit: .money(unit), hasNoteMark: hasNoteMark) }
    return otherUnits.contains(unit) ? Suffix(unit: .other) : nil
  }

  /// Longer texts behind a number are words.
  private static let longestSuffix = 36

  /// Takes a mark off the end: raised or lowered characters, brackets around them (`[¹]`) or 注 before them too, or
  /// encircled numbers by themselves.
  private static func removeNoteMark(_ text: inout String.UnicodeScalarView) -> Bool {
    let encircled = text.reversed().prefix { $0.isNoteMark }.count
    let whole = text.reversed().prefix { $0.isRaisedOrLowered || isNoteCompanion($0) }
    let count = whole.contains(where: \.isRaisedOrLowered) ? max(whole.count, encircled) : encircled
    text.removeLast(count)
    return count > 0
  }

  /// Whether a character may stand around a raised one in the mark of a note.
  private static func isNoteCompanion(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "[", "]", "［", "］", "〔", "〕", "【", "】", "{", "}", "注", ",", "，", "、", ".": true
    default: isBracket(scalar)
    }
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "（", "）": true
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
  /// The unit of all counts of the form; other units may count something else (docs/form.md, "Values").
  private static let countingUnit = "件"
  private static let otherUnits: Set<String> = [
    "条", "项", "宗", "个", "次", "份", "起", "例", "笔", "人", "部", "件次", "万", "亿", "%", "％", "千元", "百元",
  ]
  /// What units can begin with, to reject labels after a list mark by their first character.
  private static let unitBeginnings = UnitSet(
    (otherUnits.map { String($0.prefix(1)) } + [countingUnit, "元", "(", "（"]).joined().utf16)

  /// The digits without thousands separators; `nil` if these do not mark groups of three.
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
