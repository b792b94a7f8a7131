import NianbaoKit
import Testing

@testable import Layout

/// HTML that converters leave in text.
@Suite struct MarkupTests {
  @Test func signsOfQuotationsAreBlanks() {
    let plain = "标题\n\n| 规章 | 0 |\n| --- | --- |\n| 许可 | 12 |\n\n一段文字，说明情况。\n甲\n乙\n丙\n丁\n"
    let quoted = plain.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }.joined(
      separator: "\n")
    #expect(DocumentText(quoted).rows == DocumentText(plain).rows)
    #expect(DocumentText(quoted).rows == [["规章", "0"], ["许可", "12"]])
    #expect(DocumentText("首页\n> 年报\n> 正文\n").texts == ["首页", "> 年报", "> 正文"])
  }

  private func plain(_ text: String) -> String {
    Array(text.utf8).withUnsafeBufferPointer {
      String(decoding: MarkupStripper.plain($0, 0..<$0.count), as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("<b>12</b>", "12"), ("<p class=\"a > b\">", " b\">"), ("自然<br/>人", "自然人"),
    ("1&nbsp;&amp;&#160;2", "1 & 2"),
    ("<o:p>0</o:p>", "0"), ("&ldquo;三&rdquo;", "“三”"), ("16<sup>1</sup>", "16¹"),
    ("16<SUP><a>2</a></SUP>", "16²"), ("3<sub>2</sub>", "3₂"), ("16<sup>1", "16¹"),
    ("36<br>12", "36 12"), ("7<br/>", "7 "), ("<p>20</p><p>5</p>", "20 5 "),
  ]) func tagsAndEntitiesAreTakenOut(text: String, expected: String) {
    #expect(plain(text) == expected)
  }

  @Test(arguments: ["3<5且7>2", "<文字描述>", "a<x", "《甲》<乙>", "&unknown;", "<https://a.example/>"])
  func whatIsNoTagStays(text: String) {
    #expect(plain(text) == text)
  }

  @Test func aTagOverTwoLinesIsOneTag() {
    #expect(DocumentText("<div class=\"a\"\nid=\"b\">正文</div>").texts == ["正文"])
  }

  @Test func aLineOfTagsAloneIsBlank() {
    #expect(DocumentText("<div>\n正文\n</div>").kinds == [.blank, .text, .blank])
  }

  @Test func tablesKeepTheirSpans() {
    let text = DocumentText(
      """
      <table>
      <tr><td rowspan="2">项目</td><td colspan='2'>申请人</td></tr>
      <tr><th>自然人</th><th>总计</th></tr>
      <tr><td>一、</td><td>
        <p>12</p></td><td>1&nbsp;</td></tr>
      </table>
      后文
      """)
    #expect(
      text.cells == [
        [.init(text: "项目", column: 0, span: 1), .init(text: "申请人", column: 1, span: 2)],
        [.init(text: "自然人", column: 1, span: 1), .init(text: "总计", column: 2, span: 1)],
        [
          .init(text: "一、", column: 0, span: 1), .init(text: "12", column: 1, span: 1),
          .init(text: "1", column: 2, span: 1),
        ],
      ])
    #expect(text.columnCounts == [3, 3, 3])
    #expect(text.texts == ["后文"])
  }

  @Test(arguments: [
    ("16<sup>1</sup>", "16¹"), ("<sup>2</sup>16", "²16"), ("<del>12</del>16", "~~12~~16"),
    ("16<span style=\"display: none\">5</span>", "16"), ("<span hidden><b>5</b></span>16", "16"),
    ("<font style=\"color:red\">1</font>6", "16"), ("36<br>12", "36 12"), ("<p>20</p><p>5</p>", "20 5"),
    ("自然<br>人", "自然人"), ("16</td><td style=\"display:none\">5", "16"),
  ]) func cellsOfTablesInTextReadAsTheyLook(cell: String, expected: String) {
    #expect(DocumentText("<table><tr><td>甲</td><td>\(cell)</td></tr></table>").rows == [["甲", expected]])
  }

  @Test(arguments: ["colspan=\"999999999999999999999\"", "colspan=\"0\"", "colspan=\"-3\"", "colspan=\"x\""])
  func hostileSpansAreBounded(span: String) {
    let text = DocumentText("<table><tr><td \(span)>甲</td><td>1</td></tr></table>")
    #expect(text.rows == [["甲", "1"]])
    #expect((1...64).contains(text.cells[0][0].span))
  }

  @Test func aTableWithoutAnEndEndsWithTheText() {
    #expect(DocumentText("<table><tr><td>甲<td>1<tr><td>乙").rows == [["甲", "1"], ["乙"]])
    #expect(DocumentText("<table").rows.isEmpty)
  }

  @Test func tablesInCellsAddNoCells() {
    let text = DocumentText("<table><tr><td>甲<table><tr><td>里</td></tr></table></td><td>1</td></tr></table>")
    #expect(text.rows.first?.last == "1")
    #expect(text.rows.count == 1)
  }

  @Test(arguments: ["\n", "\r\n"]) func valuesOfATableInTextKeepTheirPlaces(lineEnd: String) {
    let lines = [
      "前文", "<table>", "<tr><td rowspan=2>项目</td><td><b>自然</b>", "人</td></tr>",
      "<!-- 注 --><tr><td>&nbsp;7</td><td>", "  <p>8</p></td><td></td></tr></table>", "后文",
    ]
    let document = TextLayout.document(of: Array(lines.joined(separator: lineEnd).utf8))
    let cells = document.lines.filter { $0.kind == .row }.flatMap { line in
      document.fragments[line.fragments].map { cell in
        document.text(cell.start, cell.end) + "@" + "\(document.place(of: cell.start, in: cell, line: line))"
      }
    }
    let places = [(3, 19), (3, 33), (5, 19), (6, 6), (2, 1)].map { Place.line($0, column: $1) }
    #expect(cells == zip(["项目", "自然人", "7", "8", ""], places).map { "\($0)@\($1)" })
  }

  @Test func referencesInATableAreCharacters() {
    let text = DocumentText("<table><tr><td>&lt;甲&gt;&amp;&times;</td><td>1&ensp;&#50;</td></tr></table>")
    #expect(text.rows == [["<甲>&×", "1 2"]])
  }

  @Test func aTableOfTooManyOpenElementsIsReadAsFarAsItGoes() {
    let open = String(repeating: "<b>", count: 3_000_000)
    let text = DocumentText("<table><tr><td>甲</td><td>\(open)1</td></tr></table>\n后文")
    #expect(text.rows.first?.first == "甲")
    #expect(text.texts == ["后文"])
  }
}
