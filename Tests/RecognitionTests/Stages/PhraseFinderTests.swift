import Characters
import TestSupport
import Testing

@testable import Recognition

/// Whether any of several phrases occurs, as searching for each would tell.
struct PhraseFinderTests {
  private static let phrases = ["上一篇", "上一条", "下一篇", "ICP备", "打印本页", "[字体"]
  private let finder = PhraseFinder(phrases)

  @Test func aPhraseAtTheEnd() { #expect("请看上一条".withText(finder.occur)) }

  @Test func theBeginningOfAPhraseIsNone() { #expect(!"上一".withText(finder.occur)) }

  @Test func asSearchingForEach() {
    var texts = RandomText(of: ["上", "一", "篇", "条", "下一", "ICP", "备", "[", "字体", "打印本", "页", " "], seed: 9)
    for _ in 0..<500 {
      let text = texts.next(most: 9)
      #expect(text.withText(finder.occur) == Self.phrases.contains { text.contains($0) }, "\(text)")
    }
  }
}
