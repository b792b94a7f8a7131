// What the editions' tables have in common.

extension FormLayout.Item {
  /// The head above the labels of table 2.
  static var contents: FormLayout.Item { .label("信息内容") }
}

extension FormLayout.Row {
  /// The caption above a block of table 2.
  static func clause(_ number: String) -> FormLayout.Row {
    .head([.label("第二十条第\(number)项", columns: 4, aliases: ["二十条第\(number)项", "第二十条\(number)项"])])
  }

  /// The head of a block of table 2 that has decisions alone.
  static let decisionsHead = head([
    .contents, .label("本年处理决定数量", columns: 3, aliases: ["处理决定数量"]),
  ])

  /// A row of table 2: its label, and a number of each name, over so many columns each.
  static func numbers(
    _ name: String, _ label: String, aliases: [String] = [], _ numbers: [String], role: RowRole = .other,
    columns: Int = 1
  ) -> FormLayout.Row {
    .values(
      [Key(name, role)],
      [.label(label, aliases: aliases)] + numbers.map { .value("\(name).\($0)", columns: columns) })
  }
}

extension FormLayout {
  /// Table 3, with （六）其他处理 as the edition divides it (docs/form.md, "Table 3").
  static func requests(otherwise: [Row]) -> FormLayout {
    let results =
      [requestRow("disclosed", "（一）予以公开", .result, group: .disclosed)]
      + [
        requestRow(
          "partlyDisclosed", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", .result, group: .partlyDisclosed,
          aliases: ["部分公开"])
      ] + withheld + unavailable + declined + otherwise + [requestRow("concluded", "（七）总计", .concluded)]
    let label = Item.label("三、本年度办理结果", rows: results.count, aliases: ["本年办理结果", "本年度处理结果"])
    return FormLayout(
      .requests, columnCount: 10, headRowCount: 3,
      columns: applicants.map { Column($0.name, $0.name == "total" ? .total : .applicant) },
      rows: requestHeads + [
        requestRow(
          "received", "一、本年新收政府信息公开申请数量", .received, width: 3,
          aliases: ["本年接收政府信息公开数量", "本年新收政府信息公开数量", "本年新收件数"]),
        requestRow("carriedIn", "二、上年结转政府信息公开申请数量", .carriedIn, width: 3, aliases: ["上年结转件数"]),
        Row(items: [label] + results[0].items, keys: results[0].keys),
      ] + results.dropFirst() + [
        requestRow(
          "carriedOut", "四、结转下年度继续办理", .carriedOut, width: 3, aliases: ["结转下一年继续办理", "结转下年度办理"])
      ],
      sums: [
        .columns(.balance, parts: [.received, .carriedIn], wholes: [.concluded, .carriedOut]),
        .columns(.results, parts: [.result], wholes: [.concluded]),
        .rows(.applicants),
      ])
  }

  private static let withheld = resultGroup(
    "（三）不予公开", "withheld", .withheld,
    [
      ("stateSecrets", "1.属于国家秘密", []),
      ("otherLaws", "2.其他法律行政法规禁止公开", ["其他法律行政止公开", "其他法律、行政法规禁止公开"]),
      ("securityAndStability", "3.危及“三安全一稳定”", []),
      ("thirdPartyRights", "4.保护第三方合法权益", []),
      ("internalAffairs", "5.属于三类内部事务信息", []),
      ("processInformation", "6.属于四类过程性信息", []),
      ("enforcementFiles", "7.属于行政执法案卷", []),
      ("administrativeInquiries", "8.属于行政查询事项", []),
    ])

  private static let unavailable = resultGroup(
    "（四）无法提供", "unavailable", .unavailable,
    [
      ("notHeld", "1.本机关不掌握相关政府信息", []),
      ("needsCreation", "2.没有现成信息需要另行制作", []),
      ("unclear", "3.补正后申请内容仍不明确", []),
    ])

  private static let declined = resultGroup(
    "（五）不予处理", "declined", .declined,
    [
      ("petitions", "1.信访举报投诉类申请", []),
      ("repeated", "2.重复申请", []),
      ("publications", "3.要求提供公开出版物", []),
      ("excessive", "4.无正当理由大量反复申请", []),
      ("confirmation", "5.要求行政机关确认或重新出具已获取信息", ["5.要求行政机关确认或者重新出具已获取信息"]),
    ])

