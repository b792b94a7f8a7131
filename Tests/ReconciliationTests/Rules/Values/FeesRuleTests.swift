import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct FeesRuleTests {
  private func codes(_ organization: String, _ fee: String) -> [FindingCode] {
    let context = ExampleReport.context([
      .organization(organization), .cell(.proactive.fees.collected, fee),
    ])
    return ValueRules().findings(in: context).map(\.code)
  }

  @Test(arguments: [
    ("长流镇人民政府", "860.5"), ("云坪县自然资源局", "59237.2449"), ("云坪县人民政府", "125000"), ("青禾市人民政府", "1380000.12"),
    ("青禾省人民政府", "9600000"), ("国家税务总局", "12000000"), ("云坪县水务局", "0"), ("云坪县水务局", "0.3725"),
  ])
  func whatSuchAnOrganCanCollectIsNotDoubted(_ organization: String, _ fee: String) {
    #expect(codes(organization, fee) == [])
  }

  @Test(arguments: [("长流镇人民政府", "251000"), ("云坪县水务局", "25100000"), ("云坪县水务局", "-1")])
  func whatOnlyYuanExplainsIsTold(_ organization: String, _ fee: String) {
    #expect(codes(organization, fee) == ["V2"])
  }

  @Test func aDoubtfulFeeIsNotJudged() {
    let context = ExampleReport.context([
      .cell(.proactive.fees.collected, "25100000"), .doubt(.proactive.fees.collected, .ambiguousPlacement),
    ])
    #expect(ValueRules().findings(in: context).isEmpty)
  }
}
