import Testing

@testable import NianbaoCommandLine

/// Lines of a source with marks under the relevant text.
struct SourceExcerptTests {
  private func marks(_ line: String, _ primary: Range<Int>, _ others: [Range<Int>] = []) -> [String] {
    let (text, marks) = SourceExcerpt(line: line, primary: primary, others: others).lines(width: 40)
    return [text, marks]
  }

  @Test func ideographsAreTwoColumnsWide() {
    #expect(marks("总计 23 6", 3..<5, [6..<7]) == ["总计 23 6", "     ^^ ~"])
  }

  @Test func aBlankCellAtTheEndIsShown() {
    #expect(marks("规章\t\t0\t", 5..<6) == ["规章  0 ", "       ^"])
    #expect(marks("规章\t\t\t", 3..<4) == ["规章  ", "     ^"])
  }

  @Test func behindTheLastCharacterThereIsRoomForAMark() {
    #expect(marks("", 0..<0) == ["", "^"])
  }

  @Test func aLongLineIsCutAroundTheMarks() {
    let line = String(repeating: "前", count: 60) + "23" + String(repeating: "后", count: 60)
    let (text, marks) = SourceExcerpt(line: line, primary: 60..<62).lines(width: 40)
    #expect(text.hasPrefix("…前") && text.hasSuffix("后…"))
    #expect(marks.hasSuffix("^^"))
  }
}
