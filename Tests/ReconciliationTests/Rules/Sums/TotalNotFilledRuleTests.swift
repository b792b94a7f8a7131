import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct TotalNotFilledRuleTests {
  @Test func anUnfilledTotalIsSaidInsteadOfTheBareFailure() throws {
    var report = Report.zeros()
    try report.set(["challenges.review.pending": 2])
    #expect(SumRules().findings(in: RuleContext(report)).map(\.code) == ["A5"])
    report[.challenges.review.total].statement = .blank
    let finding = try #require(SumRules().findings(in: RuleContext(report)).first)
    #expect(finding.code == "A5")
    #expect(finding.message.english.contains("blank"))
  }
}
