import Characters
import Testing

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("甲", 2), ("，", 2), ("\u{3000}", 2), ("Ａ", 2), ("｡", 1), ("─", 1), ("\u{200B}", 0),
      ("\u{301}", 0), ("\u{FE0F}", 0), ("😀", 2), ("한", 2), ("𠀀", 2),
    ] as [(Unicode.Scalar, Int)])
  func columns(_ scalar: Unicode.Scalar, _ columns: Int) {
    #expect(scalar.columns(ambiguousIsWide: false) == columns)
    #expect(scalar.columns(ambiguousIsWide: true) == columns)
  }

  @Test(arguments: ["“", "”", "—", "…", "·", "×", "①", "→", "■"] as [Unicode.Scalar])
  func programsDifferOn(_ scalar: Unicode.Scalar) {
    #expect(scalar.columns(ambiguousIsWide: false) == 1)
    #expect(scalar.columns(ambiguousIsWide: true) == 2)
  }

  /// The first and last characters of ranges, and those beside them.
  @Test(arguments: [
    (0x2FF, 1), (0x300, 0), (0x36F, 0), (0x370, 1), (0x10FF, 1), (0x1100, 2), (0x115F, 2), (0x1160, 1),
    (0x2E7F, 1),
    (0x2E80, 2), (0x303E, 2), (0x303F, 1), (0x3041, 2), (0xA4CF, 2), (0xA4D0, 1), (0xABFF, 1), (0xAC00, 2),
    (0xD7A3, 2), (0xD7A4, 1), (0xFDFF, 1), (0xFE00, 0), (0xFE0F, 0), (0xFE10, 2), (0xFE19, 2), (0xFE1A, 1),
    (0xFF00, 2), (0xFF60, 2), (0xFF61, 1), (0xFFDF, 1), (0xFFE0, 2), (0xFFE6, 2), (0xFFE7, 1), (0x1FFFF, 1),
    (0x20000, 2), (0x3FFFD, 2), (0xE00FF, 1), (0xE0100, 0), (0xE01EF, 0), (0xE01F0, 1),
  ])
  func rangesEndWhereTheyShould(value: UInt32, columns: Int) throws {
    #expect(try #require(Unicode.Scalar(value)).columns(ambiguousIsWide: false) == columns)
  }

  @Test func aTextIsAsWideAsItIsPrinted() {
    "ab甲，“乙”".withText { #expect($0.printedColumns == 12) }
  }

  @Test(arguments: ["a", "é", "甲", "😀"]) func theFirstByteTellsTheLength(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Int(bytes[0].utf8Length) == bytes.count)
    #expect(bytes.map(\.isCharacterStart) == [true] + Array(repeating: false, count: bytes.count - 1))
  }
}
