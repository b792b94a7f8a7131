import Diagnostics
import ReportModel

/// A5: a total that is 0 or blank although its parts are not, in any of the sums.
struct TotalNotFilledRule: RuleDefinition {
  var code: FindingCode { .totalNotFilled }

  var explanation: Message {
    Message(
      "各项不全为零，而总计为0或空白：多半是总计漏填，不是计算错误。",
      "The parts are not all zero and the total is 0 or blank: most likely it was left out, not miscalculated."
    )
  }

  var basis: Message { RuleBasis.sums }

  var examples: [RuleExample] {
    [
      .found(Message("总计为0", "the total is 0"), .cell(.challenges.review.total, "0")),
      .found(Message("总计空白", "the total is blank"), .cell(.challenges.review.total, "")),
      .holds(
        Message("全为零时总计为0", "everything is zero"), .cell(.challenges.review.upheld, "0"),
        .cell(.challenges.review.total, "0")),
    ]
  }

  /// The finding for a sum whose total was left out.
  static func finding(_ relation: SumRelation, in report: Report, parts: ExactDecimal) -> Finding {
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