  /// （六）其他处理 in three rows.
  static let dividedOtherwise = resultGroup(
    "（六）其他处理", "otherwise", .otherwise,
    [
      (
        "correctionOverdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
        ["逾期不补正", "申请人无正当理由逾期不补正、行政机关不在处理其政府信息公开申请"]
      ),
      (
        "feeOverdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
        ["逾期不缴费", "申请人逾期未按收费通知要求缴纳费用、行政机关不在处理其政府信息公开申请"]
      ),
      ("other", "3.其他", ["3.其它"]),
    ])

  private static let applicants: [(name: String, label: String, aliases: [String])] = [
    ("naturalPerson", "自然人", []),
    ("commercial", "商业企业", ["商业机构"]),
    ("research", "科研机构", []),
    ("publicWelfare", "社会公益组织", ["社会公益", "公益组织"]),
    ("legalServices", "法律服务机构", ["法律服务"]),
    ("otherOrganization", "其他", ["其它", "其他组织"]),
    ("total", "总计", ["合计"]),
  ]

  private static let requestHeads: [Row] = [
    .head([
      .label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columns: 3, rows: 3),
      .label("申请人情况", columns: 7),
    ]),
    .head([
      .label("自然人", rows: 2), .label("法人或其他组织", columns: 5, aliases: ["法人或其它组织"]),
      .label("总计", rows: 2, aliases: ["合计"]),
    ]),
    .head(applicants[1...5].map { .label($0.label, aliases: $0.aliases) }),
  ]

  /// A row of table 3 with the label and the numbers of all applicants.
  static func requestRow(
    _ name: String, _ label: String, _ role: RowRole, width: Int = 2, group: ResultGroup? = nil,
    aliases: [String] = []
  ) -> Row {
    .values(
      [Row.Key(name, role, group: group)],
      [.label(label, columns: width, aliases: aliases)] + applicants.map { .value("\(name).\($0.name)") })
  }

  /// A group of results of table 3, with its label beside the first of its rows.
  ///
  /// - Parameter aliases: other wordings of the group's own label; each member brings those of its own.
  static func resultGroup(
    _ label: String, _ name: String, _ group: ResultGroup, aliases: [String] = [],
    _ members: [(name: String, label: String, aliases: [String])]
  ) -> [Row] {
    members.enumerated().map { index, member in
      let head = index == 0 ? [Item.label(label, rows: members.count, aliases: aliases)] : []
      let row = requestRow(
        "\(name).\(member.name)", member.label, .result, width: 1, group: group, aliases: member.aliases)
      return Row(items: head + row.items, keys: row.keys)
    }
  }

  /// Table 4: three blocks of the same outcomes in one row (docs/form.md, "Table 4").
  static let challenges = FormLayout(
    .challenges, columnCount: 15, headRowCount: 3, columns: outcomes.map { Column($0.name, $0.role) },
    rows: [
      .head([.label("行政复议", columns: 5), .label("行政诉讼", columns: 10)]),
      .head(
        outcomeHeads(rows: 2) + [.label("未经复议直接起诉", columns: 5), .label("复议后起诉", columns: 5)]),
      .head(outcomeHeads(rows: 1) + outcomeHeads(rows: 1)),
      .values(
        [
          Row.Key("review", .review), Row.Key("directLitigation", .directLitigation),
          Row.Key("litigationAfterReview", .litigationAfterReview),
        ],
        ["review", "directLitigation", "litigationAfterReview"].flatMap { block in
          outcomes.map { .value("\(block).\($0.name)") }
        }),
    ],
    sums: [.rows(.outcomes)])

  private static let outcomes: [(name: String, role: ColumnRole, label: String, aliases: [String])] = [
    ("upheld", .upheld, "结果维持", ["维持"]),
    ("corrected", .corrected, "结果纠正", ["纠正"]),
    ("other", .otherOutcome, "其他结果", ["其它结果"]),
    ("pending", .pending, "尚未审结", ["未审结"]),
    ("total", .total, "总计", ["合计"]),
  ]

  private static func outcomeHeads(rows: Int) -> [Item] {
    outcomes.map { .label($0.label, rows: rows, aliases: $0.aliases) }
  }
}
