/// The numerals of Chinese text: 一 … 十 before headings and items, numbers in words.
package enum ChineseNumeral {
  private static let counting = Array("一二三四五六七八九十".unicodeScalars)

  /// 1 … 10 for 一 … 十, which headings, items and labels are counted with; `nil` for another character.
  package static func value(of unit: UInt16) -> Int? {
    // Signs, digits and most ideographs are out of this range.
    guard unit >= 0x4E00, unit <= 0x56DB else { return nil }
    return counting.firstIndex { $0.value == unit }.map { $0 + 1 }
  }

  /// 0 … 9 for 〇, 零 and 一 … 九; `nil` for another character.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "〇" || scalar == "零" { return 0 }
    guard let value = UInt16(exactly: scalar.value).flatMap(value(of:)), value < 10 else { return nil }
    return value
  }

  /// What numbers in words are written with, and what each is worth: digits, then 十, 百 and 千.
  package static let values: [(word: String, value: Int)] =
    [("零", 0), ("〇", 0), ("两", 2)] + counting.enumerated().map { (String($1), $0 + 1) }
    + [("百", 100), ("千", 1000)]

  /// A number in words, 一 … 九十九; `nil` for a number out of that range.
  package static func text(of number: Int) -> String? {
    guard (1...99).contains(number) else { return nil }
    let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
    let words = (tens > 1 ? [counting[tens - 1]] : []) + (tens > 0 ? [counting[9]] : [])
    return String(String.UnicodeScalarView(words + (ones > 0 ? [counting[ones - 1]] : [])))
  }
}

extension Unicode.Scalar {
  /// Whether items are counted with it: 一 … 十.
  package var isChineseNumeral: Bool {
    UInt16(exactly: value).map { ChineseNumeral.value(of: $0) != nil } ?? false
  }

  /// Whether items are counted with it: a digit of either width, or 一 … 十.
  package var isItemNumeral: Bool { decimalDigit != nil || isChineseNumeral }
}
