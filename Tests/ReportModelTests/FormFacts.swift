import ReportModel

/// What the notices print, repeated here to check the forms against it.
enum FormFacts {
  /// How large an edition's tables 2, 3 and 4 are (docs/form.md, "Editions").
  struct Sizes {
    /// The printed rows of each, heads included.
    let rows: [Int]
    let columns: [Int]
    let headRows: [Int]
    let cells: [Int]
    /// The sums A1, A2, A3 and A4.
    let sums: [Int]
  }

  /// Every built-in edition has its own.
  static let sizes: [Edition.ID: Sizes] = [
    .edition2019: Sizes(
      rows: [18, 26, 4], columns: [4, 10, 15], headRows: [0, 3, 3], cells: [22, 161, 15],
      sums: [7, 7, 23, 3]),
    .edition2021: Sizes(
      rows: [14, 28, 4], columns: [4, 10, 15], headRows: [0, 3, 3], cells: [10, 175, 15],
      sums: [7, 7, 25, 3]),
  ]

  // MARK: - Table 3 of 2021

  struct Row {
    let id: String
    let label: String
    let groups: [String]
  }

  static let requestRows: [Row] =
    [
      Row(id: "received", label: "一、本年新收政府信息公开申请数量", groups: []),
      Row(id: "carriedIn", label: "二、上年结转政府信息公开申请数量", groups: []),
      Row(id: "disclosed", label: "（一）予以公开", groups: results),
      Row(id: "partlyDisclosed", label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", groups: results),
    ]
    + group(
      "withheld", "（三）不予公开",
      [
        ("stateSecrets", "1.属于国家秘密"), ("otherLaws", "2.其他法律行政法规禁止公开"),
        ("securityAndStability", "3.危及“三安全一稳定”"),
        ("thirdPartyRights", "4.保护第三方合法权益"), ("internalAffairs", "5.属于三类内部事务信息"),
        ("processInformation", "6.属于四类过程性信息"), ("enforcementFiles", "7.属于行政执法案卷"),
        ("administrativeInquiries", "8.属于行政查询事项"),
      ])
    + group(
      "unavailable", "（四）无法提供",
      [("notHeld", "1.本机关不掌握相关政府信息"), ("needsCreation", "2.没有现成信息需要另行制作"), ("unclear", "3.补正后申请内容仍不明确")])
    + group(
      "declined", "（五）不予处理",
      [
        ("petitions", "1.信访举报投诉类申请"), ("repeated", "2.重复申请"), ("publications", "3.要求提供公开出版物"),
        ("excessive", "4.无正当理由大量反复申请"), ("confirmation", "5.要求行政机关确认或重新出具已获取信息"),
      ])
    + group(
      "otherwise", "（六）其他处理",
      [
        ("correctionOverdue", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
        ("feeOverdue", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"), ("other", "3.其他"),
      ])
    + [
      Row(id: "concluded", label: "（七）总计", groups: results),
      Row(id: "carriedOut", label: "四、结转下年度继续办理", groups: []),
    ]

  private static let results = ["三、本年度办理结果"]

  private static func group(_ id: String, _ label: String, _ members: [(String, String)]) -> [Row] {
    members.map { Row(id: "\(id).\($0.0)", label: $0.1, groups: results + [label]) }
  }
}
