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
    case .lowerLetters: (Self.letters(number) ?? String(number)) + "."
    case .upperLetters: (Self.letters(number)?.uppercased() ?? String(number)) + "."
    case .lowerRoman: (ListNumeral.roman(number) ?? String(number)) + "."
    case .upperRoman: (ListNumeral.roman(number)?.uppercased() ?? String(number)) + "."
    case .lowerGreek: (Self.greek(number) ?? String(number)) + "."
    case .chinese: Self.chinese(number, .plain) + "、"
    case .chineseFormal: Self.chinese(number, .formal) + "、"
    case .chineseDigits: String(String(number).map { Self.digit($0) }) + "、"
    }
  }

  // MARK: Numerals

  /// a … z, aa, ab …
  private static func letters(_ number: Int) -> String? {
    guard number > 0 else { return nil }
    let (before, last) = (number - 1).quotientAndRemainder(dividingBy: 26)
    return (letters(before) ?? "") + (ListNumeral.letter(last + 1) ?? "")
  }

  private static func greek(_ number: Int) -> String? {
    let letters = Array("αβγδεζηθικλμνξοπρστυφχψω")
    return letters.indices.contains(number - 1) ? String(letters[number - 1]) : nil
  }

  private static func chinese(_ number: Int, _ style: ChineseNumeral.Style) -> String {
    ChineseNumeral.text(of: number, style) ?? (number == 0 ? "零" : String(number))
  }

  private static func digit(_ sign: Character) -> Character {
    guard let value = sign.wholeNumberValue else { return sign }
    return value == 0 ? "〇" : ChineseNumeral.text(of: value).flatMap(\.first) ?? sign
  }
}
