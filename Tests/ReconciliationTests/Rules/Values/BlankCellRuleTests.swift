import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct BlankCellRuleTests {
  private func findings(_ report: Report) -> [Finding] { ValueRules().findings(in: RuleContext(report)) }

  @Test func aTableOfBlanksIsOneFinding() throws {
    let cells = Edition.edition2021.table(.requests).cells
    let blank = findings(.zeros(cells.map { ($0, .blank) }))
    #expect(blank.map(\.code) == ["V3"])
    #expect(blank.first?.cells.count == 175)
  }

  @Test func blanksAndMarksInOneRowAreTwoFindings() throws {
    let row = try #require(Edition.edition2021.table(.requests).rows.first)
    let mixed = findings(
      .zeros([(row.cells[0], .blank), (row.cells[1], .notApplicable("—")), (row.cells[2], .blank)]))
    #expect(mixed.map(\.cells) == [[row.cells[0], row.cells[2]], [row.cells[1]]])
  }

  @Test(arguments: [
    "表中没有数据的项目留空。", "注：空白处表示该项数据为0。", "本报告表格中未填写的均为0。", "各表中无相关数据的栏目不填，视为0。",
  ])
  func blanksThatTheReportExplainsAreNoFault(_ note: String) {
    var report = Report.zeros([(.requests.received.total, .blank)])
    #expect(findings(report).map(\.severity) == [.warning])
    report.foreword = [ProseBlock(note)]
    #expect(findings(report).map(\.severity) == [.information])
    report.foreword = []
    report.provenance.residue = [Paragraph(note)]
    #expect(findings(report).map(\.severity) == [.information])
  }

  @Test(arguments: [
    "部分栏目内容更新不及时，存在空白。", "填补了政策解读工作的空白，没有发生泄密。", "没有需要报告的事项。表格为0的栏目已核对。", "表中“/”表示没有。",
  ])
  func otherWordsExcuseNoBlank(_ text: String) {
    var report = Report.zeros([(.requests.received.total, .blank)])
    report.foreword = [ProseBlock(text)]
    #expect(findings(report).map(\.severity) == [.warning])
  }

  @Test func marksAreExplainedByTheirOwnNote() {
    var report = Report.zeros([(.requests.received.total, .notApplicable("/"))])
    report.foreword = [ProseBlock("表中“/”表示没有该项数据。")]
    #expect(findings(report).map(\.severity) == [.information])
    report.foreword = [ProseBlock("表中没有数据的项目留空。")]
    #expect(findings(report).map(\.severity) == [.warning])
  }
}
