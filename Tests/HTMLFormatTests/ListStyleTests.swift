import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// Items of lists have the numerals that a browser shows before them.
@Suite struct ListStyleTests {
  private func items(_ lists: String, head: String = "") throws -> [String] {
    let page = """
      \(head)<h1>云坪县水务局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>开始。</p>\(lists)<p>结束。</p>
      <h2>二、主动公开政府信息情况</h2><table><tr><td>规章<td>1<td>2<td>3</table>
      <h2>三、收到和处理政府信息公开申请情况</h2><h2>五、存在的主要问题及改进情况</h2>
      """
    let report = try HTMLReader().read(Source(name: "a.html", text: page))[0]
    return report.sections[.overview].map(\.text).dropFirst().dropLast().map { $0 }
  }

  static let types: [(list: String, items: [String])] = [
    ("<ol type=\"I\"><li>甲<li>乙</ol>", ["I.甲", "II.乙"]), ("<ol type=\"i\" start=4><li>甲</ol>", ["iv.甲"]),
    ("<ol type=\"A\"><li>甲</ol>", ["A.甲"]), ("<ol type=a start=26><li>甲<li>乙</ol>", ["z.甲", "aa.乙"]),
    ("<ol start=-1><li>甲<li>乙<li>丙</ol>", ["-1.甲", "0.乙", "1.丙"]),
    ("<ol start=3><li>甲<li value=9>乙<li>丙<ol type=a><li>丁</ol></ol>", ["3.甲", "9.乙", "10.丙", "a.丁"]),
    ("<ol reversed><li>甲<ol><li>子</ol><li>乙</ol>", ["2.甲", "1.子", "1.乙"]),
    ("<ol reversed start=8><li>甲<li>乙</ol>", ["8.甲", "7.乙"]),
    ("<ol><li type=A>甲<li>乙</ol>", ["A.甲", "2.乙"]),
    ("<ol style=\"list-style-type:cjk-ideographic\" start=10><li>甲<li>乙</ol>", ["十、甲", "十一、乙"]),
    ("<ol style=\"list-style: simp-chinese-informal inside\" start=105><li>甲</ol>", ["一百零五、甲"]),
    ("<ol type=a style=\"list-style-type:lower-roman\"><li>甲</ol>", ["i.甲"]),
    ("<ol style=\"list-style-type:upper-latin\"><li>甲<ol><li>乙</ol></ol>", ["A.甲", "1.乙"]),
    ("<ol style=\"list-style-type:decimal-leading-zero\"><li>甲</ol>", ["01.甲"]),
    ("<ul style=\"list-style-type:decimal\"><li>甲</ul>", ["1.甲"]),
    ("<ol style=\"list-style-type:disc\"><li>甲</ol>", ["甲"]), ("<menu><li>甲</menu>", ["甲"]),
  ]

  @Test(arguments: types)
  func numeralsAreThoseOfABrowser(_ list: String, _ expected: [String]) throws {
    #expect(try items(list) == expected)
  }

  @Test func styleSheetsCountLists() throws {
    let head = "<style>.x{list-style-type:upper-roman} .y ol{list-style:lower-alpha}</style>"
    #expect(try items("<ol class=x><li>甲<li>乙</ol>", head: head) == ["I.甲", "II.乙"])
    #expect(try items("<div class=y><ol><li>甲</ol></div><ol><li>乙</ol>", head: head) == ["a.甲", "1.乙"])
  }
}
