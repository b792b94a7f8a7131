// Made from the editions by `make members`; a test holds it against them.

extension CellID {
  /// The cells of the table 主动公开政府信息情况, by row and column.
  public static var proactive: ProactiveCells { ProactiveCells() }
  /// The cells of the table 收到和处理政府信息公开申请情况, by row and column.
  public static var requests: RequestsCells { RequestsCells() }
  /// The cells of the table 政府信息公开行政复议、行政诉讼情况, by row and column.
  public static var challenges: ChallengesCells { ChallengesCells() }
}

/// The cells of the table 主动公开政府信息情况, by row and column.
public struct ProactiveCells: Sendable {
  /// 规章.
  public var rules: Rules { Rules() }

  /// The cells of 规章.
  public struct Rules: Sendable {
    /// issued of 规章.
    public var issued: CellID { CellID(index: 0) }

    /// repealed of 规章.
    public var repealed: CellID { CellID(index: 1) }

    /// inForce of 规章.
    public var inForce: CellID { CellID(index: 2) }

    /// made of 规章.
    public var made: CellID { CellID(index: 200) }

    /// published of 规章.
    public var published: CellID { CellID(index: 201) }

    /// publicTotal of 规章.
    public var publicTotal: CellID { CellID(index: 202) }

    /// All of them, in canonical order.
    public var all: [CellID] { [0, 1, 2, 200, 201, 202].map(CellID.init(index:)) }
  }

  /// 行政规范性文件.
  public var normativeDocuments: NormativeDocuments { NormativeDocuments() }

  /// The cells of 行政规范性文件.
  public struct NormativeDocuments: Sendable {
    /// issued of 行政规范性文件.
    public var issued: CellID { CellID(index: 3) }

    /// repealed of 行政规范性文件.
    public var repealed: CellID { CellID(index: 4) }

    /// inForce of 行政规范性文件.
    public var inForce: CellID { CellID(index: 5) }

    /// made of 行政规范性文件.
    public var made: CellID { CellID(index: 203) }

    /// published of 行政规范性文件.
    public var published: CellID { CellID(index: 204) }

    /// publicTotal of 行政规范性文件.
    public var publicTotal: CellID { CellID(index: 205) }

    /// All of them, in canonical order.
    public var all: [CellID] { [3, 4, 5, 203, 204, 205].map(CellID.init(index:)) }
  }

  /// 行政许可.
  public var licensing: Licensing { Licensing() }

  /// The cells of 行政许可.
  public struct Licensing: Sendable {
    /// decisions of 行政许可.
    public var decisions: CellID { CellID(index: 6) }

    /// itemsLastYear of 行政许可.
    public var itemsLastYear: CellID { CellID(index: 206) }

    /// itemsChange of 行政许可.
    public var itemsChange: CellID { CellID(index: 207) }

    /// All of them, in canonical order.
    public var all: [CellID] { [6, 206, 207].map(CellID.init(index:)) }
  }

  /// 行政处罚.
  public var penalties: Penalties { Penalties() }

  /// The cells of 行政处罚.
  public struct Penalties: Sendable {
    /// decisions of 行政处罚.
    public var decisions: CellID { CellID(index: 7) }

    /// itemsLastYear of 行政处罚.
    public var itemsLastYear: CellID { CellID(index: 211) }

    /// itemsChange of 行政处罚.
    public var itemsChange: CellID { CellID(index: 212) }

    /// All of them, in canonical order.
    public var all: [CellID] { [7, 211, 212].map(CellID.init(index:)) }
  }

  /// 行政强制.
  public var compulsion: Compulsion { Compulsion() }

  /// The cells of 行政强制.
  public struct Compulsion: Sendable {
    /// decisions of 行政强制.
    public var decisions: CellID { CellID(index: 8) }

    /// itemsLastYear of 行政强制.
    public var itemsLastYear: CellID { CellID(index: 213) }

    /// itemsChange of 行政强制.
    public var itemsChange: CellID { CellID(index: 214) }

    /// All of them, in canonical order.
    public var all: [CellID] { [8, 213, 214].map(CellID.init(index:)) }
  }

