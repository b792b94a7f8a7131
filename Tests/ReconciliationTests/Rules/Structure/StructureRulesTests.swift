import ReportModel
import Testing

@testable import Reconciliation

struct StructureRulesTests {
  @Test func aTableOfCellsIsNotAskedForProse() {
    #expect(
      StructureFindings.codes(
        .title(nil), .headings([]), .prose(.problems, []), .prose(.overview, []), carriesProse: false)
        == [])
  }
}
