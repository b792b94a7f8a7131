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
