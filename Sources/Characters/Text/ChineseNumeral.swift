/// The numerals of Chinese text: 一 … 十 before headings and items, numbers in words.
@usableFromInline
package enum ChineseNumeral {
  /// 1 … 10 for 一 … 十, which headings, items and labels are counted with; `nil` for another character.
  @inlinable
  package static func value(of unit: UInt16) -> Int? {
    // Signs, digits and most ideographs are out of this range.
    guard unit >= 0x4E00, unit <= 0x56DB, let scalar = Unicode.Scalar(unit) else { return nil }
    return switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }

  /// 0 … 9 for 〇, 零 and 一 … 九; `nil` for another character.
  @inlinable
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar == "〇" || scalar == "零" { return 0 }
    guard let value = UInt16(exactly: scalar.value).flatMap(value(of:)), value < 10 else { return nil }
    return value
  }

  /// What numbers in words are written with, and what each is worth: digits, then 十, 百 and 千.
  package static let values: [(word: String, value: Int)] =
    [("零", 0), ("〇", 0), ("两", 2)] + "一二三四五六七八九十".enumerated().map { (String($1), $0 + 1) }
    + [("百", 100), ("千", 1000)]

  /// The words that numbers are written with.
  package enum Style: Sendable {
    /// 一, 十, 百, 千.
    case plain
    /// Those that cannot be altered: 壹, 拾, 佰, 仟.
    case formal

    fileprivate var words: (digits: [Character], units: [String]) {
      switch self {
      case .plain: (Array("零一二三四五六七八九"), ["", "十", "百", "千"])
      case .formal: (Array("零壹贰叁肆伍陆柒捌玖"), ["", "拾", "佰", "仟"])
      }
    }
  }

  /// A number in words, 一 … 九千九百九十九; `nil` for a number out of that range.
  package static func text(of number: Int, _ style: Style = .plain) -> String? {
    guard (1...9999).contains(number) else { return nil }
    let (words, units) = style.words
    let digits = String(number).compactMap(\.wholeNumberValue)
    var text = ""
    var skipped = false
    for (index, digit) in digits.enumerated() {
      guard digit > 0 else {
        skipped = true
        continue
      }
      if skipped { text.append(words[0]) }
      skipped = false
      let unit = units[digits.count - 1 - index]
      // 十一 and not 一十一, but 壹拾壹.
      if !(unit == "十" && index == 0 && digit == 1) { text.append(words[digit]) }
      text += unit
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether items are counted with it: 一 … 十.
  @inlinable
  package var isChineseNumeral: Bool {
    UInt16(exactly: value).map { ChineseNumeral.value(of: $0) != nil } ?? false
  }

  /// Whether items are counted with it: a digit of either width, or 一 … 十.
  @inlinable
  package var isItemNumeral: Bool { decimalDigit != nil || isChineseNumeral }
}
