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

  @Test func traditionalCharactersAreToldOnceForThePage() {
    #expect(
      StructureFindings.codes(
        .headings { $0 == .overview ? "一、總體情況" : $1.replacing("问题", with: "問題") },
        .wording(.row, official: "1.属于国家秘密", printed: "1.屬于國家秘密"),
        .wording(.column, official: "总计", printed: "總計")) == ["S5 I"])
  }
}
