import Characters
import Testing

@testable import Recognition

struct PageNumberTests {
  private func isPageNumber(_ text: String) -> Bool {
    text.withText { PageNumber.isPageNumber($0, 0, $0.count) }
  }

  @Test(arguments: [
    "- 4 -", "—12—", "－ 123 －", "~ 7 ~", "第 4 页", "第4页共12页", "第 四 页", "第4页，共12页", "第4页/共12页", "4/12", "1/1",
  ])
  func standsAtTheFootOfAPage(text: String) { #expect(isPageNumber(text)) }

  @Test(arguments: [
    "-4", "4 -", "- 1234 -", "----- 4 -----", "- 四 -", "第 4 条", "第4页说明", "12/", "/12", "4/12件", "1/2/3",
    "412", "——",
    "页第", "4 12",
  ])
  func isSomethingElse(text: String) { #expect(!isPageNumber(text)) }
}
