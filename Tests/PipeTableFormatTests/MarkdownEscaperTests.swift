import TestSupport
import Testing

@testable import PipeTableFormat

@Suite struct MarkdownEscaperTests {
  private func escaped(_ text: String, as position: MarkdownEscaper.Position = .paragraph) -> String {
    var output: [UInt8] = []
    MarkdownEscaper.append(text, as: position, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test(arguments: [
    "（一）主动公开。1.规范；2.及时；3.便民。", "1.制度有待完善", "2023年-2024年", "#号不是标题", "-5件", "5*3", "约1~3月", "1<2 且 3>2",
    "甲|乙", "A&B", "国办发[2021]30号", "〔2021〕30号", "snake_case_name", "a_b_c@example.org", "`单个", "100$",
    "详见 http://a.example/?b=1&c=2 一栏", "www.example.org", "+86-010", "===", "https://a.example/甲，乙",
    "\u{3000}\u{3000}首行",
  ])
  func leavesAloneWhatMarkdownShowsAsItIs(text: String) {
    #expect(escaped(text) == text)
  }

  @Test(arguments: [
    ("# 标题", "\\# 标题"), ("######", "\\######"), ("- 列表", "\\- 列表"), ("+ 列表", "\\+ 列表"), ("1. 第一", "1\\. 第一"),
    ("12)", "12\\)"), ("> 引用", "\\> 引用"), ("---", "\\---"), ("_ _ _", "\\_ \\_ \\_"),
    ("| a | b |", "\\| a | b |"),
    ("*斜*", "\\*斜\\*"), ("1~3月与5~6月", "1\\~3月与5\\~6月"), ("`代码`", "\\`代码\\`"), ("$x$", "\\$x\\$"),
    ("_斜_", "\\_斜\\_"), ("[链接](a)", "\\[链接](a)"), ("[注]: a", "\\[注]: a"), ("[^1]", "\\[^1]"),
    ("<br>", "\\<br>"),
    ("<!-- 注 -->", "\\<!-- 注 -->"), ("&lt;", "\\&lt;"), ("&#10;", "\\&#10;"), ("C:\\", "C:\\\\"),
    ("行一\n行二", "行一\\\n行二"), ("空行\n\n后", "空行<br>\\\n后"), ("标题\n===", "标题\\\n\\==="),
    ("a | b\n:-- | --", "a | b\\\n\\:-- | --"), ("行一\n# 二", "行一\\\n\\# 二"), ("行 \n  首", "行&#32;\\\n&#32; 首"),
    ("回\r车", "回&#13;车"), ("http://a.example/)\n后", "http\\://a.example/)\\\n后"),
    ("www.a.example*b*", "www\\.a.example\\*b\\*"),
  ])
  func escapesWhatMarkdownWouldTakeForItsOwn(text: String, expected: String) {
    #expect(escaped(text) == expected)
  }

  @Test func headingsAndCellsHaveTheirOwnRules() {
    #expect(escaped("# 报告 ##", as: .heading) == "# 报告 \\##")
    #expect(escaped("结尾##", as: .heading) == "结尾##")
    #expect(escaped("甲\n乙 #", as: .heading) == "甲<br>乙 \\#")
    #expect(escaped("甲|乙\n- 丙", as: .cell) == "甲\\|乙<br>- 丙")
    #expect(escaped("\\|", as: .cell) == "\\\\\\|")
    #expect(escaped(" 两端 ", as: .cell) == "&#32;两端&#32;")
  }

  @Test(arguments: [MarkdownEscaper.Position.heading, .cell])
  func everyTextReadsBackFromOneLine(position: MarkdownEscaper.Position) {
    for text in OddText.plain + OddText.odd + OddText.markdown + OddText.cells {
      let bytes = Array(escaped(text, as: position).utf8)
      #expect(!bytes.contains(.newline))
      #expect(MarkdownUnescaper.text(bytes[...]).utf8.elementsEqual(text.utf8), "\(String(reflecting: text))")
    }
  }

  @Test func readsWhatEditorsPutIn() {
    func text(_ source: String) -> String { MarkdownUnescaper.text(Array(source.utf8)[...]) }
    #expect(text("一<br/>二<BR />三") == "一\n二\n三")
    #expect(text("&amp;&lt;&gt;&quot;&apos;&nbsp;&#x4e2d;&#20013;") == "&<>\"'\u{A0}中中")
    #expect(text("&copy;&#xD800;&#1114112;&;&#;<bra><b") == "&copy;&#xD800;&#1114112;&;&#;<bra><b")
    #expect(text("\\甲\\a\\") == "\\甲\\a\\")
  }

  @Test func manyAddressesAreReadOnce() {
    // Each address extends to the end of the text; scanning that far for each would take hours.
    let text = String(repeating: "://www.", count: 100_000)
    #expect(escaped(text) == text)
  }
}
