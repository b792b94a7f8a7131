import TestSupport
import Testing

@testable import WordFormat

/// Texts as the writer of documents takes them: piece by piece, by their bytes.
@Suite struct TextPieceTests {
  private func markup(_ text: String) -> String {
    var xml = XMLWriter(declares: false)
    TextRun(text: text).write(to: &xml)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test func breaksAndTabsStandBetweenThePieces() {
    #expect(markup("") == "")
    #expect(markup("甲&乙") == "<w:r><w:t>甲&amp;乙</w:t></w:r>")
    #expect(markup("\n") == "<w:r><w:br/></w:r>")
    #expect(
      markup("甲\n乙 丙\t\t丁\n")
        == "<w:r><w:t>甲</w:t><w:br/><w:t xml:space=\"preserve\">乙 丙</w:t><w:tab/><w:tab/><w:t>丁</w:t><w:br/></w:r>"
    )
  }

  @Test func aReturnBeforeABreakIsOfThePieceBefore() {
    #expect(
      markup("甲\r\n乙") == "<w:r><w:t xml:space=\"preserve\">甲&#13;</w:t><w:br/><w:t>乙</w:t></w:r>")
  }

  @Test(
    arguments: OddText.plain + OddText.odd + [
      "\u{FFFE}", "，\u{FFFF}", "a\u{1}", "\r\n\t", "\u{FFFD}", "\u{F8FF}",
    ])
  func whetherXMLHasATextIsWhatItsCharactersSay(_ text: String) {
    #expect(XMLWriter.carries(text) == text.unicodeScalars.allSatisfy(XMLWriter.carries))
    #expect(
      DocumentProperties.carried(text).unicodeScalars.elementsEqual(
        text.unicodeScalars.filter(XMLWriter.carries)))
  }

  @Test(arguments: OddText.plain + OddText.odd + ["\u{1FFF}\u{2000}", "é", "😀"])
  func widthsAreThoseOfTheCharacters(_ text: String) {
    let size = 21
    let whole = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2000 ? size * 10 : size * 5) }
    let most = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2000 ? size * 10 : size * 13 / 2) }
    #expect(TextWidth.whole(text, size: size) == whole)
    #expect(TextWidth.most(text, size: size) == most)
  }
}
