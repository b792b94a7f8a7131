import ReportModel
import Testing

@testable import Recognition

/// Heads with words on several lines are assembled to one head each.
@Suite struct HeadWordsTests {
  private func words(_ scanned: Scanned, takesRows: Bool = false) -> [HeadWord] {
    HeadWords(
      Array(scanned.scan.labels.indices), scanned.scan, scanned.names, takesRows: takesRows,
      takesColumns: true
    ).words
  }

  private func names(_ scanned: Scanned, takesRows: Bool = false) -> [String?] {
    words(scanned, takesRows: takesRows).map { word in
      word.name.map { scanned.scan.index.labels[$0.label].text }
    }
  }

  @Test func eachCellIsAHead() {
    let heads = Scanned(.requests, rows: [["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]])
    #expect(names(heads) == ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"])
    #expect(words(heads).map(\.extent.display.lowerBound) == Array(0..<7))
    #expect(words(heads).allSatisfy { $0.isCell })
  }

  @Test func theLinesOfAWrappedHeadAreOne() {
    let heads = Scanned(
      .requests, rows: [["商业", "科研", "社会公益", "法律服务"], ["企业", "机构", "组织", "机构"]])
    #expect(names(heads) == ["商业企业", "科研机构", "社会公益组织", "法律服务机构"])
    #expect(words(heads).map { heads.text($0.pieces) }[2] == ["社会公益", "组织"])
    #expect(words(heads).allSatisfy { $0.line == 0 })
  }

  @Test func linesOfAlignedTextAreWrappedUnderOneAnother() {
    let heads = Scanned(.requests, lines: ["自然人    商业    科研", "          企业    机构"])
    #expect(names(heads) == ["自然人", "商业企业", "科研机构"])
  }

  @Test func wordsOfNoLabelStayAndNameNothing() {
    let heads = Scanned(.requests, rows: [["自然人", "个体工商户", "商业企业", "小计"]])
    #expect(names(heads) == ["自然人", nil, "商业企业", nil])
  }

  @Test func captionsAndNotesAreNoHeads() {
    let heads = Scanned(
      .requests, rows: [["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "（单位：件）", "自然人"]])
    #expect(names(heads) == ["自然人"])
  }

  @Test func whereRowsStandAboveTheirLabelsAreHeads() {
    let heads = Scanned(.challenges, rows: [["行政复议", "结果维持", "总计"]])
    #expect(names(heads, takesRows: true) == ["行政复议", "结果维持", "总计"])
    #expect(words(heads, takesRows: true).map(\.isRow) == [true, false, false])
  }

  @Test func headsThatAreCentredOnTwoLinesStandBesideOneAnother() {
    let heads = Scanned(
      .challenges,
      lines: ["结果维持                    其他结果", "            结果纠正                    尚未审结"])
    let joined = HeadWords.joiningLines(words(heads))
    #expect(
      joined.map { heads.text($0.pieces) } == [["结果维持"], ["结果纠正"], ["其他结果"], ["尚未审结"]])
    #expect(Set(joined.map(\.line)).count == 1)
  }

  @Test func aCellThatNamesTwoColumnsIsTheHeadOfNeither() {
    let heads = Scanned(.requests, rows: [["自然人", "科研机构/社会公益组织", "总计"]])
    #expect(names(heads) == ["自然人", nil, "总计"])
  }

  @Test func aHeadInEveryCellOfItsSpanIsOne() {
    let heads = Scanned(
      .requests,
      rows: [["自然人", "法人或其他组织", "法人或其他组织", "总计"], ["自然人", "商业企业", "科研机构", "总计"]])
    #expect(names(heads) == ["自然人", "法人或其他组织", "总计", "商业企业", "科研机构"])
  }
}
