import Diagnostics
import ReportModel

/// A2: in a column of table 3, the results add up to concluded.
struct ResultsRule: SumKindRule {
  var code: FindingCode { .results }

  var explanation: Message {
    Message(
      "每一列，各项办理结果之和应等于（七）总计。请核对这一列。",
      "In every column, the results must add up to concluded. Check the column.")
  }

  var basis: Message { RuleBasis.sums }

  var examples: [RuleExample] {
    [
      .found(Message("予以公开多了1件", "one too many disclosed"), .cell(.requests.disclosed.commercial, "3")),
      .holds(Message("各项之和等于总计", "the results give the total")),
    ]
  }

  var parts: Message { Message("各项办理结果之和为", "the results add up to") }
  var wholes: Message { .sumTotal }

  func subject(_ labels: CellForm) -> String { labels.columnLabels.last ?? "" }
}
