import Diagnostics
import ReportModel

/// The A rules, the sums of the form (勾稽关系): exact, without tolerance (docs/form.md, "Sums").
///
/// A failing sum of cells without doubt is an error of the report; one with a doubtful cell is only a reason
/// to check the reading (R1).
public struct SumRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// A1 to A4 and A5.
  public var rules: [Rule] { SumRelation.Kind.allCases.map(\.rule.rule) + [TotalNotFilledRule().rule] }

  /// Adds one finding for each failing sum, in the order of the sums, and the smallest changes that would
  /// make all hold; then what the sums show about the reading.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    let obstacles = SumObstacles(report)
    var sums = SumTally()
    let figures = context.figures
    for relation in report.sums {
      let outcome = relation.outcome(in: report.cells, figures)
      sums.add(relation, outcome, obstacles.reason(against: relation, in: report), in: report)
    }
    sums.list(into: &assessment)
    if !sums.open.isEmpty { judge(sums, of: report, figures, into: &assessment) }
    sums.tell(of: report, obstacles, into: &assessment)
  }

  private func judge(
    _ sums: SumTally, of report: Report, _ figures: PlainFigures, into assessment: inout Assessment
  ) {
    let results = SmallestExplanation.explanations(of: report, by: sums.binding, figures)
    for result in results { assessment.add(result.explanation) }
    for (relation, outcome) in sums.open {
      let finding: Finding
      switch outcome {
      case .holds, .notAssessable, .tooLarge: continue
      case .doubtful(let parts, let wholes):
        assessment.add(DoubtfulReadingRule.finding(relation, in: report, parts: parts, wholes: wholes))
        continue
      case .fails(let parts, let wholes):
        finding = relation.kind.rule.finding(relation, in: report, parts: parts, wholes: wholes)
      case .totalNotFilled(let parts):
        finding = TotalNotFilledRule.finding(relation, in: report, parts: parts)
      }
      assessment.add(explained(finding, by: results.map(\.explanation), in: report))
    }
    for row in results.flatMap(\.splitRows) {
      assessment.add(SplitOrJoinedRule.finding(row, isJoined: false, in: report))
    }
    let numbers = JoinedNumbers(report, by: sums.binding)
    for (relation, outcome) in sums.open where relation.kind == .applicants && outcome == .notAssessable {
      let row = relation.parts + relation.wholes
      guard numbers.isSuspected(row) else { continue }
      assessment.add(SplitOrJoinedRule.finding(row, isJoined: true, in: report))
    }
  }

  /// The finding with the smallest explanation of its sum added to the message.
  private func explained(_ finding: Finding, by explanations: [Explanation], in report: Report) -> Finding {
    let own =
      explanations.first { $0.failures.contains { $0.cells == finding.cells } }
      ?? explanations.first { explanation in
        explanation.failures.contains { $0.cells.contains { finding.cells.contains($0) } }
      }
    guard let own else { return finding }
    var finding = finding
    finding.message = finding.message + ExplanationWords.message(own, in: report)
    return finding
  }
}
