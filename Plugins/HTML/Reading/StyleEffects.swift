import Characters

/// What declarations of CSS say about whether text is seen, struck out or raised, and how lists are counted; `nil` where they do not say.
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
  var isBold: Bool?
  var isItalic: Bool?
  var isUnderlined: Bool?
  /// How items of a list are counted.
  var listStyle: ListStyle?

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
      UInt8(ascii: "m"), UInt8(ascii: "l"), UInt8(ascii: "c"):
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
    // What screen readers read and nobody sees: `rect(0,0,0,0)`, `rect(1px 1px 1px 1px)`, `inset(50%)`.
    case 4 where name.isWord("clip"):
      if value.beginsWithWord("auto") { isOff = false }
      if value.count > 5, value.piece(0..<5).isWord("rect("), Self.isNothing(value) { isOff = true }
    case 9 where name.isWord("clip-path"):
      if value.beginsWithWord("none") { isOff = false }
      if value.count > 6, value.piece(0..<6).isWord("inset("),
        value[6] == UInt8(ascii: "5") || value[6] == UInt8(ascii: "1")
      {
        isOff = value.contains("50%") || value.contains("100%")
      }
    case 4 where name.isWord("left"): isOff = StyleLength(value)?.isFarOff ?? isOff
    case 7 where name.isWord("display"): isDisplayed = !value.beginsWithWord("none")
    case 7 where name.isWord("opacity"): isTransparent = StyleLength(value)?.isZero ?? isTransparent
    case 8 where name.isWord("mso-hide"): isVisible = !value.beginsWithWord("all")
    case 10 where name.isWord("list-style"), 15 where name.isWord("list-style-type"):
      listStyle = ListStyle(value: value) ?? listStyle
    case 10 where name.isWord("font-style"):
      isItalic = value.beginsWithWord("italic") || value.beginsWithWord("oblique")
    case 11 where name.isWord("font-weight"):
      isBold =
        value.beginsWithWord("bold") || value.count == 3 && value[0] >= UInt8(ascii: "6") && value[0].isDigit
    case 9 where name.isWord("font-size"):
      guard let length = StyleLength(value) else {
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
    case 11 where name.isWord("text-indent"): isOff = StyleLength(value)?.isFarOff ?? isOff
    case 14 where name.isWord("vertical-align"):
      isAtTop = value.beginsWithWord("text-top") || value.beginsWithWord("top")
      standing = value.beginsWithWord("super") ? .raised : value.beginsWithWord("sub") ? .lowered : nil
      isOnLine = standing == nil && !isAtTop
    case 14 where name.isWord("mso-text-raise"):
      if let length = StyleLength(value), length.isUp { standing = .beside }
    case 15 where name.isWord("text-decoration"), 20 where name.isWord("text-decoration-line"):
      isStruckOut = value.containsWord("line-through")
      isUnderlined = value.containsWord("underline")
    default: break
    }
  }

  /// Whether a rectangle has no room: all its sides stand at the same place.
  private static func isNothing(_ rectangle: UTF8Text) -> Bool {
    let digits = rectangle.filter(\.isDigit)
    return digits.count == 4 && (digits.allSatisfy { $0 == digits[0] })
  }

  /// Whether there is an effect that the text of a page does not have by itself.
  var isNoteworthy: Bool {
    isDisplayed == false || isVisible == false || isTransparent == true || hasNoSize == true || isOff == true
      || isStruckOut == true || standing != nil || listStyle != nil
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
    isBold = other.isBold ?? isBold
    isItalic = other.isItalic ?? isItalic
    isUnderlined = other.isUnderlined ?? isUnderlined
    listStyle = other.listStyle ?? listStyle
  }

  /// Leaves out what is no effect in any of these.
  mutating func keep(only noteworthy: StyleEffects) {
    // Type counts where the text itself says so.
    (isBold, isItalic, isUnderlined) = (nil, nil, nil)
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
    effects.listStyle = listStyle
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
