extension FormLayout {
  /// Table 2 of edition 2021: 14 rows of 4 columns, 10 cells (国办公开办函〔2021〕30号).
  static let proactive2021 = FormLayout(
    table: .proactive, columnCount: 4, headRowCount: 0,
    rows: [
      clause("（一）"),
      .head([
        contents, .label("本年制发件数", aliases: ["本年制发数", "制发件数"]),
        .label("本年废止件数", aliases: ["本年废止数", "废止件数"]),
        .label("现行有效件数", aliases: ["现行有效件", "现行有效数"]),
      ]),
      three("rules", "规章", ["issued", "repealed", "inForce"]),
      three("normativeDocuments", "行政规范性文件", ["issued", "repealed", "inForce"], aliases: ["规范性文件"]),
      clause("（五）"),
      .head([contents, .label("本年处理决定数量", columns: 3, aliases: ["处理决定数量"])]),
      one("licensing", "行政许可", "decisions"),
      clause("（六）"),
      .head([contents, .label("本年处理决定数量", columns: 3, aliases: ["处理决定数量"])]),
      one("penalties", "行政处罚", "decisions"),
      one("compulsion", "行政强制", "decisions"),
      clause("（八）"),
      .head([contents, .label("本年收费金额（单位：万元）", columns: 3, aliases: ["本年收费金额", "收费金额（单位：万元）"])]),
      one("fees", "行政事业性收费", "collected"),
    ])

  /// Table 2 of edition 2019 (国办公开办函〔2019〕60号): 15 cells of its own, 3 shared with edition 2021.
  static let proactive2019 = FormLayout(
    table: .proactive, columnCount: 4, headRowCount: 0,
    rows: [
      clause("（一）"),
      .head([
        contents, .label("本年新制作数量"), .label("本年新公开数量"), .label("对外公开总数量"),
      ]),
      three("rules", "规章", ["made", "published", "publicTotal"]),
      three("normativeDocuments", "规范性文件", ["made", "published", "publicTotal"], aliases: ["行政规范性文件"]),
      clause("（五）"),
      items2019,
      three("licensing", "行政许可", ["itemsLastYear", "itemsChange", "decisions"]),
      three("otherServices", "其他对外管理服务事项", ["itemsLastYear", "itemsChange", "decisions"]),
      clause("（六）"),
      items2019,
      three("penalties", "行政处罚", ["itemsLastYear", "itemsChange", "decisions"]),
      three("compulsion", "行政强制", ["itemsLastYear", "itemsChange", "decisions"]),
      clause("（八）"),
      .head([contents, .label("上一年项目数量"), .label("本年增/减", columns: 2)]),
      Row(
        id: "fees",
        cells: [
          .label("行政事业性收费"), .value("proactive.fees.itemsLastYear"),
          .value("proactive.fees.itemsChange", columns: 2),
        ]),
      clause("（九）"),
      .head([contents, .label("采购项目数量"), .label("采购总金额", columns: 2)]),
      Row(
        id: "procurement",
        cells: [
          .label("政府集中采购"), .value("proactive.procurement.items"),
          .value("proactive.procurement.amount", columns: 2),
        ]),
    ])

  private static let contents = Item.label("信息内容")

  private static let items2019 = Row.head([
    contents, .label("上一年项目数量"), .label("本年增/减"), .label("处理决定数量"),
  ])

  private static func clause(_ number: String) -> Row {
    .head([.label("第二十条第\(number)项", columns: 4, aliases: ["二十条第\(number)项", "第二十条\(number)项"])])
  }

  private static func three(_ id: String, _ label: String, _ columns: [String], aliases: [String] = []) -> Row
  {
    Row(
      id: id,
      cells: [.label(label, aliases: aliases)] + columns.map { .value("proactive.\(id).\($0)") })
  }

  private static func one(_ id: String, _ label: String, _ column: String) -> Row {
    Row(id: id, cells: [.label(label), .value("proactive.\(id).\(column)", columns: 3)])
  }
}
