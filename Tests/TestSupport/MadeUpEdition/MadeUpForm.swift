import ReportModel

/// The grids of the made-up form, written like those of the built-in editions.
enum MadeUpForm {
  /// After every edition that tests may meet, and with some years left of those that can be read.
  static let firstYear = 2090

  /// A row of numbers, before the labels of its groups are added.
  struct Row {
    let key: FormLayout.Row.Key
    var items: [FormLayout.Item]

    var layout: FormLayout.Row { .values([key], items) }
  }

  /// Rows with a group's label beside the first.
  static func opened(by label: String, _ rows: [Row]) -> [Row] {
    var rows = rows
    rows[0].items.insert(.label(label, rows: rows.count), at: 0)
    return rows
  }

  // MARK: - Table 2

  /// Table 2, with 本年修订件数 between 本年制发件数 and 本年废止件数.
  static let proactive = FormLayout(
    .proactive, columnCount: 5,
    columns: [
      FormLayout.Column("issued", .issued), FormLayout.Column("amended"),
      FormLayout.Column("repealed", .repealed), FormLayout.Column("inForce", .inForce),
      FormLayout.Column("decisions", .decisions),
      FormLayout.Column("collected", measure: .amount(.tenThousandYuan)),
    ],
    rows: [
      clause("（一）"),
      head(["本年制发件数", "本年修订件数", "本年废止件数", "现行有效件数"]),
      documents("rules", .regulations, "规章"),
      documents("normativeDocuments", .normativeDocuments, "行政规范性文件"),
      clause("（五）"), head(["本年处理决定数量"]), single("licensing", "decisions", "行政许可"),
      clause("（六）"), head(["本年处理决定数量"]), single("penalties", "decisions", "行政处罚"),
      single("compulsion", "decisions", "行政强制"),
      clause("（八）"), head(["本年收费金额（单位：万元）"]), single("fees", "collected", "行政事业性收费"),
    ])

  private static func clause(_ number: String) -> FormLayout.Row {
    .head([.label("第二十条第\(number)项", columns: 5)])
  }

  private static func head(_ labels: [String]) -> FormLayout.Row {
    .head([.label("信息内容")] + labels.map { .label($0, columns: 4 / labels.count) })
  }

  private static func documents(_ name: String, _ role: RowRole, _ label: String) -> FormLayout.Row {
    .values(
      [FormLayout.Row.Key(name, role)],
      [.label(label)] + ["issued", "amended", "repealed", "inForce"].map { .value("\(name).\($0)") })
  }

  private static func single(_ name: String, _ column: String, _ label: String) -> FormLayout.Row {
    .values([FormLayout.Row.Key(name)], [.label(label), .value("\(name).\(column)", columns: 4)])
  }

  // MARK: - Table 4

  /// Table 4, with 调解结案 between 结果纠正 and 其他结果.
  static let challenges = FormLayout(
    .challenges, columnCount: 18, headRowCount: 3,
    columns: outcomes.map { FormLayout.Column($0.name, $0.role) },
    rows: [
      .head([.label("行政复议", columns: 6), .label("行政诉讼", columns: 12)]),
      .head(outcomeHeads(rows: 2) + [.label("未经复议直接起诉", columns: 6), .label("复议后起诉", columns: 6)]),
      .head(outcomeHeads(rows: 1) + outcomeHeads(rows: 1)),
      .values(
        blocks.map { FormLayout.Row.Key($0.name, $0.role) },
        blocks.flatMap { block in outcomes.map { .value("\(block.name).\($0.name)") } }),
    ],
    sums: [.rows(.outcomes)])

  private static let blocks: [(name: String, role: RowRole)] = [
    ("review", .review), ("directLitigation", .directLitigation),
    ("litigationAfterReview", .litigationAfterReview),
  ]

  private static let outcomes: [(name: String, role: ColumnRole, label: String)] = [
    ("upheld", .upheld, "结果维持"), ("corrected", .corrected, "结果纠正"), ("mediated", .other, "调解结案"),
    ("other", .otherOutcome, "其他结果"), ("pending", .pending, "尚未审结"), ("total", .total, "总计"),
  ]

  private static func outcomeHeads(rows: Int) -> [FormLayout.Item] {
    outcomes.map { .label($0.label, rows: rows) }
  }
}
