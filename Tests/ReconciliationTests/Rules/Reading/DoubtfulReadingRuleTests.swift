import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct DoubtfulReadingRuleTests {
  @Test func aSumThatFailsOnADoubtfulCellAsksToCheckTheReading() throws {
    var report = Report.zeros()
    let upheld = CellID.challenges.review.upheld
    try report.set(["challenges.review.total": 2])
    report[upheld] = Cell(
      .number(ExactDecimal(3)),
      origin: Origin(place: .line(7, column: 1), raw: "3件", recognition: .exact, doubt: .valueCount))
    let finding = try #require(SumRules().findings(in: RuleContext(report)).first)
    #expect(finding.code == "R1")
    #expect(finding.severity == .warning)
    #expect(finding.cells == [upheld])
    #expect(finding.place == .line(7, column: 1))
    #expect(finding.message.english.hasPrefix("check the reading: 行政复议: the outcomes add up to 3"))
    #expect(
      finding.message.english.hasSuffix(
        "at line 7, column 1 was read as 3 (printed \"3件\"), the sum asks for 2"))
    try report.set(["challenges.review.total": 3])
    #expect(SumRules().findings(in: RuleContext(report)).isEmpty)
    report[upheld].origin?.doubt = nil
    try report.set(["challenges.review.total": 2])
    #expect(SumRules().findings(in: RuleContext(report)).map(\.code) == ["A4"])
  }
}
