import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ValueRulesTests {
  @Test func trueReportsHaveNoImpossibleValues() {
    var generator = ReportGenerator(seed: 3, style: .consistent)
    for _ in 0..<50 {
      let findings = ValueRules().findings(in: RuleContext(generator.next()))
      #expect(findings.filter { $0.code == .notACount || $0.code == .blankCell } == [])
    }
  }

  @Test func whatIsFoundTableByTableIsToldFirst() {
    let report = Report.zeros([
      (.proactive.licensing.decisions, .blank), (.proactive.fees.collected, .number(ExactDecimal(-1))),
      (.requests.received.total, .number(ExactDecimal(-1))), (.challenges.review.total, .blank),
    ])
    #expect(ValueRules().findings(in: RuleContext(report)).map(\.code) == ["V3", "V1", "V3", "V2"])
  }
}
