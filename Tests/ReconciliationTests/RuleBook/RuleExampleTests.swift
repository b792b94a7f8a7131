import Diagnostics
import ReportModel
import Testing

@testable import Reconciliation

struct RuleExampleTests {
  @Test(arguments: RuleBook.standard.rules.map(\.code))
  func theExamplesOfARuleShowWhatTheySay(_ code: FindingCode) throws {
    let rule = try #require(RuleBook.standard.rule(code))
    for example in rule.examples {
      // Examples that first have to be read are tested where the readers are.
      guard let context = example.context else { continue }
      let assessment = RuleBook.standard.assess(context, listsNotAssessable: true)
      let found = (context.report.findings + assessment.findings).contains { $0.code == code }
      let open = assessment.notAssessable.contains { $0.code == code }
      let outcome: RuleExample.Outcome = found ? .found : open ? .notAssessable : .holds
      #expect(outcome == example.outcome, "\(code): \(example.note.english)")
    }
  }

  @Test(arguments: RuleBook.standard.rules.map(\.code))
  func aRuleShowsWhatItFindsAndWhatItLetsPass(_ code: FindingCode) throws {
    let rule = try #require(RuleBook.standard.rule(code))
    #expect(rule.examples.contains { $0.outcome == .found })
    #expect(rule.examples.contains { $0.outcome != .found })
    #expect(rule.examples.allSatisfy { !$0.note.chinese.isEmpty && !$0.note.english.isEmpty })
  }

  @Test func theExampleReportIsCleanByItself() {
    let context = ExampleReport.context([.previous([]), .members([[], []])])
    #expect(RuleBook.standard.assess(context).findings.map(\.message.english) == [])
  }

  @Test func familiesHaveTheirRulesInTheOrderOfTheirNumbers() {
    for family in RuleBook.standard.families {
      let codes = family.rules.map(\.code)
      #expect(!codes.isEmpty && codes == codes.sorted())
    }
  }

  @Test func noCodeIsGivenTwice() {
    let codes = RuleBook.standard.rules.map(\.code)
    #expect(Set(codes).count == codes.count)
  }
}
