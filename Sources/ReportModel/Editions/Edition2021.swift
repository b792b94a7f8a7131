extension Edition.ID {
  /// 国办公开办函〔2021〕30号.
  public static let edition2021 = Self(rawValue: "2021")
}

extension Edition {
  /// The edition of 2021: reports for 2021 and later (docs/form.md, "Editions").
  ///
  /// For programs and tests. Within this folder `form2021` is meant, which knows no other edition: `edition2021` asks
  /// `Editions.standard`, and whatever uses it while that is being made waits for itself for ever.
  public static let edition2021 = Editions.standard[.edition2021] ?? form2021

  /// The edition before it stands among the others: what `Editions.standard` and mappings are made of.
  static let form2021 = Edition(
    id: .edition2021, notice: "国办公开办函〔2021〕30号", years: 2021...9999, tables: layouts2021)

  static let layouts2021 = [
    proactive2021, FormLayout.requests(otherwise: FormLayout.dividedOtherwise), FormLayout.challenges,
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
      .numbers("rules", "规章", documents, role: .regulations),
      .numbers(
        "normativeDocuments", "行政规范性文件", aliases: ["规范性文件"], documents, role: .normativeDocuments),
      .clause("（五）"),
      .decisionsHead,
      .numbers("licensing", "行政许可", ["decisions"], columns: 3),
      .clause("（六）"),
      .decisionsHead,
      .numbers("penalties", "行政处罚", ["decisions"], columns: 3),
      .numbers("compulsion", "行政强制", ["decisions"], columns: 3),
      .clause("（八）"),
      .head([
        .contents,
        .label("本年收费金额（单位：万元）", columns: 3, aliases: ["本年收费金额", "收费金额（单位：万元）"]),
      ]),
      .numbers("fees", "行政事业性收费", ["collected"], columns: 3),
    ])

  private static let documents = ["issued", "repealed", "inForce"]
}
