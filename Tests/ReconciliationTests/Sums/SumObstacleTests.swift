import Diagnostics
import ReportModel
import Testing

@testable import Reconciliation

/// Sums affected by values outside the form, another unit or a doubt: they are neither held against the
/// report nor ignored.
struct SumObstacleTests {
  private static let received = CellID.requests.received

  /// One application of a company is missing: A1 fails for that column, A3 for the row.
  private static let wrongRow: [RuleExample.Edit] = [.cell(received.commercial, "1")]
  /// A total is too low by one: A3 fails for the row, A2 for the last column.
  private static let wrongTotal: [RuleExample.Edit] = [.cell(.requests.disclosed.total, "8")]

  private func assess(_ edits: [RuleExample.Edit]) -> Assessment {
    RuleBook([SumRules()]).assess(ExampleReport.context(edits), listsNotAssessable: true)
  }

  private func outside(
    _ kind: OutsideValues.Kind, in table: TableID = .requests, _ label: String = "转交其他机关"
  ) -> RuleExample.Edit {
    .outside(
      OutsideValues(kind, in: table, label: label, values: ["0", "1"], place: .line(30, column: 1)))
  }

  private func codes(_ assessment: Assessment) -> [String] {
    assessment.findings.map { "\($0.code) \($0.severity.letter)" }
  }

  @Test func aRowOutsideTheFormMayBelongToTheSumsDownTheColumns() {
    #expect(codes(assess(Self.wrongRow)) == ["A1 E", "A3 E"])
    let assessment = assess(Self.wrongRow + [outside(.row)])
    #expect(codes(assessment) == ["A3 E", "R7 I"])
    #expect(assessment.notAssessable.map(\.code) == [.balance])
    let reason = assessment.notAssessable.first?.reason.english
    #expect(reason == "the row \"转交其他机关\" outside the form (0 1) may belong to it")
  }

  @Test func aColumnOutsideTheFormMayBelongToTheSumsAlongTheRows() {
    #expect(codes(assess(Self.wrongTotal)) == ["A2 E", "A3 E"])
    let assessment = assess(Self.wrongTotal + [outside(.column, "个体工商户")])
    #expect(codes(assessment) == ["A2 E", "R7 I"])
    #expect(assessment.notAssessable.map(\.code) == [.applicants])
    let reason = assessment.notAssessable.first?.reason.chinese
    #expect(reason == "表格样式以外的列“个体工商户”（0 1）可能与此有关")
  }

  @Test func looseValuesMayBelongToEverySumOfTheirTableAndOfNoOther() {
    #expect(codes(assess(Self.wrongTotal + [outside(.values, "")])) == ["R7 I"])
    #expect(codes(assess(Self.wrongTotal + [outside(.values, in: .challenges, "")])) == ["A2 E", "A3 E"])
    let review: [RuleExample.Edit] = [.cell(.challenges.review.total, "3")]
    #expect(codes(assess(review + [outside(.column, in: .challenges)])) == ["R7 I"])
    #expect(codes(assess(review + [outside(.row, in: .challenges)])) == ["A4 E"])
    #expect(codes(assess(review + [outside(.row, in: .proactive)])) == ["A4 E"])
  }

  @Test func whatDiffersIsToldOnceATableWithItsPlaceAndItsCells() throws {
    let edits = Self.wrongTotal + Self.wrongRow + [outside(.values, ""), outside(.values, "")]
    let finding = try #require(assess(edits).findings.first)
    #expect(assess(edits).findings.count == 1)
    #expect(finding.place == .line(30, column: 1))
    #expect(finding.cells.contains(.requests.disclosed.total))
    #expect(finding.cells.contains(Self.received.commercial))
    #expect(finding.message.english.contains("4 sums of the table"))
  }

  @Test func sumsThatHoldSayNothingWhateverStandsOutsideTheForm() {
    let all = OutsideValues.Kind.allCases.map { outside($0) }
    let assessment = assess(all)
    #expect(assessment.findings.isEmpty)
    #expect(assessment.notAssessable.isEmpty)
  }

  @Test func nothingIsProposedBySumsThatAreNotAssessable() {
    #expect(assess(Self.wrongTotal).explanations.contains { !$0.proposals.isEmpty })
    #expect(assess(Self.wrongTotal + [outside(.values)]).explanations.isEmpty)
    // A blank that the sums would determine stays open too.
    let blank: [RuleExample.Edit] = [.cell(Self.received.commercial, "")]
    #expect(assess(blank).explanations.contains { !$0.proposals.isEmpty })
    #expect(assess(blank + [outside(.values)]).explanations.isEmpty)
    // Joined numbers are suspected from the sums alone.
    let joined: [RuleExample.Edit] = [
      .cell(Self.received.naturalPerson, "102"), .cell(Self.received.commercial, ""),
    ]
    #expect(codes(assess(joined)).contains("R6 W"))
    #expect(!codes(assess(joined + [outside(.values)])).contains("R6 W"))
  }

  @Test func aDoubtfulSumIsNotHeldAgainstItsReadingEither() {
    let doubt = Self.wrongRow + [.doubt(Self.received.commercial, .ambiguousPlacement)]
    #expect(codes(assess(doubt)) == ["R1 W", "R1 W"])
    #expect(codes(assess(doubt + [outside(.values)])) == ["R7 I"])
  }

  @Test func aConvertedCellMakesItsSumsOpen() {
    let conversion = Finding(
      code: .convertedUnit, cells: [Self.received.commercial], message: Message("换算", "converted"))
    let assessment = assess(Self.wrongRow + [.reading(conversion)])
    #expect(assessment.findings.isEmpty)
    #expect(assessment.notAssessable.map(\.code) == [.balance, .applicants])
    #expect(assessment.explanations.isEmpty)
    let reason = assessment.notAssessable.first?.reason.english
    #expect(reason == "requests.received.commercial was brought into the form's unit from another one")
  }
}
