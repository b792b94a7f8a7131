import Characters
import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// What the rules say about made-up reports with mistakes in their figures and sentences, in both languages.
struct JudgementGoldenTests {
  @Test(arguments: PlantedMistake.Kind.allCases) func mistakesAreJudgedAsTheyWere(
    kind: PlantedMistake.Kind
  ) throws {
    let lines = (0..<12).flatMap { turn in
      ["# \(turn)"] + Self.lines(of: Self.context(kind, seed: UInt64(turn) * 31 + 5))
    }
    let name = "judged/\(kind).txt"
    #expect(try Golden.difference(of: lines.joined(separator: "\n") + "\n", from: name) == nil)
  }

  /// A report with mistakes beside that of the year before and those of two members.
  private static func context(_ kind: PlantedMistake.Kind, seed: UInt64) -> RuleContext {
    var generator = ReportGenerator(seed: seed, style: .consistent, editions: .golden)
    var random = SplitMix64(seed: seed)
    var sentences = MadeUpSentences(seed: seed)
    let mistake = PlantedMistake(kind, in: &generator, random: &random)
    var report = mistake.report
    if random.once(in: 2) {
      // A second mistake elsewhere.
      let cell = random.pick(report.cellIDs)
      report[cell].statement = random.pick([
        .number(ExactDecimal(Int64(random.below(60)))), .text("若干"), .notApplicable("/"), .absent,
        .number(generator.oddNumber()),
      ])
    }
    for section in SectionID.allCases where random.once(in: 2) {
      report.sections[section].append(ProseBlock(sentences.next()))
    }
    if random.once(in: 3) { report.sections[.problems] = ["无。"] }
    if random.once(in: 3) { report.sections[.otherMatters] = [] }
    if random.once(in: 4), let cell = report.cellIDs.first(where: { report[$0].number?.isZero == false }) {
      report[cell].origin = Origin(
        place: .line(3, column: 4), raw: "7", recognition: .position, doubt: .valueCount)
    }
    var previous = generator.next()
    previous.organization = report.organization
    previous.year = report.year.map { $0 - 1 }
    if random.once(in: 2) { previous.sections = report.sections }
    return RuleContext(
      report, previous: random.once(in: 3) ? nil : previous,
      members: random.once(in: 2) ? [] : [generator.next(), previous])
  }

  private static func lines(of context: RuleContext) -> [String] {
    let assessment = RuleBook.standard.assess(context, listsNotAssessable: true)
    let findings = assessment.findings.flatMap { finding in
      ["\(finding.code) \(finding.severity) \(finding.message.english)", "  \(finding.message.chinese)"]
        + (finding.cells.isEmpty ? [] : ["  " + brief(finding.cells)])
    }
    let explanations = assessment.explanations.map { explanation in
      let proposals = explanation.proposals.prefix(4).map { proposal in
        proposal.mistake.english + ": "
          + proposal.changes.map { "\($0.cell.name)=\($0.value)" }.joined(separator: " ")
      }
      return "explains \(explanation.failures.map { "\($0.code)" }.joined(separator: " ")): "
        + "\(explanation.proposals.count) \(proposals)"
    }
    let hidden = assessment.notAssessable.map { "\($0.code) \($0.cells.map(\.name)) \($0.reason.english)" }
    let hash = String(FNV1a.hash(of: hidden.joined(separator: "\n").utf8), radix: 16)
    return findings + explanations + ["not assessable \(hidden.count) #\(hash)"]
  }

  private static func brief(_ cells: [CellID]) -> String {
    cells.count < 5
      ? cells.map(\.name).joined(separator: " ")
      : "\(cells.count) cells #" + String(FNV1a.hash(of: cells.map(\.name).joined().utf8), radix: 16)
  }
}
