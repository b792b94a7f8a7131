import TestSupport
import Testing

@testable import NianbaoCommandLine

struct DisplayTextTests {
  @Test(arguments: [
    ("abc", 3), ("总计", 4), ("（一）", 6), ("“三安全一稳定”", 14), ("—", 1), ("½", 1), ("é", 1), ("e\u{301}", 1),
    ("👍🏽", 2), ("👨‍👩‍👧", 2), ("𠮷", 2), ("ｱ", 1), ("１", 2), ("\u{FEFF}", 0), ("", 0),
  ])
  func width(_ text: String, _ columns: Int) { #expect(DisplayText.width(text) == columns) }

  @Test func linesBreakWithinTheirColumnsAndNotBeforeAClosingMark() {
    #expect(DisplayText.wrapped("申请人，逾期", to: 6) == ["申请", "人，逾", "期"])
    #expect(DisplayText.wrapped("", to: 4) == [""])
    #expect(DisplayText.wrapped("汉", to: 1) == ["汉"])
    #expect(DisplayText.wrapped("一\n二", to: 9) == ["一", "二"])
  }

  @Test func headsBreakIntoEvenLines() {
    #expect(DisplayText.balanced("商业企业", to: 6) == ["商业", "企业"])
    #expect(DisplayText.balanced("自然人", to: 6) == ["自然人"])
  }

  @Test func shortenedTextFits() {
    #expect(DisplayText.shortened("政府信息", to: 8) == "政府信息")
    #expect(DisplayText.shortened("政府信息", to: 7) == "政府信…")
    #expect(DisplayText.shortened("政府信息", to: 6) == "政府…")
  }
}

/// Which characters are shown otherwise, and where random text is broken and cut.
struct DisplayTextGoldenTests {
  @Test func charactersAreShownAsTheyWere() throws {
    let lines = CharacterClasses.lines("shown otherwise") { scalar in
      let safe = DisplayText.safe(String(Character(scalar))).unicodeScalars.first
      return safe == scalar ? nil : safe?.value
    }
    #expect(try Golden.difference(of: lines.joined(separator: "\n") + "\n", from: "small/shown.txt") == nil)
  }

  @Test func textIsBrokenWhereItWas() throws {
    let pieces = [
      "申请人", "逾期", "a", "bc def", " ", "，", "。", "）", "”", "（", "12", "-", "总计为 31",
      "requests.received.total", "👍🏽", "—",
    ]
    var texts = RandomText(of: pieces, seed: 31)
    let lines = (0..<200).map { number in
      let text = texts.next(most: 9)
      let columns = 4 + number % 23
      let broken = DisplayText.wrapped(text, to: columns).joined(separator: "⏎")
      return
        "\(columns) \(broken) | \(DisplayText.shortened(text, to: columns)) | \(DisplayText.width(text))\n"
    }
    #expect(try Golden.difference(of: lines.joined(), from: "small/broken-lines.txt") == nil)
  }
}
