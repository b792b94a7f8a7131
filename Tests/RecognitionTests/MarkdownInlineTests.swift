import NianbaoKit
import ReportModel
import Testing

@testable import Recognition

@Suite struct MarkdownInlineTests {
  @Test(arguments: [
    ("没有标记", "没有标记", []), ("**一是**加强", "一是加强", [TextMark(.bold, 0..<6)]),
    ("见<https://example.org/>。", "见https://example.org/。", [TextMark(.link("https://example.org/"), 3..<23)]),
    ("见[专栏](https://example.org/a)。", "见专栏。", [TextMark(.link("https://example.org/a"), 3..<9)]),
    ("**a", "a", []), ("3*4", "3*4", []), ("<见附件>", "<见附件>", []), ("[1](附件)", "[1](附件)", []),
    ("**甲**乙**丙**", "甲乙丙", [TextMark(.bold, 0..<3), TextMark(.bold, 6..<9)]),
  ]) func marksAreNoText(source: String, text: String, marks: [TextMark]) {
    let inlines = MarkdownInlines(Array(source.utf8))
    #expect(inlines.text == text)
    #expect(inlines.marks == marks)
  }

  @Test func placesFollowWhatIsDropped() {
    let inlines = MarkdownInlines(Array("**甲**乙".utf8))
    #expect(inlines.place(of: 2..<5) == 0..<3)
    #expect(inlines.place(of: 7..<10) == 3..<6)
    #expect(inlines.place(of: 10..<10) == 6..<6)
  }
}
