import Layout
import Testing

@testable import Recognition

@Suite struct PageFurnitureTests {
  private func furniture(_ text: String) -> [String] {
    let document = TextLayout.document(of: Array(text.utf8))
    let lines = PageFurniture(document, isLabel: { _ in false }).lines
    return lines.sorted().map { document.text(ofLine: $0) }
  }

  @Test func numbersThatCountPagesAboveFormFeeds() {
    #expect(furniture("规章\n0\n1\n\u{C}行政许可\n7\n2\n\u{C}行政处罚\n0\n") == ["1", "2"])
    #expect(furniture("规章\n0\n4\n\u{C}行政许可\n7\n5\n\u{C}行政处罚\n0\n6\n\u{C}") == ["4", "5", "6"])
  }

  @Test func numbersThatCountPagesBelowFormFeeds() {
    #expect(furniture("规章\n0\n\u{C}2\n行政许可\n7\n\u{C}3\n行政处罚\n0\n\u{C}4\n总计") == ["2", "3", "4"])
  }

  @Test(arguments: [
    // One page end, numbers that do not count, and two that may be values.
    "规章\n0\n1\n\u{C}行政许可\n7\n", "规章\n3\n\u{C}行政许可\n7\n\u{C}行政处罚\n5\n\u{C}",
    "规章\n7\n\u{C}行政许可\n8\n\u{C}总计",
  ])
  func valuesAtPageEnds(text: String) { #expect(furniture(text).isEmpty) }

  @Test func whatABrowserPrints() {
    let header = "2025/1/20 10:22   政府信息公开年报"
    #expect(
      furniture("规章\n1\n\(header)\n0\n行政许可\n2\n\(header)\n7\n") == ["1", header, "2", header])
    #expect(
      furniture("规章\nhttps://www.example.gov.cn/a.html 1/2\n0") == ["https://www.example.gov.cn/a.html 1/2"])
  }

  @Test func runningHeads() {
    let head = "石桥镇人民政府年度报告"
    #expect(furniture("规章\n0\n\u{C}\(head)\n行政许可\n7\n\u{C}\(head)\n行政处罚\n5\n") == [head, head])
  }

  @Test func labelsRepeatOnEveryPage() {
    let document = TextLayout.document(of: Array("规章\n\u{C}申请人情况\n0\n\u{C}申请人情况\n1\n\u{C}".utf8))
    #expect(PageFurniture(document, isLabel: { _ in true }).lines.isEmpty)
  }
}
