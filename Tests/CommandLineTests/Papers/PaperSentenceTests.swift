import Testing

@testable import NianbaoCommandLine

/// Messages of the checks as sentences of a paper.
@Suite struct PaperSentenceTests {
  @Test(arguments: [
    ("自然人：新收加上年结转为 23，办理结果总计加结转下年度为 24，相差 -1", "自然人：新收加上年结转为23件，办理结果总计加结转下年度为24件，相差1件。"),
    ("“行政诉讼·总计” 2，正文没有提到", "“行政诉讼·总计”为2件，正文没有提到。"),
    ("正文称 19 件，表中办理结果总计 17", "正文称19件，表中办理结果总计为17件。"),
    ("收费金额为 1000 万元，对这个机关来说过大", "收费金额为1000万元，对这个机关来说过大。"),
    ("“规章”有 3 格空白；没有的请填 0", "“规章”有3格空白；没有的请填0。"),
    ("相差 5（“/”按 0 计）", "相差5件（“/”按0计）。"),
    ("把“总计”由 23 改为 22，则各式皆平（数字有误）", "把“总计”由23件改为22件，有关勾稽关系即全部相符（数字有误）。"),
    ("第五章没有内容。", "第五章没有内容。"),
  ])
  func figuresStandWithoutBlanks(_ message: String, _ sentence: String) {
    #expect(PaperSentence(message, unit: "件").text == sentence)
  }

  /// What is quoted is what somebody looks for in the source.
  @Test func quotedTextStaysAsItIs() {
    #expect(PaperSentence("印作“本 年 12 月”，规定为“本年”", unit: "件").text == "印作“本 年 12 月”，规定为“本年”。")
    #expect(PaperSentence("第五章只写了“无。”").text == "第五章只写了“无。”")
  }
}
