import NianbaoKit
import Testing

/// Tables drawn with lines, by text browsers and converters.
@Suite struct DrawnTableTests {
  @Test func spansAreSeenInTheDrawing() {
    let text = DocumentText(
      """
      ┌────┬─────────┐
      │    │申请人   │
      │项目├────┬────┤
      │    │自然│总计│
      │    │人  │    │
      ├────┼────┼────┤
      │一、│ 12 │ 13 │
      └────┴────┴────┘
      """)
    #expect(text.rows == [["项目", "申请人"], ["自然人", "总计"], ["一、", "12", "13"]])
    #expect(text.cells[0].map(\.span) == [1, 2])
    #expect(text.cells[1].map(\.column) == [1, 2])
    #expect(text.columnCounts == [3, 3, 3])
  }

  @Test func aLabelOverTwoLinesIsOneLabel() {
    let text = DocumentText("┌────────┬──┐\n│不再处理│0 │\n│其申请  │  │\n└────────┴──┘")
    #expect(text.rows == [["不再处理其申请", "0"]])
  }

  @Test func quotesOfEitherWidthKeepTheColumns() {
    // Some programs count “ as one column, others as two.
    for padding in ["    ", "  "] {
      let text = DocumentText("┌──────────┬──┐\n│“三安”\(padding)│7 │\n└──────────┴──┘")
      #expect(text.rows == [["“三安”", "7"]], "padding \(padding.count)")
    }
  }

  @Test func convertersDrawWithPlusAndMinus() {
    let text = DocumentText(
      """
      +------+-----+
      | 规章 | 0   |
      +======+=====+
      | 行政 | 12  |
      | 许可 |     |
      +------+-----+
      后文
      """)
    #expect(text.rows == [["规章", "0"], ["行政许可", "12"]])
    #expect(text.texts == ["后文"])
  }

  @Test func aDrawingWithoutAnEndEndsWithTheText() {
    #expect(DocumentText("┌──┬──┐\n│甲│1 │").rows == [["甲", "1"]])
  }

  @Test func aCellKnowsWhereItStands() throws {
    let report = DocumentText("前\n┌────┬──┐\n│规章│7 │\n└────┴──┘")
    #expect(report.cells == [[.init(text: "规章", column: 0, span: 1), .init(text: "7", column: 1, span: 1)]])
  }

  // MARK: - Columns shown by dashes

  @Test func dashesShowColumns() {
    let text = DocumentText(
      """
        -------- ------ ----
        信息内容 本年   总计
        规章     0      12
        -------- ------ ----

      后文
      """)
    #expect(text.rows == [["信息内容", "本年", "总计"], ["规章", "0", "12"]])
    #expect(text.columnCounts == [3, 3])
    #expect(text.texts == ["后文"])
  }

  @Test func rowsOfSeveralLinesAreDividedByEmptyOnes() {
    let text = DocumentText(
      """
      ---------- -----
      重新出具   0
      已获取信息

      规章       12
      ---------- -----

      """)
    #expect(text.rows == [["重新出具已获取信息", "0"], ["规章", "12"]])
  }

  @Test func whereBlanksWereMadeOneDashesShowNoColumns() {
    let text = DocumentText(" ------ ------ ----\n 信息内容 本年 总计\n 规章 0 12\n ------ ------ ----\n\n后文\n")
    #expect(text.rows.isEmpty)
    #expect(text.texts.contains { $0.hasSuffix("规章 0 12") })
  }

  @Test func twoNumbersOfACellStayTwo() {
    let text = DocumentText("---------- --------\n规章       12  3\n行政许可   7\n---------- --------\n\n")
    #expect(text.rows == [["规章", "12 3"], ["行政许可", "7"]])
  }

  @Test func aRowOfShortDashesIsNoTable() {
    #expect(DocumentText("- - -- -\n\n- - - -\n").rows.isEmpty)
    #expect(DocumentText("----- -----\n甲 1\n乙 2").rows.isEmpty, "no closing line of dashes")
  }
}
