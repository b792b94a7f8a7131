import Diagnostics
import ReportModel

/// A1–A5, the sums of the form (勾稽关系): exact, without tolerance (docs/form.md, "Sums").
///
/// A sum of certain cells that does not hold accuses the report; one with a cell that was read with doubt only
/// asks to check the reading (R1).
public struct SumRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// A1 to A4 and A5.
  public var rules: [Rule] { Self.all }

  /// One finding for each sum that does not hold, and the smallest changes that would make all hold.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    let obstacles = SumObstacles(report)
    var sums = SumTally()
    for relation in report.sums {
      let outcome = relation.outcome(in: report.cells)
      sums.add(relation, outcome, obstacles.reason(against: relation, in: report), in: report)
    }
    sums.list(into: &assessment)
    if !sums.open.isEmpty { judge(sums, of: report, into: &assessment) }
    sums.tell(of: report, obstacles, into: &assessment)
  }

  private func judge(_ sums: SumTally, of report: Report, into assessment: inout Assessment) {
    let results = SmallestExplanation.explanations(of: report, by: sums.binding)
    for result in results { assessment.add(result.explanation) }
    for (relation, outcome) in sums.open {
      let finding: Finding
      switch outcome {
      case .holds, .notAssessable, .tooLarge: continue
      case .doubtful(let parts, let wholes):
        assessment.add(SumReading.finding(relation, in: report, parts: parts, wholes: wholes))
        continue
      case .fails(let parts, let wholes): finding = failure(of: relation, in: report, parts, wholes)
      case .totalNotFilled(let parts): finding = notFilled(relation, in: report, parts)
      }
      assessment.add(explained(finding, by: results.map(\.explanation), in: report))
    }
    for row in results.flatMap(\.splitRows) { assessment.add(SumReading.split(row, in: report)) }
    let numbers = JoinedNumbers(report, by: sums.binding)
    for (relation, outcome) in sums.open where relation.kind == .applicants && outcome == .notAssessable {
      let row = relation.parts + relation.wholes
      if numbers.isSuspected(row) { assessment.add(SumReading.split(row, isJoined: true, in: report)) }
    }
  }

  /// The code that an outcome of a sum is reported under.
  static func code(_ relation: SumRelation, _ outcome: SumOutcome) -> FindingCode {
    if case .totalNotFilled = outcome { .totalNotFilled } else { relation.code }
  }

  /// The finding with what the smallest explanation of its sum says.
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

  private func failure(
    of relation: SumRelation, in report: Report, _ parts: ExactDecimal, _ wholes: ExactDecimal
  ) -> Finding {
    Finding(
      code: relation.code, cells: relation.cells.sorted(),
      message: CellWords.comparison(relation, in: report, parts: parts, wholes: wholes)
        + CellWords.marks(in: relation, of: report))
  }

  private func notFilled(_ relation: SumRelation, in report: Report, _ parts: ExactDecimal) -> Finding {
    let subject = CellWords.subject(of: relation, in: report)
    let cell = report.cells[relation.wholes[0]]
    let total = cell.statement == .blank ? nil : cell.number?.description ?? cell.statement.mark
    return Finding(
      code: .totalNotFilled, cells: relation.cells.sorted(),
      message: Message(
        "\(subject)：总计\(total.map { "为 \($0)" } ?? "空白")，但各项之和为 \(parts)，总计未填",
        "\(subject): the total is \(total ?? "blank") but its parts add up to \(parts): total not filled in"))
  }
}

extension SumRelation {
  /// Whether the report has any of the sum's cells.
  func isStated(in cells: CellTable) -> Bool {
    self.cells.contains { cells.states($0) }
  }

  /// The code of the rule that the sum is checked by.
  package var code: FindingCode {
    switch kind {
    case .balance: .balance
    case .results: .results
    case .applicants: .applicants
    case .outcomes: .outcomes
    }
  }
}
