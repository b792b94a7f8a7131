import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct SmallestExplanationTests {
  private func cell(_ name: String) throws -> CellID { try #require(CellID(name)) }

  /// The example report with some cells changed.
  private func report(_ edits: [String: String]) -> Report {
    RuleExample.found(Message("", ""), .prose(.proactive, [])).context.map { context in
      var report = context.report
      for (name, value) in edits {
        guard let cell = CellID(name) else { continue }
        report[cell].statement = ExactDecimal(value).map { .number($0) } ?? .blank
      }
      return report
    } ?? Report()
  }

  private func explanations(_ report: Report) -> [Explanation] {
    SmallestExplanation.explanations(of: report, by: report.sums, PlainFigures(report.cells)).map(
      \.explanation)
  }

  @Test func nothingIsExplainedWhereAllSumsHold() {
    #expect(explanations(report([:])).isEmpty)
  }

  @Test func aRowAndAColumnThatCrossNameTheirCell() throws {
    let explanation = try #require(explanations(report(["requests.disclosed.commercial": "12"])).first)
    #expect(explanation.isUnique)
    #expect(explanation.failures.map(\.code) == ["A2", "A3"])
    let proposal = try #require(explanation.proposals.first)
    #expect(proposal.changes.map(\.cell) == [try cell("requests.disclosed.commercial")])
    #expect(proposal.changes.map(\.value) == [ExactDecimal(2)])
    #expect(proposal.mistake.english == "a digit too many")
  }

  @Test func theFindingsSayWhatTheSmallestChangeIs() throws {
    let context = RuleContext(report(["requests.disclosed.commercial": "12"]))
    let findings = SumRules().findings(in: context)
    #expect(findings.count == 2)
    for finding in findings {
      #expect(
        finding.message.english.hasSuffix(
          "; changing requests.disclosed.commercial from 12 to 2 makes all sums hold (a digit too many)"))
      #expect(finding.message.chinese.contains("由 12 改为 2，则各式皆平"))
    }
  }

  @Test func aBlockWithOneSumHasSeveralExplanationsAndNoneIsStatedAsCertain() throws {
    let context = RuleContext(report(["challenges.review.total": "3"]))
    let explanation = try #require(explanations(context.report).first)
    #expect(!explanation.isUnique)
    #expect(explanation.proposals.count > 4)
    let message = try #require(SumRules().findings(in: context).first?.message.english)
    #expect(message.contains("\(explanation.proposals.count) changes are equally small"))
    #expect(!message.contains("makes all sums hold"))
  }

  @Test func twoSwappedRowsAreOneMistake() throws {
    var report = report([:])
    let rows = report.form(of: .requests).rows
    let first = try #require(rows.first { $0.role == .concluded })
    let second = try #require(rows.first { $0.role == .carriedOut })
    for (left, right) in zip(first.cells, second.cells) {
      (report[left].statement, report[right].statement) = (report[right].statement, report[left].statement)
    }
    let explanation = try #require(explanations(report).first)
    #expect(explanation.proposals.contains { $0.mistake.english == "two rows swapped" })
  }

  @Test func aRowOfTotalsLeftOutIsOneMistake() throws {
    let totals = ["naturalPerson", "commercial", "total"].map { ("requests.concluded.\($0)", "0") }
    let report = report(Dictionary(uniqueKeysWithValues: totals))
    let explanation = try #require(explanations(report).first)
    let proposal = try #require(explanation.proposals.first { $0.mistake.english == "total not filled in" })
    #expect(proposal.changes.map(\.value) == [9, 2, 11].map { ExactDecimal($0) })
  }

  @Test func aBlankIsWhatTheSumsAskFor() throws {
    let explanation = try #require(explanations(report(["requests.disclosed.naturalPerson": ""])).first)
    #expect(explanation.isUnique)
    #expect(explanation.failures.map(\.code) == ["V3"])
    #expect(explanation.proposals.first?.changes.map(\.value) == [ExactDecimal(7)])
  }

  /// One sum alone does not determine two blanks; the sums that cross it do.
  @Test(arguments: [
    ["requests.disclosed.naturalPerson", "requests.disclosed.commercial"],
    ["requests.disclosed.naturalPerson", "requests.partlyDisclosed.naturalPerson"],
    ["requests.received.total", "requests.received.commercial", "requests.disclosed.commercial"],
  ])
  func severalBlanksAreWhatTheSumsThatCrossAskFor(names: [String]) throws {
    let whole = report([:])
    let blanks = report(Dictionary(uniqueKeysWithValues: names.map { ($0, "") }))
    let explanation = try #require(explanations(blanks).first)
    #expect(explanation.isUnique)
    let changes = try #require(explanation.proposals.first).changes
    #expect(changes.map(\.cell) == (try names.map(cell)).sorted())
    #expect(changes.allSatisfy { whole[$0.cell].number == $0.value })
  }

  @Test func aBlankThatTheSumsContradictBlamesAnotherCellToo() throws {
    let report = report(["requests.disclosed.naturalPerson": "", "requests.disclosed.commercial": "1"])
    let explanation = try #require(explanations(report).first)
    #expect(explanation.proposals.contains { $0.changes.map(\.value) == [ExactDecimal(7), ExactDecimal(2)] })
  }

  @Test func twoMistakesFarApartAreExplainedEachByItself() throws {
    let report = report(["requests.disclosed.commercial": "5", "requests.received.naturalPerson": "17"])
    let values = explanations(report).flatMap(\.proposals).map { $0.changes.map(\.value.description) }
    #expect(values == [["10"], ["2"]])
  }

  @Test func chaosIsLeftUnexplained() {
    var random = SplitMix64(seed: 5)
    var report = report([:])
    for cell in report.cellIDs { report[cell].statement = .number(ExactDecimal(Int64(random.below(90)))) }
    #expect(explanations(report).allSatisfy { $0.failures.count < 4 || $0.proposals.isEmpty })
  }

  @Test func doubtfulCellsAreNeverBlamed() throws {
    var report = report(["requests.disclosed.commercial": "12"])
    let doubtful = try cell("requests.disclosed.commercial")
    report[doubtful].origin = Origin(
      place: .line(1, column: 1), raw: "12", recognition: .exact, doubt: .ambiguousPlacement)
    #expect(explanations(report).isEmpty)
    #expect(Set(SumRules().findings(in: RuleContext(report)).map(\.code)) == ["R1"])
  }

  @Test(arguments: PlantedMistake.Kind.allCases)
  func thePlantedMistakeIsAmongTheSmallestAndNeverAnotherAlone(_ kind: PlantedMistake.Kind) {
    var generator = ReportGenerator(seed: 71, style: .consistent)
    var random = SplitMix64(seed: 72)
    var explained = 0
    for _ in 0..<25 {
      let mistake = PlantedMistake(kind, in: &generator, random: &random)
      for explanation in explanations(mistake.report) {
        let isListed = explanation.proposals.contains { $0.restores(mistake) }
        #expect(isListed)
        if isListed { explained += 1 }
      }
    }
    #expect(explained > 0)
  }
}

extension Explanation.Proposal {
  /// Whether the changes exactly undo the planted mistake.
  func restores(_ mistake: PlantedMistake) -> Bool {
    changes.count == mistake.truth.count
      && changes.allSatisfy { mistake.truth[$0.cell]?.isEqual(to: $0.value) == true }
  }
}
