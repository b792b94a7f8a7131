import NianbaoKit
import Testing

@testable import Layout

/// Rows with commas or semicolons between their cells, in a text with headings and prose.
@Suite struct SeparatedTextTests {
  private static let rows = [
    "信息内容,本年制发件数,本年废止件数,现行有效件数", "规章,0,1,4", "行政规范性文件,12,25,252", "行政许可,373", "行政处罚,759", "行政强制,30202",
    "行政事业性收费,613.59", "\"重复申请, 多次\",,,4,,", "\"总计\",\"3\",0", "四、结转,,,,,",
  ]

  @Test(arguments: [",", ";", ", "]) func cellsAreDivided(separator: String) {
    let table = Self.rows.joined(separator: "\n").replacing(",", with: separator)
    let read = DocumentText("二、主动公开\n" + table + "\n五、问题\n共收到12件,其中网上3件。\n")
    #expect(read.rows[0] == ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"])
    #expect(read.rows[2] == ["行政规范性文件", "12", "25", "252"])
    #expect(read.rows[6] == ["行政事业性收费", "613.59"])
    #expect(read.rows.suffix(2) == [["总计", "3", "0"], ["四、结转", "", "", "", "", ""]])
    #expect(read.rows.count == Self.rows.count)
    #expect(read.texts == ["二、主动公开", "五、问题", "共收到12件,其中网上3件。"])
  }

  @Test func aFewLinesWithCommasAreText() {
    let text = "收到申请,12\n办结申请,10\n培训,2\n"
    #expect(DocumentText(text).rows.isEmpty)
  }

  @Test func commasBehindNumbersOfAColumnAreNoSeparators() {
    let rows = (1...20).map { "信息内容\($0)项 \($0), 5 7, 0\n行政许可\($0)类 \($0),\n" }.joined()
    #expect(DocumentText(rows).rows.isEmpty)
  }

  @Test func sentencesWithCommasAreText() {
    let text = (1...20).map { "共收到申请\($0)件,其中网上3件,比上年多2" }.joined(separator: "\n")
    #expect(DocumentText(text).rows.isEmpty)
  }
}
