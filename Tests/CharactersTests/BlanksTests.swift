import Characters
import Testing

struct BlanksTests {
  /// One of each kind: ASCII, control, no-break, typographic, ideographic, without width.
  private static let blanks: [Unicode.Scalar] = [
    " ", "\t", "\n", "\u{0}", "\u{1F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{1680}", "\u{2003}", "\u{200A}",
    "\u{200B}",
    "\u{200F}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{2060}", "\u{3000}", "\u{FEFF}",
  ]

  @Test(arguments: blanks) func showsNothing(_ scalar: Unicode.Scalar) {
    #expect(scalar.isBlank)
    let text = String(Character(scalar))
    #expect(text.isBlank)
    #expect("\(text)甲\(text)乙\(text)".trimmed == "甲\(text)乙")
    #expect("\(text)甲\(text)乙\(text)".withoutBlanks == "甲乙")
    text.withText { bytes in #expect(bytes.blankLength(at: 0) == bytes.count) }
  }

  @Test(arguments: [
    "!", "0", "~", "\u{84}", "¡", "甲", "，", "。", "（", "—", "…", "\u{2010}", "\u{3001}", "｜", "😀",
  ])
  func showsSomething(_ scalar: Unicode.Scalar) {
    #expect(!scalar.isBlank)
    let text = String(Character(scalar))
    #expect(!text.isBlank)
    #expect(text.trimmed == text)
    #expect(text.withoutBlanks == text)
    text.withText { bytes in #expect(bytes.blankLength(at: 0) == 0) }
  }

  @Test func blankOnlyTextsTrimToNothing() {
    #expect(" \u{3000}\u{200B}\t".trimmed.isEmpty)
    #expect("".trimmed.isEmpty)
    #expect("".isBlank)
    " \u{3000}\u{200B}\t".withText { bytes in
      #expect(bytes.trimmed.isEmpty)
      #expect(bytes.blanksAtStart == bytes.count)
    }
  }

  @Test func aRangeIsTrimmedWithinItsEnds() {
    "甲 \u{3000}乙　 丙".withText { bytes in
      // 甲 takes 3 bytes, the two blanks 4, 乙 3, the two blanks 4.
      #expect(bytes.trimmed(3..<14) == 7..<10)
      #expect(bytes.trimmed(3..<7).isEmpty)
      #expect(bytes.isBlank(3..<7))
      #expect(!bytes.isBlank(3..<10))
    }
  }

  @Test func lineBreaksAreNoBlanksInsideALine() {
    for blank in [0x20, 0x09, 0xA0, 0x2003, 0x200B, 0x3000, 0xFEFF] as [UInt16] {
      #expect(blank.isBlankInLine)
    }
    for other in [0x0A, 0x0D, 0x85, 0x2028, 0x2029, 0x4E00, 0x41, 0xD800] as [UInt16] {
      #expect(!other.isBlankInLine)
    }
  }
}
