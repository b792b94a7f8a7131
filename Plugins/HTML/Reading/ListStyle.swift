import Characters

/// How a list counts its items, as the attribute `type` or the style of its elements has it (CSS Counter Styles, 6).
enum ListStyle: Equatable {
  /// No numerals: bullets or nothing.
  case none
  case decimal, decimalWithZero, lowerLetters, upperLetters, lowerRoman, upperRoman, lowerGreek
  /// 一、二、 … 十、十一、
  case chinese
  /// 壹、贰、 … 壹拾、
  case chineseFormal
  /// 一、二、 … 一〇、
  case chineseDigits

  /// The style that an attribute `type` names.
  init?(type: String) {
    switch type {
    case "1": self = .decimal
    case "a": self = .lowerLetters
    case "A": self = .upperLetters
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    default: return nil
    }
  }

  /// The style that a value of `list-style` or `list-style-type` names.
  init?(value: UTF8Text) {
    for word in value.string.lowercased().split(whereSeparator: \.isWhitespace) {
      if let style = Self.named[String(word)] {
        self = style
        return
      }
    }
    return nil
  }

  private static let named: [String: ListStyle] = [
    "none": .none, "disc": .none, "circle": .none, "square": .none, "decimal": .decimal,
    "decimal-leading-zero": .decimalWithZero, "lower-alpha": .lowerLetters, "lower-latin": .lowerLetters,
    "upper-alpha": .upperLetters, "upper-latin": .upperLetters, "lower-roman": .lowerRoman,
    "upper-roman": .upperRoman, "lower-greek": .lowerGreek, "cjk-ideographic": .chinese,
    "simp-chinese-informal": .chinese, "trad-chinese-informal": .chinese,
    "simp-chinese-formal": .chineseFormal, "cjk-decimal": .chineseDigits,
  ]

  /// What stands before the item of a number; empty where the list shows no numerals.
  func marker(_ number: Int) -> String {
    switch self {
    case .none: ""
    case .decimal: "\(number)."
    case .decimalWithZero: ((0...9).contains(number) ? "0" : "") + "\(number)."
    case .lowerLetters: (Self.letters(number, first: "a", count: 26) ?? String(number)) + "."
    case .upperLetters: (Self.letters(number, first: "A", count: 26) ?? String(number)) + "."
    case .lowerRoman: (Self.roman(number)?.lowercased() ?? String(number)) + "."
    case .upperRoman: (Self.roman(number) ?? String(number)) + "."
    case .lowerGreek: (Self.greek(number) ?? String(number)) + "."
    case .chinese: (Self.chinese(number, Self.plainWords) ?? String(number)) + "、"
    case .chineseFormal: (Self.chinese(number, Self.formalWords) ?? String(number)) + "、"
    case .chineseDigits: String(String(number).map { Self.digit($0) }) + "、"
    }
  }

  // MARK: Numerals

  /// a … z, aa …
  private static func letters(_ number: Int, first: Unicode.Scalar, count: Int) -> String? {
    guard number > 0 else { return nil }
    var rest = number
    var letters: [UInt8] = []
    while rest > 0 {
      rest -= 1
      letters.append(UInt8(first.value) + UInt8(rest % count))
      rest /= count
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  private static func greek(_ number: Int) -> String? {
    let letters = Array("αβγδεζηθικλμνξοπρστυφχψω")
    return letters.indices.contains(number - 1) ? String(letters[number - 1]) : nil
  }

  private static let romanSigns: [(value: Int, sign: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String? {
    guard (1...3999).contains(number) else { return nil }
    var rest = number
    var text = ""
    for (value, sign) in romanSigns {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// The digits from 0, and the words for ten, hundred and thousand.
  private typealias Words = (digits: [Character], units: [String])

  private static let plainWords: Words = (Array("零一二三四五六七八九"), ["", "十", "百", "千"])
  private static let formalWords: Words = (Array("零壹贰叁肆伍陆柒捌玖"), ["", "拾", "佰", "仟"])

  private static func chinese(_ number: Int, _ words: Words) -> String? {
    guard (0...9999).contains(number) else { return nil }
    guard number > 0 else { return String(words.digits[0]) }
    let digits = String(number).compactMap(\.wholeNumberValue)
    var text = ""
    var skipped = false
    for (index, digit) in digits.enumerated() {
      guard digit > 0 else {
        skipped = true
        continue
      }
      if skipped { text.append(words.digits[0]) }
      skipped = false
      let unit = words.units[digits.count - 1 - index]
      // 十一 and not 一十一, but 壹拾壹.
      if !(unit == "十" && index == 0 && digit == 1) { text.append(words.digits[digit]) }
      text += unit
    }
    return text
  }

  private static func digit(_ sign: Character) -> Character {
    guard let value = sign.wholeNumberValue else { return sign }
    return value == 0 ? "〇" : plainWords.digits[value]
  }
}
