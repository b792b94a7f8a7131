extension Edition.ID {
  /// 国办公开办函〔2019〕60号 (试行).
  public static let edition2019 = Self(rawValue: "2019")
}

extension Edition {
  /// The edition of 2019: reports for 2019 and 2020, and later ones that still use it (docs/form.md, "Editions").
  ///
  /// For programs and tests; within this folder `form2019` is meant, as at `edition2021`.
  public static let edition2019 = Editions.standard[.edition2019] ?? form2019

  /// The edition before it stands among the others.
  static let form2019 = Edition(
    id: .edition2019, notice: "国办公开办函〔2019〕60号", years: 2019...2020, tables: layouts2019)

  static let layouts2019 = [
    proactive2019, FormLayout.requests(otherwise: undividedOtherwise), FormLayout.challenges,
  ]

  /// Table 2: documents, items, decisions and procurement (docs/form.md, "Table 2").
  private static let proactive2019 = FormLayout(
    .proactive, columnCount: 4,
    columns: [
      FormLayout.Column("made", .made), FormLayout.Column("published", .published),
      FormLayout.Column("publicTotal", .publicTotal), FormLayout.Column("itemsLastYear"),
      FormLayout.Column("itemsChange", measure: .change), FormLayout.Column("decisions", .decisions),
      FormLayout.Column("items"), FormLayout.Column("amount", measure: .amount(.yuan)),
    ],
    rows: [
      .clause("（一）"),
      .head([.contents, .label("本年新制作数量"), .label("本年新公开数量"), .label("对外公开总数量")]),
      .numbers("rules", "规章", documents, role: .regulations),
      .numbers(
        "normativeDocuments", "规范性文件", aliases: ["行政规范性文件"], documents, role: .normativeDocuments),
      .clause("（五）"),
      itemsHead,
      .numbers("licensing", "行政许可", items),
      .numbers("otherServices", "其他对外管理服务事项", items),
      .clause("（六）"),
      itemsHead,
      .numbers("penalties", "行政处罚", items),
      .numbers("compulsion", "行政强制", items),
      .clause("（八）"),
      .head([.contents, .label("上一年项目数量"), .label("本年增/减", columns: 2)]),
      .values(
        [FormLayout.Row.Key("fees")],
        [.label("行政事业性收费"), .value("fees.itemsLastYear"), .value("fees.itemsChange", columns: 2)]),
      .clause("（九）"),
      .head([.contents, .label("采购项目数量"), .label("采购总金额", columns: 2)]),
      .values(
        [FormLayout.Row.Key("procurement")],
        [.label("政府集中采购"), .value("procurement.items"), .value("procurement.amount", columns: 2)]),
    ])

  private static let itemsHead = FormLayout.Row.head([
    .contents, .label("上一年项目数量"), .label("本年增/减"), .label("处理决定数量"),
  ])

  private static let documents = ["made", "published", "publicTotal"]
  private static let items = ["itemsLastYear", "itemsChange", "decisions"]

  /// （六）其他处理 in one row.
  private static let undividedOtherwise = [
    FormLayout.requestRow("otherwise", "（六）其他处理", .result, group: .otherwise)
  ]
}
