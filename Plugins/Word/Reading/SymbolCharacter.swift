import Layout

/// The characters of `w:sym`, which names a sign by its font and by its place in that font.
enum SymbolCharacter {
  /// The text of a sign.
  ///
  /// - Parameters:
  ///   - font: the name of the font; `nil` for that of the text around.
  ///   - code: the place in the font as hexadecimal digits, `F000` added in fonts of signs.
  static func text(font: String?, code: String?) -> String {
    guard let value = code.flatMap({ UInt32($0, radix: 16) }), value > 0x20 else { return StandIn.symbol }
    let isPrivate = (0xE000...0xF8FF).contains(value)
    let place = (0xF020...0xF0FF).contains(value) ? value - 0xF000 : value
    let name = font?.lowercased() ?? ""
    guard let signs = fonts.first(where: { name.hasPrefix($0.name) })?.signs else {
      let isSigns = otherFontsOfSigns.contains { name.hasPrefix($0) }
      guard !(isPrivate && isSigns), let scalar = Unicode.Scalar(place), isShown(scalar) else {
        return StandIn.symbol
      }
      return String(scalar)
    }
    if let sign = signs[place] { return sign }
    // A character that such a font does not have comes from another.
    guard !isPrivate, place > 0xFF, let scalar = Unicode.Scalar(place), isShown(scalar) else {
      return StandIn.symbol
    }
    return String(scalar)
  }

  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate, .format: false
    default: true
    }
  }

  /// Fonts of signs by the beginnings of their names, the longer ones first.
  private static let fonts: [(name: String, signs: [UInt32: String])] = [
    ("wingdings 2", wingdings2), ("wingdings 3", wingdings3), ("wingdings", wingdings),
    ("webdings", webdings), ("symbol", symbol), ("standard symbols", symbol),
  ]

  /// Fonts of signs that are not listed here.
  private static let otherFontsOfSigns = ["marlett", "mt extra", "ms outlook", "zapf", "bookshelf symbol"]

  /// The signs of lists that each begin at a place.
  private static func signs(_ lists: [UInt32: String]) -> [UInt32: String] {
    var signs: [UInt32: String] = [:]
    for (first, list) in lists {
      for (offset, scalar) in list.unicodeScalars.enumerated() {
        signs[first + UInt32(offset)] = String(scalar)
      }
    }
    return signs
  }

  /// Adobe's encoding of Symbol.
  private static let symbol = signs([
    0x21: "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
    0xA0: "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|—↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑",
    0xF1: "〉∫",
  ])

  private static let wingdings = signs([
    0x21: "✏✂✁", 0x28: "☎✆✉", 0x3F: "✍", 0x41: "✌", 0x45: "☜☞☝☟", 0x4A: "☺😐☹", 0x6C: "●❍■□", 0x71: "❑❒",
    0x74: "⧫◆❖", 0x78: "☒", 0x80: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x9E: "·•▪○", 0xA4: "◉◎", 0xA7: "▪□",
    0xAB: "★✶✴✹",
    0xD8: "➢", 0xDF: "←→↑↓↖↗↙↘", 0xE8: "➔", 0xEF: "⇦⇨⇧⇩⬄⇳", 0xFB: "✗✓☒☑",
  ])

  private static let wingdings2 = signs([
    0x4F: "✗✓☒☑☒☒", 0x69: "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", 0x97: "●", 0xA2: "■□",
  ])

  private static let wingdings3 = signs([0x66: "←→↑↓↖↗↙↘", 0x70: "▲▼△▽◀▶◁▷"])

  private static let webdings = signs([0x33: "◀▶▲▼", 0x61: "✔", 0x63: "□", 0x67: "■", 0x6E: "●", 0x72: "✖"])
}
