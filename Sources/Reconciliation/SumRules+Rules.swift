import ReportModel

extension SumRules {
  static let form = Message("国办公开办函〔2021〕30号所附表三、表四", "Tables 3 and 4 of the national form")

  static let all: [Rule] = [
    Rule(
      "A1", .error,
      title: Message("收与办不平", "Received and concluded do not balance"),
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
      ]),
    Rule(
      "A2", .error,
      title: Message("办理结果之和不等于总计", "The results do not add up to their total"),
      explanation: Message(
        "每一列，各项办理结果之和应等于（七）总计。请核对这一列。",
        "In every column, the results must add up to concluded. Check the column."),
      basis: form,
      examples: [
        .found(Message("予以公开多了1件", "one too many disclosed"), .cell(.requests.disclosed.commercial, "3")),
        .holds(Message("各项之和等于总计", "the results give the total")),
      ]),
    Rule(
      "A3", .error,
      title: Message("各类申请人之和不等于总计", "The applicants do not add up to their total"),
      explanation: Message(
        "每一行，六类申请人之和应等于总计。请核对这一行。",
        "In every row, the six kinds of applicants must add up to the total. Check the row."),
      basis: form,
      examples: [
        .found(Message("总计与各列之和不符", "the total is not the sum"), .cell(.requests.disclosed.total, "8")),
        .holds(Message("各列之和等于总计", "the columns give the total")),
      ]),
    Rule(
      "A4", .error,
      title: Message("复议或诉讼各项结果之和不等于总计", "The outcomes do not add up to their total"),
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
      "A5", .error,
      title: Message("总计未填", "The total is not filled in"),
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
