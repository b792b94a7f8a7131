import Diagnostics
import ReportModel

/// A3: in a row of table 3, the kinds of applicants add up to the total.
struct ApplicantsRule: SumKindRule {
  var code: FindingCode { .applicants }

  var explanation: Message {
    Message(
      "每一行，六类申请人之和应等于总计。请核对这一行。",
      "In every row, the six kinds of applicants must add up to the total. Check the row.")
  }

  var basis: Message { RuleBasis.sums }

  var examples: [RuleExample] {
    [
      .found(Message("总计与各列之和不符", "the total is not the sum"), .cell(.requests.disclosed.total, "8")),
      .holds(Message("各列之和等于总计", "the columns give the total")),
      .notAssessable(
        Message("表三另有表格样式以外的一列", "table 3 has a column outside the form"),
        .cell(.requests.disclosed.total, "8"),
        .outside(OutsideValues(.column, in: .requests, label: "个体工商户", values: ["0", "1"]))),
    ]
  }

  var parts: Message { Message("各类申请人之和为", "the applicants add up to") }
  var wholes: Message { .sumTotal }

  func subject(_ labels: CellForm) -> String { labels.rowLabels.last ?? "" }
}
