import ReportModel
import Testing

@testable import Reconciliation

struct ProblemsEmptyRuleTests {
  @Test func sectionFiveHasToSaySomething() {
    for (text, isFound) in [("无", true), ("暂无问题。", true), ("无。", true), ("公开不够及时，今后每月核查栏目。", false)] {
      #expect(StructureFindings.codes(.prose(.problems, [text])) == (isFound ? ["S8 W"] : []), "\(text)")
    }
  }
}
