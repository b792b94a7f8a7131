import ReportModel
import Testing

@testable import Reconciliation

struct ResidueRuleTests {
  @Test func pageNumbersAreNoResidue() {
    #expect(StructureFindings.codes(.residue("- 3 -"), .residue("第3页"), .residue("———")) == [])
    #expect(StructureFindings.codes(.residue("网站地图"), .residue("打印本页")) == ["S9 I"])
  }
}
