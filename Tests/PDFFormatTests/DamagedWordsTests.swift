import Layout
import NianbaoKit
import PDFFormat
import Recognition
import Testing

/// The output of `pdftotext` for damaged files: words without a place, and places outside any page.
@Suite struct DamagedWordsTests {
  private static func word(_ text: String, xMin: String = "60.0") -> String {
    "    <word xMin=\"\(xMin)\" yMin=\"100.0\" xMax=\"80.0\" yMax=\"110.0\">\(text)</word>\n"
  }

  private func lines(_ words: String) throws -> [SourceDocument.Line] {
    let page = "<doc>\n  <page width=\"595.0\" height=\"842.0\">\n\(words)  </page>\n</doc>\n"
    return try PDFReader.layout(ofWords: Array(page.utf8), file: "a.pdf").lines
  }

  @Test(arguments: [
    "    <word xMin=\n", "    <word xMin=\"\n", "    <word xMin=\"60.0\n",
    "    <word xMin=\"60.0\" yMin=\"100.0\" xMax=\"80.0\" yMax=\"110.0\n",
  ])
  func wordsCutShortAreLeftOut(_ line: String) throws {
    #expect(try lines(line + Self.word("规章")).count == lines(Self.word("规章")).count)
  }

  @Test(arguments: [
    "1000000000000000000000", "-99999999999999999999999", String(repeating: "9", count: 400),
    "0." + String(repeating: "9", count: 400),
  ])
  func placesBeyondAnyPageAreLeftOut(_ number: String) throws {
    let words = Self.word("总计", xMin: number) + Self.word("规章")
    #expect(try lines(words).count == lines(Self.word("规章")).count)
  }

  private func place(
    _ text: String, _ left: Double, _ width: Double, top: Double, height: Double = 10
  ) -> String {
    "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + width)\" yMax=\"\(top + height)\">\(text)</word>\n"
  }

  /// A dash is as wide as an ideograph and says nothing of the size of its font, from which distances are judged.
  @Test func aPageNumberBetweenDashesBelowATableIsNoRow() throws {
    let rows = [("规章", 100.0), ("行政规范性文件", 118.0)].map { label, top in
      place(label, 60, 70, top: top) + place("0", 200, 5, top: top) + place("2", 260, 5, top: top)
        + place("13", 320, 10, top: top)
    }
    let number =
      place("—", 40, 16.5, top: 152, height: 21) + place("4", 60, 9, top: 152, height: 21)
      + place("—", 72, 16.5, top: 152, height: 21)
    let found = try lines(rows.joined() + number)
    #expect(found.count { $0.kind == .row } == 2)
    #expect(found.last?.kind != .row)
  }

  /// A line of prose with two numbers is no table of one row: its first number follows the words at once.
  @Test(arguments: [(84.0, false), (104.0, true)]) func aRowBeginsApartFromItsLabel(left: Double, isRow: Bool)
    throws
  {
    let words =
      place("全年公开工作情况如下所述", 60, 120, top: 60) + place("收到", 60, 20, top: 100)
      + place("12", left, 10, top: 100) + place("13", left + 18, 10, top: 100)
      + place("另有其他各项工作正在进行", 60, 120, top: 140)
    #expect(try lines(words).contains { $0.kind == .row } == isRow)
  }

  @Test func aPageOfWordsWithoutPlacesHasNoText() {
    let error = #expect(throws: ConversionError.self) { try lines(Self.word("规章", xMin: "x")) }
    #expect(error?.kind == .noText)
  }
}