  /// 行政事业性收费.
  public var fees: Fees { Fees() }

  /// The cells of 行政事业性收费.
  public struct Fees: Sendable {
    /// collected of 行政事业性收费.
    public var collected: CellID { CellID(index: 9) }

    /// itemsLastYear of 行政事业性收费.
    public var itemsLastYear: CellID { CellID(index: 215) }

    /// itemsChange of 行政事业性收费.
    public var itemsChange: CellID { CellID(index: 216) }

    /// All of them, in canonical order.
    public var all: [CellID] { [9, 215, 216].map(CellID.init(index:)) }
  }

  /// 其他对外管理服务事项.
  public var otherServices: OtherServices { OtherServices() }

  /// The cells of 其他对外管理服务事项.
  public struct OtherServices: Sendable {
    /// itemsLastYear of 其他对外管理服务事项.
    public var itemsLastYear: CellID { CellID(index: 208) }

    /// itemsChange of 其他对外管理服务事项.
    public var itemsChange: CellID { CellID(index: 209) }

    /// decisions of 其他对外管理服务事项.
    public var decisions: CellID { CellID(index: 210) }

    /// All of them, in canonical order.
    public var all: [CellID] { [208, 209, 210].map(CellID.init(index:)) }
  }

  /// 政府集中采购.
  public var procurement: Procurement { Procurement() }

  /// The cells of 政府集中采购.
  public struct Procurement: Sendable {
    /// items of 政府集中采购.
    public var items: CellID { CellID(index: 217) }

    /// amount of 政府集中采购.
    public var amount: CellID { CellID(index: 218) }

    /// All of them, in canonical order.
    public var all: [CellID] { [217, 218].map(CellID.init(index:)) }
  }
}

/// The cells of the table 收到和处理政府信息公开申请情况, by row and column.
public struct RequestsCells: Sendable {
  /// 一、本年新收政府信息公开申请数量.
  public var received: RequestsRow { RequestsRow(first: 10) }

  /// 二、上年结转政府信息公开申请数量.
  public var carriedIn: RequestsRow { RequestsRow(first: 17) }

  /// （一）予以公开.
  public var disclosed: RequestsRow { RequestsRow(first: 24) }

  /// （二）部分公开（区分处理的，只计这一情形，不计其他情形）.
  public var partlyDisclosed: RequestsRow { RequestsRow(first: 31) }

  /// withheld.
  public var withheld: Withheld { Withheld() }

  /// The cells of withheld.
  public struct Withheld: Sendable {
    /// 1.属于国家秘密.
    public var stateSecrets: RequestsRow { RequestsRow(first: 38) }

    /// 2.其他法律行政法规禁止公开.
    public var otherLaws: RequestsRow { RequestsRow(first: 45) }

    /// 3.危及“三安全一稳定”.
    public var securityAndStability: RequestsRow { RequestsRow(first: 52) }

    /// 4.保护第三方合法权益.
    public var thirdPartyRights: RequestsRow { RequestsRow(first: 59) }

    /// 5.属于三类内部事务信息.
    public var internalAffairs: RequestsRow { RequestsRow(first: 66) }

    /// 6.属于四类过程性信息.
    public var processInformation: RequestsRow { RequestsRow(first: 73) }

    /// 7.属于行政执法案卷.
    public var enforcementFiles: RequestsRow { RequestsRow(first: 80) }

    /// 8.属于行政查询事项.
    public var administrativeInquiries: RequestsRow { RequestsRow(first: 87) }
  }

  /// unavailable.
  public var unavailable: Unavailable { Unavailable() }

  /// The cells of unavailable.
  public struct Unavailable: Sendable {
    /// 1.本机关不掌握相关政府信息.
    public var notHeld: RequestsRow { RequestsRow(first: 94) }

    /// 2.没有现成信息需要另行制作.
    public var needsCreation: RequestsRow { RequestsRow(first: 101) }

    /// 3.补正后申请内容仍不明确.
    public var unclear: RequestsRow { RequestsRow(first: 108) }
  }

  /// declined.
  public var declined: Declined { Declined() }

