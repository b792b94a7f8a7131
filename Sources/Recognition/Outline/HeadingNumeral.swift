import Characters

/// The numeral that a heading begins with.
struct HeadingNumeral {
  /// Its value; the numbers of sections when it is right.
  let value: Int
  /// Whether it counts sections, as 一、 does; （一） and 1. count what is below them.
  let isOfSections: Bool
  /// Where the words behind it begin.
  let end: Int

  /// The numeral at the start of a text, after blanks and Markdown marks; `nil` where there is none.
  init?(_ bytes: UTF8Text, _ start: Int, _ end: Int) {
    var index = start
    while index < end, Self.isBefore(bytes, index) { index += bytes[index].utf8Length }
    var isBracketed = false
    var isPart = false
    if index < end, Self.scalar(bytes, index, end) == "（" || bytes[index] == UInt8(ascii: "(") {
      isBracketed = true
      index += bytes[index].utf8Length
    } else if Self.scalar(bytes, index, end) == "第" {
      isPart = true
      index += 3
    }
    var value = 0
    var isArabic = false
    let first = index
    while index < end, let digit = Self.digit(bytes, index, end) {
      // 十一 is 10 and then 1; one to three digits of either kind.
      value = digit == 10 ? max(value, 1) * 10 : (bytes[index].isDigit ? value * 10 : value) + digit
      isArabic = isArabic || bytes[index].isDigit
      index += bytes[index].utf8Length
      guard index - first <= 9 else { return nil }
    }
    guard index > first, index < end, let next = Self.scalar(bytes, index, end) else { return nil }
    switch next {
    case "、", "，", ",", ".", "．", " ", "　", "：", ":": guard !isBracketed, !isPart else { return nil }
    case "）", ")": guard isBracketed else { return nil }
    case "部", "章": guard isPart else { return nil }
    default: return nil
    }
    index += bytes[index].utf8Length
    if next == "部", Self.scalar(bytes, index, end) == "分" { index += 3 }
    self.value = value
    isOfSections = !isBracketed && !isArabic
    self.end = index
  }

  private static func isBefore(_ bytes: UTF8Text, _ index: Int) -> Bool {
    let byte = bytes[index]
    return byte < 0x80 && !byte.isDigit && byte != UInt8(ascii: "(") || bytes.blankLength(at: index) > 0
  }

  private static func scalar(_ bytes: UTF8Text, _ index: Int, _ end: Int) -> Unicode.Scalar? {
    index < end ? bytes.character(at: index).scalar : nil
  }

  private static func digit(_ bytes: UTF8Text, _ index: Int, _ end: Int) -> Int? {
    if bytes[index].isDigit { return Int(bytes[index] - UInt8(ascii: "0")) }
    guard bytes[index] >= 0xE2, index + 3 <= end else { return nil }
    let unit = UInt16(truncatingIfNeeded: bytes.character(at: index).scalar.value)
    return Folding.ideograph(unit).flatMap { ChineseNumeral.value(of: $0) }
  }
}
