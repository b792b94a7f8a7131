import Characters

/// What declarations of CSS say about whether text is seen, struck out or raised; `nil` where they do not say.
struct StyleEffects: Equatable {
  /// Whether the element is there at all.
  var isDisplayed: Bool?
  /// Whether its text is seen in the room that it takes.
  var isVisible: Bool?
  var isTransparent: Bool?
  /// Whether its letters have no size.
  var hasNoSize: Bool?
  /// Whether it is moved off the page.
  var isOff: Bool?
  /// Whether it is struck out; children of what is struck out are too.
  var isStruckOut: Bool?
  var standing: RaisedMarks.Standing?
  /// Whether it stands on the line.
  var isOnLine: Bool?

  /// The effects of declarations such as `display: none; color: red`.
  init(_ declarations: UTF8Text) {
    var isAtTop = false
    var isSmall = false
    var index = 0
    while index < declarations.count {
      let end = declarations.firstIndex(of: UInt8(ascii: ";"), from: index) ?? declarations.count
      // Most declarations of word processors fall out by their first letter.
      while index < end, declarations[index] <= 0x20 { index += 1 }
      if index < end, Self.mayMatter(declarations[index] | 0x20) {
        read(declarations.piece(index..<end), &isAtTop, &isSmall)
      }
      index = end + 1
    }
    if isAtTop, isSmall { standing = .raised }
  }

  /// No effects.
  init() {}

  private static func mayMatter(_ first: UInt8) -> Bool {
    switch first {
    case UInt8(ascii: "d"), UInt8(ascii: "v"), UInt8(ascii: "o"), UInt8(ascii: "f"), UInt8(ascii: "t"),
      UInt8(ascii: "m"), UInt8(ascii: "l"):
      true
    default: false
    }
  }

  private mutating func read(_ declaration: UTF8Text, _ isAtTop: inout Bool, _ isSmall: inout Bool) {
    guard let colon = declaration.firstIndex(of: UInt8(ascii: ":"), from: 0) else { return }
    let name = declaration.piece(0..<colon).trimmed
    // Nearly all declarations behind `mso-` say nothing that is seen.
    if name.count > 4, name[0] | 0x20 == UInt8(ascii: "m"), name[4] | 0x20 != UInt8(ascii: "h"),
      name[4] | 0x20 != UInt8(ascii: "t")
    {
      return
    }
    let value = declaration.piece(colon + 1..<declaration.count).trimmed
    switch name.count {
    case 4 where name.isWord("font"): if value.first == UInt8(ascii: "0") { hasNoSize = true }
    case 4 where name.isWord("left"): isOff = Length(value)?.isFarOff ?? isOff
    case 7 where name.isWord("display"): isDisplayed = !value.beginsWithWord("none")
    case 7 where name.isWord("opacity"): isTransparent = Length(value)?.isZero ?? isTransparent
    case 8 where name.isWord("mso-hide"): isVisible = !value.beginsWithWord("all")
    case 9 where name.isWord("font-size"):
      guard let length = Length(value) else {
        isSmall = value.beginsWithWord("smaller") || value.beginsWithWord("x")
        hasNoSize = value.beginsWithWord("inherit") ? hasNoSize : false
        return
      }
      isSmall = length.isSmall
      // A share of nothing is nothing.
      hasNoSize = length.isZero ? true : length.isRelative ? hasNoSize : false
    case 10 where name.isWord("visibility"):
      if value.beginsWithWord("hidden") || value.beginsWithWord("collapse") { isVisible = false }
      if value.beginsWithWord("visible") { isVisible = true }
    case 11 where name.isWord("text-indent"): isOff = Length(value)?.isFarOff ?? isOff
    case 14 where name.isWord("vertical-align"):
      isAtTop = value.beginsWithWord("text-top") || value.beginsWithWord("top")
      standing = value.beginsWithWord("super") ? .raised : value.beginsWithWord("sub") ? .lowered : nil
      isOnLine = standing == nil && !isAtTop
    case 14 where name.isWord("mso-text-raise"):
      if let length = Length(value), length.isUp { standing = .beside }
    case 15 where name.isWord("text-decoration"), 20 where name.isWord("text-decoration-line"):
      isStruckOut = value.containsWord("line-through")
    default: break
    }
  }

  /// Whether there is an effect that the text of a page does not have by itself.
  var isNoteworthy: Bool {
    isDisplayed == false || isVisible == false || isTransparent == true || hasNoSize == true || isOff == true
      || isStruckOut == true || standing != nil
  }

  /// Takes over what other effects, which count for more, say.
  mutating func override(by other: StyleEffects) {
    isDisplayed = other.isDisplayed ?? isDisplayed
    isVisible = other.isVisible ?? isVisible
    isTransparent = other.isTransparent ?? isTransparent
    hasNoSize = other.hasNoSize ?? hasNoSize
    isOff = other.isOff ?? isOff
    isStruckOut = other.isStruckOut ?? isStruckOut
    if other.standing != nil || other.isOnLine == true { standing = other.standing }
    isOnLine = other.isOnLine ?? isOnLine
  }

  /// Leaves out what is no effect in any of these.
  mutating func keep(only noteworthy: StyleEffects) {
    if noteworthy.isDisplayed == nil { isDisplayed = nil }
    if noteworthy.isVisible == nil { isVisible = nil }
    if noteworthy.isTransparent == nil { isTransparent = nil }
    if noteworthy.hasNoSize == nil { hasNoSize = nil }
    if noteworthy.isOff == nil { isOff = nil }
    if noteworthy.isStruckOut == nil { isStruckOut = nil }
    if noteworthy.standing == nil {
      standing = nil
      isOnLine = nil
    }
  }

  /// Only those effects that the text of a page does not have by itself.
  var noteworthy: StyleEffects {
    var effects = StyleEffects()
    if isDisplayed == false { effects.isDisplayed = false }
    if isVisible == false { effects.isVisible = false }
    if isTransparent == true { effects.isTransparent = true }
    if hasNoSize == true { effects.hasNoSize = true }
    if isOff == true { effects.isOff = true }
    if isStruckOut == true { effects.isStruckOut = true }
    effects.standing = standing
    return effects
  }

  /// What is left of effects where another selector with the same key has none of them.
  var showing: StyleEffects {
    var effects = StyleEffects()
    if isDisplayed == true { effects.isDisplayed = true }
    if isVisible == true { effects.isVisible = true }
    if isTransparent == false { effects.isTransparent = false }
    if hasNoSize == false { effects.hasNoSize = false }
    if isOff == false { effects.isOff = false }
    if isStruckOut == false { effects.isStruckOut = false }
    return effects
  }
}

/// A length of CSS, as far as it tells whether text is seen.
private struct Length {
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

extension UTF8Text {
  /// Whether the text is a word, in any case; the word is in lower case.
  fileprivate func isWord(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && beginsWithWord(word)
  }

  /// Whether the text begins with a word, in any case.
  fileprivate func beginsWithWord(_ word: StaticString, at start: Int = 0) -> Bool {
    guard start + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where !isLetter(at: start + index, word.utf8Start[index]) {
      return false
    }
    return true
  }

  private func isLetter(at index: Int, _ letter: UInt8) -> Bool {
    let own = self[index]
    return own == letter || (0x41...0x5A).contains(own) && own | 0x20 == letter
  }

  /// Whether a word is in the text, in any case.
  fileprivate func containsWord(_ word: StaticString) -> Bool {
    indices.contains { beginsWithWord(word, at: $0) }
  }
}
