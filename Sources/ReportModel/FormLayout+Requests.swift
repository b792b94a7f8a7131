extension FormLayout {
  /// Table 3: 3 head rows and 25 rows of 10 columns (edition 2021), or 23 rows (edition 2019).
  static func requests(_ otherwise: OtherwiseRows) -> FormLayout {
    let results = 19 + otherwiseRows(otherwise).count
    var rows = heads
    rows.append(whole("received", "一、本年新收政府信息公开申请数量", ["本年接收政府信息公开数量", "本年新收政府信息公开数量", "本年新收件数"]))
    rows.append(whole("carriedIn", "二、上年结转政府信息公开申请数量", ["上年结转件数"]))
    rows.append(
      row(
        "disclosed", "（一）予以公开",
        before: [
          .label("三、本年度办理结果", rows: results, aliases: ["本年办理结果", "本年度处理结果"])
        ]))
    rows.append(row("partlyDisclosed", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ["部分公开"]))
    rows += group(
      "（三）不予公开", "withheld",
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
    rows += group(
      "（四）无法提供", "unavailable",
      [
        ("notHeld", "1.本机关不掌握相关政府信息", []),
        ("needsCreation", "2.没有现成信息需要另行制作", []),
        ("unclear", "3.补正后申请内容仍不明确", []),
      ])
    rows += group(
      "（五）不予处理", "declined",
      [
        ("petitions", "1.信访举报投诉类申请", []),
        ("repeated", "2.重复申请", []),
        ("publications", "3.要求提供公开出版物", []),
        ("excessive", "4.无正当理由大量反复申请", []),
        ("confirmation", "5.要求行政机关确认或重新出具已获取信息", []),
      ])
    rows += otherwiseRows(otherwise)
    rows.append(row("concluded", "（七）总计"))
    rows.append(whole("carriedOut", "四、结转下年度继续办理", ["结转下一年继续办理", "结转下年度办理"]))
    return FormLayout(table: .requests, columnCount: 10, headRowCount: 3, rows: rows)
  }

  private static func otherwiseRows(_ form: OtherwiseRows) -> [Row] {
    switch form {
    case .oneRow: [row("otherwise", "（六）其他处理")]
    case .threeRows:
      group(
        "（六）其他处理", "otherwise",
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
    }
  }

  private static let heads: [Row] = [
    .head([
      .label("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columns: 3, rows: 3),
      .label("申请人情况", columns: 7),
    ]),
    .head([
      .label("自然人", rows: 2), .label("法人或其他组织", columns: 5, aliases: ["法人或其它组织"]),
      .label("总计", rows: 2, aliases: ["合计"]),
    ]),
    .head(requestColumns[1...5].map { .label($0.label, aliases: $0.aliases) }),
  ]

  private static func values(_ id: String) -> [Item] {
    requestColumns.map { .value("requests.\(id).\($0.id)") }
  }

  private static func whole(_ id: String, _ label: String, _ aliases: [String]) -> Row {
    Row(id: id, cells: [.label(label, columns: 3, aliases: aliases)] + values(id))
  }

  private static func row(_ id: String, _ label: String, _ aliases: [String] = [], before: [Item] = []) -> Row
  {
    Row(id: id, cells: before + [.label(label, columns: 2, aliases: aliases)] + values(id))
  }

  private static func group(
    _ label: String, _ id: String, _ members: [(id: String, label: String, aliases: [String])]
  ) -> [Row] {
    members.enumerated().map { index, member in
      let head = index == 0 ? [Item.label(label, rows: members.count)] : []
      let name = "\(id).\(member.id)"
      return Row(id: name, cells: head + [.label(member.label, aliases: member.aliases)] + values(name))
    }
  }

  /// Table 4: 3 head rows and one row of 15 columns; the same in both editions.
  static let challenges = FormLayout(
    table: .challenges, columnCount: 15, headRowCount: 3,
    rows: [
      .head([.label("行政复议", columns: 5), .label("行政诉讼", columns: 10)]),
      .head(outcomes(rows: 2) + [.label("未经复议直接起诉", columns: 5), .label("复议后起诉", columns: 5)]),
      .head(outcomes(rows: 1) + outcomes(rows: 1)),
      Row(
        id: "",
        cells: ["review", "directLitigation", "litigationAfterReview"].flatMap { block in
          outcomeColumns.map { Item.value("challenges.\(block).\($0.id)") }
        }),
    ])

  private static func outcomes(rows: Int) -> [Item] {
    outcomeColumns.map { .label($0.label, rows: rows, aliases: $0.aliases) }
  }
}
