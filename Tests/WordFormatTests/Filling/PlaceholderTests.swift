import Testing

@testable import WordFormat

@Suite struct PlaceholderTests {
  @Test(arguments: ["", " 　", "____", "XX", "×××", "（文字描述）", "（此处填写）", "（盖章）"])
  func theseSayNothing(_ text: String) { #expect(Placeholder.isOpen(text)) }

  @Test(arguments: ["0", "/", "—", "无", "（此件公开发布）", "水务局"])
  func theseSaySomething(_ text: String) { #expect(!Placeholder.isOpen(text)) }

  @Test(arguments: ["XXXX年XX月XX日", "2026年　月　日", "____年__月__日", "年月日"])
  func datesWithNothingInThem(_ text: String) { #expect(Placeholder.isDate(text)) }

  @Test(arguments: ["2026年1月5日", "2026年", "月日", "今年很好，年月日"])
  func whatIsNoOpenDate(_ text: String) { #expect(!Placeholder.isDate(text)) }

  @Test func labelsAreFilledInAndKeepTheirDistance() {
    let line = ClosingLabels("填报单位（盖章）：________填报日期：____年__月__日")
    #expect(line.filled(organ: "甲局", date: "2026年1月5日") == "填报单位（盖章）：甲局　　填报日期：2026年1月5日")
    #expect(ClosingLabels("报送机关：").filled(organ: "甲局", date: nil) == "报送机关：甲局")
    #expect(!ClosingLabels("填报单位：水务局").hasOrgan)
    #expect(!ClosingLabels("各单位：请于1月31日前报送").isOfForm)
  }

  @Test(arguments: [
    ("", "5", 0..<0, "5"), ("12", "15", 1..<2, "5"), ("XX单位2024年", "甲局2024年", 0..<4, "甲局"),
    ("aa", "aaa", 2..<2, "a"), ("5", "", 0..<1, ""),
  ])
  func onlyTheMiddleChanges(_ old: String, _ new: String, _ range: Range<Int>, _ text: String) {
    let change = TextChange(from: old, to: new)
    #expect(change.range == range && change.text == text)
  }
}
