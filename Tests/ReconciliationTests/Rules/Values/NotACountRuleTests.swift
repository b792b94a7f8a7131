import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct NotACountRuleTests {
  private func findings(_ report: Report) -> [Finding] { ValueRules().findings(in: RuleContext(report)) }

  @Test func textIsSaidOnceWhetherTheReaderSaidItOrNot() throws {
    let cell = try #require(CellID("proactive.licensing.decisions"))
    var report = Report.zeros([(cell, .text("36件左右"))])
    #expect(findings(report).map(\.code) == ["V1"])
    report.findings = [Finding(code: "R3", severity: .error, cells: [cell], message: Message("甲", "a"))]
    #expect(findings(report).isEmpty)
  }

  @Test func doubtfulCellsAreNotBlamed() throws {
    let cell = try #require(CellID("proactive.licensing.decisions"))
    var report = Report.zeros([(cell, .number(ExactDecimal(-3)))])
    #expect(findings(report).map(\.code) == ["V1"])
    report[cell].origin = Origin(
      place: .line(1, column: 1), raw: "-3", recognition: .exact, doubt: .strayValue)
    #expect(findings(report).isEmpty)
  }

  @Test func changesOfTheEditionOf2019MayBeNegative() throws {
    var report = Report.zeros(edition: .edition2019)
    report[try #require(CellID("proactive.licensing.itemsChange"))].statement = .number(ExactDecimal(-8))
    #expect(findings(report).isEmpty)
  }

  @Test(arguments: ["3.0", "0.00", "1200", "0"]) func wholeNumbersAreCountsHoweverTheyArePrinted(
    _ print: String
  ) throws {
    let number = try #require(ExactDecimal(print))
    #expect(findings(.zeros([(.requests.received.total, .number(number))])).isEmpty)
  }
}
