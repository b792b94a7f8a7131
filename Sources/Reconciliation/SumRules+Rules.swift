import Diagnostics
import ReportModel

extension SumRules {
  static let form = RuleBasis.sums

  static let all: [Rule] = [
    Rule(
      .balance,
      explanation: Message(
        "每一列，第一项（新收）加第二项（上年结转）应等于第三项（办理结果总计）加第四项（结转下年度）。请核对这四个数。",
        "In every column, received and carried in must equal concluded and carried out. Check these four numbers."
      ),
      basis: Message("表三表头所印的勾稽关系", "The relation printed in the head of table 3"),
      examples: [
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
      ]),
    Rule(
      .results,
      explanation: Message(
        "每一列，各项办理结果之和应等于（七）总计。请核对这一列。",
        "In every column, the results must add up to concluded. Check the column."),
      basis: form,
      examples: [
        .found(Message("予以公开多了1件", "one too many disclosed"), .cell(.requests.disclosed.commercial, "3")),
        .holds(Message("各项之和等于总计", "the results give the total")),
      ]),
    Rule(
      .applicants,
      explanation: Message(
        "每一行，六类申请人之和应等于总计。请核对这一行。",
        "In every row, the six kinds of applicants must add up to the total. Check the row."),
      basis: form,
      examples: [
        .found(Message("总计与各列之和不符", "the total is not the sum"), .cell(.requests.disclosed.total, "8")),
        .holds(Message("各列之和等于总计", "the columns give the total")),
        .notAssessable(
          Message("表三另有表格样式以外的一列", "table 3 has a column outside the form"),
          .cell(.requests.disclosed.total, "8"),
          .outside(OutsideValues(.column, in: .requests, label: "个体工商户", values: ["0", "1"]))),
      ]),
    Rule(
      .outcomes,
      explanation: Message(
        "行政复议、未经复议直接起诉、复议后起诉三组，各项结果之和应等于该组总计。",
        "In each of the three blocks of table 4, the four outcomes must add up to the total."),
      basis: form,
      examples: [
        .found(
          Message("纠正1件未计入总计", "one corrected is not counted"), .cell(.challenges.review.corrected, "1")),
        .holds(Message("各项之和等于总计", "the outcomes give the total")),
      ]),
    Rule(
      .totalNotFilled,
      explanation: Message(
        "各项不全为零，而总计为0或空白：多半是总计漏填，不是计算错误。",
        "The parts are not all zero and the total is 0 or blank: most likely it was left out, not miscalculated."
      ),
      basis: form,
      examples: [
        .found(Message("总计为0", "the total is 0"), .cell(.challenges.review.total, "0")),
        .found(Message("总计空白", "the total is blank"), .cell(.challenges.review.total, "")),
        .holds(
          Message("全为零时总计为0", "everything is zero"), .cell(.challenges.review.upheld, "0"),
          .cell(.challenges.review.total, "0")),
      ]),
  ]
}
