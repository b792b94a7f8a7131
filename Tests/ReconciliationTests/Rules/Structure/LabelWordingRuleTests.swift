import ReportModel
import Testing

@testable import Reconciliation

struct LabelWordingRuleTests {
  @Test func labelsThatDifferInSignsOnlyAreToldOnce() {
    #expect(
      StructureFindings.codes(
        .wording(.row, official: "1.重复", printed: "1、重复"),
        .wording(.row, official: "（七）总计", printed: "(七) 总计"),
        .wording(.row, official: "其他", printed: "其它")) == ["S5 W", "S5 I"])
  }
}
