import Layout
import NianbaoKit
import Testing

/// Rows divided by tabs and pipes.
@Suite struct GridLayoutTests {
  @Test func tabsDivideARowAndPaddingStays() {
    let text = DocumentText("规章\t0\t1\t2\t\t\n")
    #expect(text.rows == [["规章", "0", "1", "2", "", ""]])
    #expect(text.cells[0].map(\.column) == [0, 1, 2, 3, 4, 5])
  }

  @Test func blanksAroundCellsAreNoText() {
    #expect(DocumentText("　规章\u{A0}\t 0 \t1").rows == [["规章", "0", "1"]])
    #expect(DocumentText("| 　规章\u{A0} | 0 |").rows == [["规章", "0"]])
  }

  @Test func aTabBeforeAParagraphIsAnIndent() {
    let text = DocumentText("\t本局全年公开信息。\n\t第二段。")
    #expect(text.rows.isEmpty)
    #expect(text.texts.count == 2)
  }

  @Test func oneFilledCellContinuesAnOpenTable() {
    #expect(DocumentText("规章\t0\t0\n\t三、").rows == [["规章", "0", "0"], ["", "三、"]])
  }

  @Test(arguments: ["| 规章 | 0 | 1 |", "规章 | 0 | 1 |", "规章 | 0 | 1", "|规章|0|1|"])
  func pipesAtTheEndsAreNoCells(line: String) {
    #expect(DocumentText(line).rows == [["规章", "0", "1"]])
  }

  @Test func emptyCellsOfAPipeRowStay() {
    #expect(DocumentText("| 第二十条 | | | |").rows == [["第二十条", "", "", ""]])
  }

  @Test func anEscapedPipeIsText() {
    #expect(DocumentText("| 甲\\|乙 | 0 |").rows == [["甲\\|乙", "0"]])
  }

  @Test func aSeparatorRowIsNoRowAndShowsTheColumns() {
    let text = DocumentText("| 信息内容 | 本年 |\n|:---|---:|\n| 规章 | 0 |\n")
    #expect(text.rows == [["信息内容", "本年"], ["规章", "0"]])
    #expect(text.columnCounts == [0, 2])
  }

  @Test func aRowOfMarksIsNoSeparator() {
    #expect(DocumentText("| 规章 | - | -- |").rows == [["规章", "-", "--"]])
    #expect(DocumentText("| - | - | -- |\n").rows == [["-", "-", "--"]])
  }

  @Test func theEndOfABrokenRowIsARowOfTheSameTable() {
    let text = DocumentText("2.重复申请 | 1 | 0 |\n1 | |\n3.要求 | 0 | 0 |")
    #expect(text.rows == [["2.重复申请", "1", "0"], ["1", ""], ["3.要求", "0", "0"]])
    #expect(text.grids == [0, 0, 0])
  }

  @Test func proseBetweenTablesDividesThem() {
    let text = DocumentText("规章 | 0 | 1 |\n三、收到和处理\n一、本年 | 2 | 3 |")
    #expect(text.grids == [0, 1])
    #expect(text.texts == ["三、收到和处理"])
  }

  @Test func aWholeReportOnOneLineIsPiecesInTheirOrder() {
    let cells = (1...60).map(String.init)
    let text = DocumentText("| " + cells.joined(separator: " | ") + " |")
    #expect(text.rows.isEmpty)
    #expect(text.texts == cells)
  }

  @Test func tagsInCellsAreNoText() {
    #expect(DocumentText("| 规<br>章 | <b>0</b> | 1&nbsp; |").rows[0].prefix(2) == ["规章", "0"])
  }

  @Test func formFeedsAreEndsOfPages() {
    let text = DocumentText("甲\n\u{0C}乙\n\n\u{0C}")
    #expect(text.kinds == [.text, .pageBreak, .text, .blank, .pageBreak, .blank])
    #expect(text.texts == ["甲", "乙"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEndEndsALine(end: String) {
    let text = DocumentText(["甲", "", "规章\t0", "乙"].joined(separator: end))
    #expect(text.kinds == [.text, .blank, .row, .text])
    #expect(text.rows == [["规章", "0"]])
  }

  @Test func anEmptyTextHasNoLines() {
    #expect(DocumentText("").kinds.isEmpty)
  }
}
