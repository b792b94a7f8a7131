import Conversion
import Testing

/// Papers are known by their text, so that a folder with reports and papers can be read.
@Suite struct PaperFileTests {
  @Test(arguments: [
    "规范化说明\n\n《甲局2023年政府信息公开工作年度报告》（原文件：a.txt）……\n", "# 更正说明\n\n- 报告：甲局\n- 原文件：a.txt\n",
    "\u{FEFF}待核实问题\r\n\r\n《甲局》（原文件：a.pdf）\r\n",
  ])
  func papersAreKnown(_ text: String) { #expect(PaperFile.isText(Array(text.utf8))) }

  @Test(arguments: [
    "甲局2023年政府信息公开工作年度报告\n原文件：a.txt\n", "更正说明\n甲局2023年政府信息公开工作年度报告\n一、总体情况\n",
    "关于更正说明的通知\n（原文件：a.txt）\n", "",
  ])
  func otherTextsAreNot(_ text: String) { #expect(!PaperFile.isText(Array(text.utf8))) }

  @Test func sectionsAndRowsCountThemselves() {
    var table = PaperTable("甲", columns: [PaperTable.Column("项目", width: 4)])
    var paper = Paper(.findings)
    paper.add(table)
    table.add(["a"], under: "上")
    table.add(["b"], under: "上")
    table.add(["c"], under: "下")
    paper.beginSection("甲")
    paper.beginSection("乙")
    paper.add(table)
    #expect(
      table.rows == [
        .group("上"), .entry(["1", "a"]), .entry(["2", "b"]), .group("下"), .entry(["3", "c"]),
      ])
    #expect(paper.parts == [.heading("一、甲"), .heading("二、乙"), .table(table)])
  }
}
