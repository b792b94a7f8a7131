import Diagnostics
import ReportModel

/// A1: in a column of table 3, received plus carried in equals concluded plus carried out.
struct BalanceRule: SumKindRule {
  var code: FindingCode { .balance }

  var explanation: Message {
    Message(
      "每一列，第一项（新收）加第二项（上年结转）应等于第三项（办理结果总计）加第四项（结转下年度）。请核对这四个数。",
      "In every column, received and carried in must equal concluded and carried out. Check these four numbers."
    )
  }

  var basis: Message { Message("表三表头所印的勾稽关系", "The relation printed in the head of table 3") }

  var examples: [RuleExample] {
    [
      .found(
        Message("新收少了1件", "one application fewer received"), .cell(.requests.received.commercial, "1")),
      .holds(Message("收与办相等", "both sides are equal")),
      .notAssessable(Message("结转空白", "carried out is blank"), .cell(.requests.carriedOut.commercial, "")),
      .notAssessable(
        Message("表三另有表格样式以外的一行", "table 3 has a row outside the form"),
        .cell(.requests.received.commercial, "1"),
        .outside(
          OutsideValues(
            .row, in: .requests, label: "转交其他机关", values: ["0", "1", "0", "0", "0", "0", "1"]))),
      .found(
        Message("数太大，无法相加", "figures too large to add"),
        .cell(.requests.received.naturalPerson, "9223372036854775807")),
    ]
  }

  var parts: Message { Message("新收加上年结转为", "received and carried in give") }
  var wholes: Message { Message("办理结果总计加结转下年度为", "concluded and carried out give") }

  func subject(_ labels: CellForm) -> String { labels.columnLabels.last ?? "" }
}
