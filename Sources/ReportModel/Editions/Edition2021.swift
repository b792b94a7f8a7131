extension Edition.ID {
  /// 国办公开办函〔2021〕30号.
  public static let edition2021 = Self(rawValue: "2021")
}

extension Edition {
  /// The edition of 2021: reports for 2021 and later (docs/form.md, "Editions").
  public static let edition2021 = Editions.standard[.edition2021] ?? form2021

  static let form2021 = Edition(
    id: .edition2021, notice: "国办公开办函〔2021〕30号", years: 2021...9999, tables: layouts2021)

  static let layouts2021 = [
    proactive2021, FormLayout.requests(otherwise: dividedOtherwise), FormLayout.challenges,
  ]

  /// Table 2: documents, decisions and fees (docs/form.md, "Table 2").
  private static let proactive2021 = FormLayout(
    .proactive, columnCount: 4,
    columns: [
      FormLayout.Column("issued", .issued), FormLayout.Column("repealed", .repealed),
      FormLayout.Column("inForce", .inForce), FormLayout.Column("decisions", .decisions),
      FormLayout.Column("collected", measure: .amount(.tenThousandYuan)),
    ],
    rows: [
      .clause("（一）"),
      .head([
        .contents, .label("本年制发件数", aliases: ["本年制发数", "制发件数"]),
        .label("本年废止件数", aliases: ["本年废止数", "废止件数"]),
        .label("现行有效件数", aliases: ["现行有效件", "现行有效数"]),
      ]),
      documents("rules", .regulations, "规章"),
      documents("normativeDocuments", .normativeDocuments, "行政规范性文件", aliases: ["规范性文件"]),
      .clause("（五）"),
      decisionsHead,
      decisions("licensing", "行政许可"),
      .clause("（六）"),
      decisionsHead,
      decisions("penalties", "行政处罚"),
      decisions("compulsion", "行政强制"),
      .clause("（八）"),
      .head([
        .contents,
        .label("本年收费金额（单位：万元）", columns: 3, aliases: ["本年收费金额", "收费金额（单位：万元）"]),
      ]),
      .values(
        [FormLayout.Row.Key("fees")], [.label("行政事业性收费"), .value("fees.collected", columns: 3)]),
    ])

  private static let decisionsHead = FormLayout.Row.head([
    .contents, .label("本年处理决定数量", columns: 3, aliases: ["处理决定数量"]),
  ])

  private static func documents(
    _ name: String, _ role: RowRole, _ label: String, aliases: [String] = []
  ) -> FormLayout.Row {
    .values(
      [FormLayout.Row.Key(name, role)],
      [.label(label, aliases: aliases)] + ["issued", "repealed", "inForce"].map { .value("\(name).\($0)") })
  }

  private static func decisions(_ name: String, _ label: String) -> FormLayout.Row {
    .values([FormLayout.Row.Key(name)], [.label(label), .value("\(name).decisions", columns: 3)])
  }

  /// （六）其他处理 in three rows.
  private static let dividedOtherwise = FormLayout.resultGroup(
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
}
