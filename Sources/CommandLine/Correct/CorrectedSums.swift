import NianbaoKit

/// The sums that corrected cells stand in, before and after, judged as `nianbao check` judges them.
struct CorrectedSums {
  /// A sum in words.
  struct Line {
    let relation: SumRelation
    /// What adds up, such as `（七）总计：各类申请人之和、总计`.
    let name: String
    let before: String
    let after: String
  }

  /// The corrected report.
  let report: Report

  /// The sums, in the order of the form.
  var lines: [Line] {
    let changed = Set(report.provenance.corrections.map(\.cell))
    let printed = report.provenance.corrections.reduce(into: report) { $0[$1.cell].statement = $1.printed }
    return report.sums.filter { $0.cells.contains(where: changed.contains) }.map { relation in
      Line(
        relation: relation, name: CellWords.subject(of: relation, in: report),
        before: Self.state(of: relation, in: printed), after: Self.state(of: relation, in: report))
    }
  }

  private static func state(of relation: SumRelation, in report: Report) -> String {
    let marks = hasMarks(relation, in: report.cells) ? "（标记按0计）" : ""
    switch relation.outcome(in: report.cells) {
    case .holds:
      let sum = sum(of: relation.parts, in: report.cells)
      return sum.map { "\($0) = \($0)，相符" + marks } ?? "相符"
    case .fails(let parts, let wholes):
      return verdict(relation, in: report, "\(parts) ≠ \(wholes)", "不符") + marks
    case .totalNotFilled(let parts):
      let total = relation.wholes.map { DisplayText.stated(report[$0].statement, in: .chinese) }.joined()
      return verdict(relation, in: report, "\(parts) ≠ \(total)", "不符") + marks
    case .doubtful(let parts, let wholes): return "\(parts) ≠ \(wholes)，有的数读取存疑，不能判断" + marks
    case .notAssessable: return "有的数空白、缺失或存疑，不能判断"
    case .tooLarge: return "有的数位数太多，不能判断"
    }
  }

  /// A sum that differs is not held against the report where something else may belong to it.
  private static func verdict(
    _ relation: SumRelation, in report: Report, _ figures: String, _ words: String
  ) -> String {
    guard let reason = SumObstacles(report).reason(against: relation, in: report) else {
      return figures + "，" + words
    }
    return figures + "，" + DisplayText.safe(reason.chinese) + "，不能判断"
  }

  private static func sum(of cells: [CellID], in table: CellTable) -> ExactDecimal? {
    var sum: ExactDecimal? = ExactDecimal(0)
    for cell in cells {
      if case .number(let number) = table.operand(cell) { sum = sum.flatMap { $0 + number } }
    }
    return sum
  }

  private static func hasMarks(_ relation: SumRelation, in cells: CellTable) -> Bool {
    relation.cells.contains { cells.operand($0) == .nothing }
  }
}
