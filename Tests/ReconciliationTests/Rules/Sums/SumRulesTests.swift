import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct SumRulesTests {
  private func cell(_ name: String) throws -> CellID { try #require(CellID(name)) }

  @Test func nothingIsFoundInTrueReports() {
    var generator = ReportGenerator(seed: 11, style: .consistent)
    for _ in 0..<50 { #expect(SumRules().findings(in: RuleContext(generator.next())).isEmpty) }
  }

  @Test func everyKindIsReportedUnderItsCodeWithItsFigures() throws {
    var report = Report.zeros()
    try report.set(
      [
        "requests.received.commercial": 5, "requests.received.total": 5, "requests.disclosed.commercial": 3,
        "requests.disclosed.total": 4, "requests.concluded.commercial": 4, "requests.concluded.total": 4,
        "requests.carriedOut.commercial": 1, "requests.carriedOut.total": 2, "challenges.review.upheld": 2,
        "challenges.review.total": 3,
      ])
    let findings = SumRules().findings(in: RuleContext(report))
    #expect(findings.map(\.code) == ["A1", "A2", "A3", "A3", "A4"])
    #expect(findings.allSatisfy { $0.severity == .error })
    let outcomes = try #require(findings.last?.message.english)
    #expect(outcomes.hasPrefix("行政复议: the outcomes add up to 2, the total is 3, difference -1; "))
    #expect(findings.last?.cells.first == (try cell("challenges.review.upheld")))
    let results = try #require(findings.first { $0.code == "A2" })
    #expect(results.message.english.hasPrefix("商业企业: the results add up to 3, the total is 4"))
  }

  @Test(arguments: [Cell.Statement.blank, .absent, .text("两件")])
  func aSumWithoutOneOfItsNumbersIsNotAssessed(_ statement: Cell.Statement) throws {
    var report = Report.zeros()
    try report.set(["challenges.review.total": 3])
    report[try cell("challenges.review.upheld")].statement = statement
    #expect(SumRules().findings(in: RuleContext(report)).isEmpty)
  }

  @Test func aMarkAddsNothingAndTheFindingSaysSo() throws {
    var report = Report.zeros()
    try report.set(["challenges.review.total": 3, "challenges.review.upheld": 3])
    report[try cell("challenges.review.other")].statement = .notApplicable("—")
    #expect(SumRules().findings(in: RuleContext(report)).isEmpty)
    try report.set(["challenges.review.upheld": 2])
    let finding = try #require(SumRules().findings(in: RuleContext(report)).first)
    #expect(finding.code == "A4")
    #expect(finding.message.english.contains("\"—\" counted as 0"))
  }

  @Test func theGroupStandsForItsRowsInAMixedForm() throws {
    var report = Report.zeros()
    let members = CellID.requests.otherwise
    for cell in members.correctionOverdue.all + members.feeOverdue.all + members.other.all {
      report[cell] = .absent
    }
    for cell in members.all { report[cell].statement = .number(ExactDecimal(0)) }
    try report.set(
      [
        "requests.received.naturalPerson": 2, "requests.received.total": 2, "requests.concluded.total": 2,
        "requests.concluded.naturalPerson": 2, "requests.otherwise.naturalPerson": 2,
        "requests.otherwise.total": 2,
      ])
    #expect(SumRules().findings(in: RuleContext(report)).filter { $0.code == "A2" }.isEmpty)
    try report.set(["requests.otherwise.total": 1])
    let finding = try #require(SumRules().findings(in: RuleContext(report)).first { $0.code == "A2" })
    #expect(finding.cells.contains(try cell("requests.otherwise.total")))
  }

  @Test func checkingTwiceChangesNothing() throws {
    let book = RuleBook([SumRules()])
    var report = Report.zeros()
    try report.set(["challenges.review.total": 3, "challenges.review.upheld": 1])
    report.findings = [Finding(code: "R5", message: Message("甲", "a"))]
    let once = book.assessing(RuleContext(report))
    #expect(once.allFindings.map(\.code) == ["R5", "A4"])
    #expect(book.assessing(RuleContext(once)) == once)
    var mended = once
    mended[try cell("challenges.review.total")].statement = .number(ExactDecimal(1))
    #expect(book.assessing(RuleContext(mended)).allFindings.map(\.code) == ["R5"])
  }
}
