import NianbaoKit
import TestSupport
import Testing

@testable import PDFFormat

/// Pages with words that do not run to the right.
@Suite struct TurnedPageTests {
  private func words(_ pages: String) -> PageWords {
    var words = BoundingBoxParser.pages(of: Array(pages.utf8))
    PageTurner.turn(&words)
    BaselineAligner.align(&words)
    return words
  }

  private func text(_ word: PageWord, _ words: PageWords) -> String {
    String(decoding: words.text[word.text], as: UTF8.self)
  }

  private static func word(_ text: String, _ left: Double, _ top: Double, _ right: Double, _ bottom: Double)
    -> String
  {
    "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(right)\" yMax=\"\(bottom)\">\(text)</word>\n"
  }

  /// Lines that run down the page with words in pieces, and an upright page number.
  private static let sideways =
    "<page width=\"595\" height=\"842\">\n"
    + ["行政许可和行政处罚", "本年处理决定数量表", "行政强制的决定数量", "行政事业性收费金额"].enumerated().map { index, label in
      let right = 500 - 20 * Double(index)
      // The boxes of the numbers are from an ordinary font; those of the labels are on the wrong side of the
      // line.
      return word("\(index)", right - 12, 90, right, 95) + word("1", right - 12, 95, right, 100)
        + label.enumerated().map { place, sign in
          word(
            String(sign), right - 24, 100 + 10 * Double(place), right + 2, 110 + 10 * Double(place))
        }.joined()
    }.joined() + word("—", 280, 800, 290, 810) + word("7", 295, 800, 300, 810)
    + word("—", 305, 800, 315, 810) + "</page>\n"

  @Test func piecesBecomeWordsOnTheirLine() throws {
    let words = words(Self.sideways)
    #expect(words.pages.map(\.number) == [1, 1])
    let page = words.pages[0]
    #expect(page.direction == .downwards)
    #expect(page.width == 842 && page.height == 595)
    #expect(
      page.words.map { text($0, words) } == [
        "01", "行政许可和行政处罚", "11", "本年处理决定数量表", "21", "行政强制的决定数量", "31", "行政事业性收费金额",
      ])
    for (number, label) in zip(page.words, page.words.dropFirst()) where number.isValue {
      #expect(abs(number.box.centerY - label.box.centerY) < 0.01)
      #expect(number.box.right <= label.box.left)
      #expect(!number.isUnclear)
    }
    #expect(words.pages[1].words.map { text($0, words) } == ["—", "7", "—"])
    #expect(words.pages[1].direction == .rightwards)
  }

  @Test func placesAreThoseOfThePageAsItIsShown() throws {
    let page = words(Self.sideways).pages[0]
    let shown = page.shown(page.words[0].box)
    #expect(shown.left == 488 && shown.right == 500 && shown.top == 90 && shown.bottom == 100)
  }

  /// Without a word in another font beside it, the offset of a box from its line is unknown.
  @Test func numbersOfUnknownLinesAreUnclear() {
    let apart = Self.sideways.split(separator: "\n").filter { !$0.contains(">1<") }.joined(separator: "\n")
    let page = words(apart).pages[0]
    let values = page.words.filter(\.isValue)
    #expect(!values.isEmpty && values.allSatisfy(\.isUnclear))
  }

  @Test func aPageThatStandsUprightStaysAsItIs() {
    let lines = (0..<10).map { index in
      let top = 100 + 26 * Double(index)
      // Tall boxes that touch vertically, and heads with one character per line: neither runs downwards.
      return Self.word("本年", 100, top, 120, top + 26) + Self.word("行政规范性文件", 130, top, 200, top + 26)
        + Self.word("自", 300, top, 310, top + 26) + Self.word("\(index)", 400, top, 405, top + 10)
    }
    let words = words("<page width=\"595\" height=\"842\">\n" + lines.joined())
    #expect(words.pages.count == 1)
    #expect(words.pages[0].direction == .rightwards)
    #expect(words.pages[0].words.count == 40)
  }

  @Test func endlessPagesAreRefused() {
    let many = String(repeating: Self.word("1", 1, 1, 2, 2), count: BoundingBoxParser.mostWords + 1)
    #expect(throws: ConversionError.self) {
      try PDFReader.layout(
        ofWords: Array(("<page width=\"595\" height=\"842\">\n" + many).utf8), file: "a.pdf")
    }
  }
}
