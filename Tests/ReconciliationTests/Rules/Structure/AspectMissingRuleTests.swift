import Diagnostics
import ReportModel
import Testing

@testable import Reconciliation

struct AspectMissingRuleTests {
  @Test(arguments: [
    "（四）公开载体建设。县政府网站开设专区。", "加强公开阵地管理。", "新媒体账号按月巡查。",
  ])
  func platformsGoByOtherNames(_ text: String) {
    #expect(!missing(text).contains("平台建设"))
  }

  @Test(arguments: ["加强组织领导，定期召开会议。", "开展业务指导和日常监督。", "纳入年度考评。", "建立责任追究制度。"])
  func supervisionGoesByOtherNames(_ text: String) {
    #expect(!missing(text).contains("监督保障"))
  }

  @Test(arguments: ["落实先审后发。", "健全政府信息台账。", "做好保密审查。", "公文属性随文标注。"])
  func managementGoesByOtherNames(_ text: String) {
    #expect(!missing(text).contains("政府信息管理"))
  }

  @Test func whatIsNotToldIsMissing() {
    #expect(missing("本年度工作平稳。") == "主动公开、依申请公开、政府信息管理、平台建设、监督保障")
  }

  /// The aspects that the finding names.
  private func missing(_ text: String) -> String {
    let findings = StructureRules().findings(in: ExampleReport.context([.overview(text)]))
    return findings.first { $0.code == .aspectMissing }.map {
      String($0.message.chinese.split(separator: "：")[1])
    } ?? ""
  }
}
