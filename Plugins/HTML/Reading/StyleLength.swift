import Characters

/// A length of CSS, as far as it tells whether text is seen.
struct StyleLength {
  private var thousandths = 0
  private var unit: UTF8Text

  /// `nil` for a word.
  init?(_ value: UTF8Text) {
    var index = 0
    let isNegative = value.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    var digits = 0
    var places: Int?
    while index < value.count, value[index].isDigit || value[index] == UInt8(ascii: ".") {
      if value[index] == UInt8(ascii: ".") {
        guard places == nil else { return nil }
        places = 0
      } else {
        digits += 1
        if (places ?? 0) < 3, thousandths < 1_000_000_000 {
          thousandths = thousandths * 10 + Int(value[index] - 0x30)
          places = places.map { $0 + 1 }
        }
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    for _ in (places ?? 0)..<3 { thousandths *= 10 }
    if isNegative { thousandths = -thousandths }
    unit = value.piece(index..<value.count)
  }

  var isZero: Bool { thousandths == 0 }

  var isUp: Bool { thousandths > 0 }

  var isRelative: Bool { unit.beginsWithWord("em") || unit.beginsWithWord("%") }

  /// Whether what is moved that far left is on no screen.
  var isFarOff: Bool { thousandths <= (unit.beginsWithWord("em") ? -50_000 : -500_000) }

  /// Whether letters of that size are smaller than those of a text.
  var isSmall: Bool {
    if unit.beginsWithWord("em") { return thousandths < 1_000 }
    if unit.beginsWithWord("%") { return thousandths < 100_000 }
    return thousandths <= 10_000
  }
}
