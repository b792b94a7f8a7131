import Foundation
import NianbaoKit
import ReportModel
import TestSupport
import Testing

/// What a page has in its prose beside plain text.
@Suite struct PageContentTests {
  /// The prose of section 一 of a page that has this there.
  private func overview(_ markup: String) throws -> [ProseBlock] {
    var printer = PagePrinter([], seed: 1)
    var generator = ReportGenerator(seed: 4, style: .consistent)
    var report = generator.next()
    report.sections[.overview] = ["占位"]
    let page = printer.page(of: report)
    let at = try #require(page.range(of: "占位"))
    let text = page[..<at.lowerBound] + "开始。</p>" + markup + "<p>结束。" + page[at.upperBound...]
    let source = Source(name: "a.html", text: String(text))
    let read = try Registry.standard.reader(for: source).read(source, options: ReadOptions())
    let blocks = try #require(read.first).sections[.overview]
    #expect(blocks.first?.text == "开始。" && blocks.last?.text == "结束。")
    return blocks.dropFirst().dropLast().map {
      var block = $0
      block.place = nil
      return block
    }
  }

  @Test func wordsThatAreSetApart() throws {
    let blocks = try overview(
      "<p>公开<b>四十</b><span style=\"font-weight:bold\">条</span>，<i>要闻</i><u>五条</u>，见<a href=\"https://example.org/年报\">专栏</a>。</p>"
    )
    let paragraph = try #require(blocks.first?.paragraph)
    #expect(paragraph.text == "公开四十条，要闻五条，见专栏。")
    #expect(
      paragraph.marks == [
        TextMark(.bold, 6..<15), TextMark(.italic, 18..<24), TextMark(.underline, 24..<30),
        TextMark(.link("https://example.org/%E5%B9%B4%E6%8A%A5"), 36..<42),
      ])
  }

  @Test func linksThatRunProgramsAreText() throws {
    #expect(try overview("<p>见<a href=\"javascript:x()\">专栏</a>。</p>") == ["见专栏。"])
  }

  @Test func listsHaveLevelsAndTheNumeralsThatABrowserShows() throws {
    let blocks = try overview(
      "<ul><li>栏目<ul><li>重点</li></ul></li></ul><ol start=\"3\"><li><p>核对</p></li><li>发布</li></ol>"
        + "<ol style=\"list-style:none\"><li>一、会商</li></ol>")
    #expect(blocks.map(\.text) == ["栏目", "重点", "3.核对", "4.发布", "一、会商"])
    #expect(
      blocks.map { $0.paragraph?.item } == [
        ListItem(isNumbered: false), ListItem(level: 1, isNumbered: false), ListItem(isNumbered: true),
        ListItem(isNumbered: true), ListItem(isNumbered: true),
      ])
  }

  @Test func tablesKeepSpansHeadsAndBlankCells() throws {
    let blocks = try overview(
      "<table><tr><th rowspan=\"2\">类别</th><th colspan=\"2\">上半年</th></tr><tr><th>条</th><th>占比</th></tr>"
        + "<tr><td>政策</td><td></td><td>30%</td></tr></table>")
    let table = try #require(blocks.first?.table)
    #expect(table.headRowCount == 2)
    #expect(table.rows.map { $0.map(\.text) } == [["类别", "上半年"], ["条", "占比"], ["政策", "", "30%"]])
    #expect(table.rows[0].map(\.rowSpan) == [2, 1] && table.rows[0].map(\.columnSpan) == [1, 2])
  }

  @Test func aSpanThatRunsIntoACellFromAboveEndsThere() throws {
    let blocks = try overview(
      "<table><tr><td colspan=2>甲</td><td rowspan=4>乙</td></tr><tr><td colspan=4>丙</td></tr><tr><td>丁</td><td>戊</td></tr></table>"
    )
    let table = try #require(blocks.first?.table)
    #expect(table.rows.map { $0.map(\.text) } == [["甲", "乙"], ["丙"], ["丁", "戊"]])
    #expect(table.rows.map { $0.map(\.columnSpan) } == [[2, 1], [2], [1, 1]])
    #expect(table.rows[0].map(\.rowSpan) == [1, 3])
  }

  @Test func picturesStandWhereTheyStood() throws {
    let bytes = TinyPictures.png(red: 3)
    let data = "data:image/png;base64,iVBORw0KGgo="
    let blocks = try overview(
      "<p><img src=\"W1.png\" alt=\"图1\" width=\"200\" height=\"100\"></p><p>见<img src=\"\(data)\">图。</p>"
        + "<p><img src=\"blank.gif\" width=\"1\"></p><p><video src=\"a.mp4\"></video></p>")
    let size = PictureSize(width: 150, height: 75)
    #expect(blocks.pictures.map(\.alternative) == ["图1", "", "视频"])
    #expect(blocks.pictures.map(\.address) == ["W1.png", nil, "a.mp4"])
    #expect(blocks.pictures.first?.size == size)
    #expect(blocks.pictures[1].content?.bytes == Array(bytes.prefix(8)))
    #expect(blocks[1].paragraph?.marks.first?.range == 3..<3)
  }

  @Test func notesAreThoseOfThePlaceThatCitesThem() throws {
    let blocks = try overview(
      "<p>公开四十条<a href=\"#fn1\" role=\"doc-noteref\"><sup>1</sup></a>。</p>"
        + "<section role=\"doc-endnotes\"><ol><li id=\"fn1\"><p>不含<b>乡镇</b>。<a href=\"#r\" role=\"doc-backlink\">↩</a></p></li></ol></section>"
    )
    let paragraph = try #require(blocks.first?.paragraph)
    #expect(paragraph.text == "公开四十条。")
    #expect(paragraph.marks == [TextMark(.note(["不含乡镇。"]), 15..<15)])
    #expect(blocks.count == 1)
  }

  @Test func raisedLettersThatUnicodeLacksStayRaised() throws {
    let paragraph = try #require(try overview("<p>面积m<sup>2</sup>，第十<sup>次</sup>。</p>").first?.paragraph)
    #expect(paragraph.text == "面积m²，第十次。")
    #expect(paragraph.marks == [TextMark(.raised, 18..<21)])
  }
}
