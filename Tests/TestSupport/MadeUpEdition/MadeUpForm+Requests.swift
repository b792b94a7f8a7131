import ReportModel

extension MadeUpForm {
  /// Table 3.
  static let requests = FormLayout(
    .requests, columnCount: 10, headRowCount: 3,
    columns: applicants.map { FormLayout.Column($0.name, $0.name == "total" ? .total : .applicant) },
    rows: requestHeads
      + ([
        row("received", "一、本年新收政府信息公开申请数量", .received, width: 3),
        row("carriedIn", "二、上年结转政府信息公开申请数量", .carriedIn, width: 3),
      ] + opened(by: "三、本年度办理结果", results) + [row("carriedOut", "四、结转下年度继续办理", .carriedOut, width: 3)])
      .map(\.layout),
    sums: [
      .columns(.balance, parts: [.received, .carriedIn], wholes: [.concluded, .carriedOut]),
      .columns(.results, parts: [.result], wholes: [.concluded]),
      .rows(.applicants),
    ])

  private static let results: [Row] =
    [
      row("disclosed", "（一）予以公开", .result, group: .disclosed),
      row("partlyDisclosed", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", .result, group: .partlyDisclosed),
    ]
    + group(
      "（三）不予公开", "withheld", .withheld,
      [
        ("stateSecrets", "1.属于国家秘密"), ("otherLaws", "2.其他法律行政法规禁止公开"),
        ("securityAndStability", "3.危及“三安全一稳定”"), ("thirdPartyRights", "4.保护第三方合法权益"),
        // A row that the form of 2021 does not have; all numerals after it are one higher.
        ("openCases", "5.涉及正在查办的案件"),
        ("internalAffairs", "6.属于三类内部事务信息"), ("processInformation", "7.属于四类过程性信息"),
        ("enforcementFiles", "8.属于行政执法案卷"), ("administrativeInquiries", "9.属于行政查询事项"),
      ])
    + group(
      "（四）无法提供", "unavailable", .unavailable,
      [
        // In 2021: 1.本机关不掌握相关政府信息.
        ("notHeld", "1.所申请的信息不存在"), ("needsCreation", "2.没有现成信息需要另行制作"),
        ("unclear", "3.补正后申请内容仍不明确"),
      ])
    // Without the third row of 2021, 要求提供公开出版物.
    + group(
      "（五）不予处理", "declined", .declined,
      [
        ("petitions", "1.信访举报投诉类申请"), ("repeated", "2.重复申请"),
        ("excessive", "3.无正当理由大量反复申请"),
        ("confirmation", "4.要求行政机关确认或重新出具已获取信息"),
      ])
    + group(
      "（六）其他处理", "otherwise", .otherwise,
      [
        ("correctionOverdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("feeOverdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"), ("other", "3.其他"),
      ]) + [row("concluded", "（七）总计", .concluded)]

  private static let applicants: [(name: String, label: String)] = [
    ("naturalPerson", "自然人"), ("commercial", "商业企业"), ("research", "科研机构"), ("publicWelfare", "社会公益组织"),
    ("legalServices", "法律服务机构"), ("otherOrganization", "其他"), ("total", "总计"),
  ]

  private static let requestHeads: [FormLayout.Row] = [
    .head([
      .label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columns: 3, rows: 3), .label("申请人情况", columns: 7),
    ]),
    .head([.label("自然人", rows: 2), .label("法人或其他组织", columns: 5), .label("总计", rows: 2)]),
    .head(applicants[1...5].map { .label($0.label) }),
  ]

  /// A row with its label and a number for each kind of applicant.
  private static func row(
    _ name: String, _ label: String, _ role: RowRole, width: Int = 2, group: ResultGroup? = nil
  ) -> Row {
    Row(
      key: FormLayout.Row.Key(name, role, group: group),
      items: [.label(label, columns: width)] + applicants.map { .value("\(name).\($0.name)") })
  }

  private static func group(
    _ label: String, _ name: String, _ group: ResultGroup, _ members: [(name: String, label: String)]
  ) -> [Row] {
    opened(
      by: label, members.map { row("\(name).\($0.name)", $0.label, .result, width: 1, group: group) })
  }
}
