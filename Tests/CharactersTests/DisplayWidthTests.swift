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

  @Test func aTextIsAsWideAsItIsPrinted() {
    "ab甲，“乙”".withText { #expect($0.columns == 12) }
  }

  @Test(arguments: ["a", "é", "甲", "😀"]) func theFirstByteTellsTheLength(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Int(bytes[0].utf8Length) == bytes.count)
    #expect(bytes.map(\.isCharacterStart) == [true] + Array(repeating: false, count: bytes.count - 1))
  }
}
