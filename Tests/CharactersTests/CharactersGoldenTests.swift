import Characters
import TestSupport
import Testing

/// What random text comes to when it is trimmed, measured, folded and searched: a text a line.
struct CharactersGoldenTests {
  private static let pieces = [
    "a", "Z", "7", "甲", "乙", "規", "Ａ", "９", "。", "，", "（", ")", " ", "\t", "\u{3000}", "\u{A0}", "\u{200B}",
    "\u{FEFF}",
    "\u{2060}", "\n", "\u{85}", "\u{2028}", "é", "e\u{301}", "\u{FE0F}", "①", "—", "“", "😀", "𠀋", "⼀",
    "\u{E0100}", "ｶ", "한",
    "總", "零", "〇", "十", "\u{0}", "\u{7F}", "·", "\u{AD}",
  ]

  @Test func textsComeToWhatTheyCameTo() throws {
    var texts = RandomText(of: Self.pieces, seed: 11)
    let lines = (0..<600).map { _ in
      let text = texts.next(most: 7)
      return RandomText.shown(text) + " → " + Self.facts(text) + "\n"
    }
    #expect(try Golden.difference(of: lines.joined(), from: "small/characters.txt") == nil)
  }

  private static func facts(_ text: String) -> String {
    let skeleton = Folding.skeleton(text)
    return text.withText { bytes in
      [
        "[\(RandomText.shown(text.trimmed))]", "[\(RandomText.shown(text.withoutBlanks))]",
        "\(bytes.trimmed(0..<bytes.count))", "\(bytes.blanksAtStart) blank bytes",
        "\(bytes.scalarCount) scalars",
        "\(bytes.printedColumns) columns",
        "\(text.unicodeScalars.map { $0.columns(ambiguousIsWide: true) })",
        "\(text.unicodeScalars.map { $0.columns(ambiguousIsWide: false) })",
        "skeleton \(skeleton.map { String($0, radix: 16) }.joined(separator: " "))",
        "first \(Folding.firstIdeograph(bytes, 0, bytes.count).map { String($0, radix: 16) } ?? "–")",
        "last \(bytes.lastScalar.map { String($0.value, radix: 16) } ?? "–")",
        bytes.hasAtMost(4) ? "short" : "long",
        "\(text.unicodeScalars.count { $0.endsSentence }) ends \(text.unicodeScalars.count { $0.isItemNumeral }) numerals",
      ].joined(separator: " | ")
    }
  }

  /// The first byte that is wrong is where Swift's own validation first finds an error.
  @Test(arguments: 0..<400) func invalidBytesAreFoundWhereTheyAre(seed: Int) {
    var texts = RandomText(
      of: ["a", "\n", "甲乙丙丁", "é", "😀", "report", "퟿", "\u{E000}", "\u{FFFF}", "ࠀ"], seed: UInt64(seed))
    var random = SplitMix64(seed: UInt64(seed))
    var bytes = Array(texts.next(most: 12).utf8)
    if seed % 4 != 0, !bytes.isEmpty {
      bytes[random.below(bytes.count)] = random.pick([
        0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x41, 0x9F, 0xA0, 0xE1, 0xE4,
      ])
    }
    // The longest valid beginning ends where the next character is not whole.
    var valid = bytes.count
    while String(validating: bytes[..<valid], as: UTF8.self) == nil { valid -= 1 }
    #expect(UTF8Validation.firstInvalid(bytes) == (valid == bytes.count ? nil : valid), "\(bytes)")
  }
}

/// Which characters are blanks, digits, wide and so on, all of them.
struct CharacterClassGoldenTests {
  @Test func charactersAreWhatTheyWere() throws {
    let lines =
      CharacterClasses.lines("blank") { $0.isBlank } + CharacterClasses.lines("no width") { $0.hasNoWidth }
      + CharacterClasses.lines("line break") { $0.isLineBreak }
      + CharacterClasses.lines("digit") { $0.decimalDigit }
      + CharacterClasses.lines("Chinese digit") { ChineseNumeral.digit($0) }
      + CharacterClasses.lines("Chinese numeral") { $0.isChineseNumeral }
      + CharacterClasses.lines("item numeral") { $0.isItemNumeral }
      + CharacterClasses.lines("end of a sentence") { $0.endsSentence }
      + CharacterClasses.lines("columns in print") { $0.columns(ambiguousIsWide: true) }
      + CharacterClasses.lines("columns on a terminal") { $0.columns(ambiguousIsWide: false) }
      + CharacterClasses.lines("half-width form other than itself") {
        $0.halfWidth == $0 ? nil : $0.halfWidth.value
      }
    #expect(try Golden.difference(of: lines.joined(separator: "\n") + "\n", from: "small/classes.txt") == nil)
  }
}