  /// The cells of declined.
  public struct Declined: Sendable {
    /// 1.信访举报投诉类申请.
    public var petitions: RequestsRow { RequestsRow(first: 115) }

    /// 2.重复申请.
    public var repeated: RequestsRow { RequestsRow(first: 122) }

    /// 3.要求提供公开出版物.
    public var publications: RequestsRow { RequestsRow(first: 129) }

    /// 4.无正当理由大量反复申请.
    public var excessive: RequestsRow { RequestsRow(first: 136) }

    /// 5.要求行政机关确认或重新出具已获取信息.
    public var confirmation: RequestsRow { RequestsRow(first: 143) }
  }

  /// （六）其他处理.
  public var otherwise: Otherwise { Otherwise() }

  /// The cells of （六）其他处理.
  public struct Otherwise: Sendable {
    /// naturalPerson of （六）其他处理.
    public var naturalPerson: CellID { CellID(index: 219) }

    /// commercial of （六）其他处理.
    public var commercial: CellID { CellID(index: 220) }

    /// research of （六）其他处理.
    public var research: CellID { CellID(index: 221) }

    /// publicWelfare of （六）其他处理.
    public var publicWelfare: CellID { CellID(index: 222) }

    /// legalServices of （六）其他处理.
    public var legalServices: CellID { CellID(index: 223) }

    /// otherOrganization of （六）其他处理.
    public var otherOrganization: CellID { CellID(index: 224) }

    /// total of （六）其他处理.
    public var total: CellID { CellID(index: 225) }

    /// All of them, in canonical order.
    public var all: [CellID] { [219, 220, 221, 222, 223, 224, 225].map(CellID.init(index:)) }

    /// 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请.
    public var correctionOverdue: RequestsRow { RequestsRow(first: 150) }

    /// 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请.
    public var feeOverdue: RequestsRow { RequestsRow(first: 157) }

    /// 3.其他.
    public var other: RequestsRow { RequestsRow(first: 164) }
  }

  /// （七）总计.
  public var concluded: RequestsRow { RequestsRow(first: 171) }

  /// 四、结转下年度继续办理.
  public var carriedOut: RequestsRow { RequestsRow(first: 178) }
}

/// The cells of a row of that table, by column.
public struct RequestsRow: Sendable {
  let first: Int

  /// 自然人.
  public var naturalPerson: CellID { CellID(index: first) }

  /// 商业企业.
  public var commercial: CellID { CellID(index: first + 1) }

  /// 科研机构.
  public var research: CellID { CellID(index: first + 2) }

  /// 社会公益组织.
  public var publicWelfare: CellID { CellID(index: first + 3) }

  /// 法律服务机构.
  public var legalServices: CellID { CellID(index: first + 4) }

  /// 其他.
  public var otherOrganization: CellID { CellID(index: first + 5) }

  /// 总计.
  public var total: CellID { CellID(index: first + 6) }

  /// All of them, in canonical order.
  public var all: [CellID] { (first..<first + 7).map(CellID.init(index:)) }
}

/// The cells of the table 政府信息公开行政复议、行政诉讼情况, by row and column.
public struct ChallengesCells: Sendable {
  /// 行政复议.
  public var review: ChallengesRow { ChallengesRow(first: 185) }

  /// 未经复议直接起诉.
  public var directLitigation: ChallengesRow { ChallengesRow(first: 190) }

  /// 复议后起诉.
  public var litigationAfterReview: ChallengesRow { ChallengesRow(first: 195) }
}

/// The cells of a row of that table, by column.
public struct ChallengesRow: Sendable {
  let first: Int

  /// 结果维持.
  public var upheld: CellID { CellID(index: first) }

  /// 结果纠正.
  public var corrected: CellID { CellID(index: first + 1) }

  /// 其他结果.
  public var other: CellID { CellID(index: first + 2) }

  /// 尚未审结.
  public var pending: CellID { CellID(index: first + 3) }

  /// 总计.
  public var total: CellID { CellID(index: first + 4) }

  /// All of them, in canonical order.
  public var all: [CellID] { (first..<first + 5).map(CellID.init(index:)) }
}
