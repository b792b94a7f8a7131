import Diagnostics
import ReportModel

/// A4: in a block of table 4, the outcomes add up to the total.
struct OutcomesRule: SumKindRule {
  var code: FindingCode { .outcomes }

  var explanation: Message {
    Message(
      "行政复议、未经复议直接起诉、复议后起诉三组，各项结果之和应等于该组总计。",
      "In each of the three blocks of table 4, the four outcomes must add up to the total.")
  }

  var basis: Message { RuleBasis.sums }

  var examples: [RuleExample] {
    [
      .found(
        Message("纠正1件未计入总计", "one corrected is not counted"), .cell(.challenges.review.corrected, "1")),
      .holds(Message("各项之和等于总计", "the outcomes give the total")),
    ]
  }

  var parts: Message { Message("各项结果之和为", "the outcomes add up to") }
  var wholes: Message { .sumTotal }

  func subject(_ labels: CellForm) -> String { labels.columnLabels.dropLast().joined(separator: "·") }
}
