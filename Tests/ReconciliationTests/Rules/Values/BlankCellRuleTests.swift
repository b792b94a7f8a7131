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
}
