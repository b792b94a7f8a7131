/// The role of a row in sums and rules.
public enum RowRole: Sendable, Hashable {
  /// 规章.
  case regulations
  /// 行政规范性文件.
  case normativeDocuments
  /// 本年新收政府信息公开申请.
  case received
  /// 上年结转.
  case carriedIn
  /// One of the results that add up to those concluded.
  case result
  /// 办理结果的总计.
  case concluded
  /// 结转下年度.
  case carriedOut
  /// 行政复议.
  case review
  /// 未经复议直接起诉.
  case directLitigation
  /// 复议后起诉.
  case litigationAfterReview
  /// None that a rule refers to.
  case other
}

/// A group of results of table 3.
public enum ResultGroup: UInt8, Sendable, Hashable, CaseIterable {
  /// 予以公开, 部分公开, 不予公开, 无法提供, 不予处理, 其他处理.
  case disclosed, partlyDisclosed, withheld, unavailable, declined, otherwise
}

/// The role of a column in sums and rules.
public enum ColumnRole: Sendable, Hashable {
  /// Documents issued, repealed and in force.
  case issued, repealed, inForce
  /// Documents made, published, and published in all: how the older form counts them.
  case made, published, publicTotal
  /// Decisions that were taken.
  case decisions
  /// 自然人, and the kinds of organisations.
  case applicant
  /// What the other columns add up to.
  case total
  /// 结果维持, 结果纠正, 其他结果, 尚未审结.
  case upheld, corrected, otherOutcome, pending
  /// None that a rule refers to.
  case other
}

/// What a cell counts or measures (docs/form.md, "Cells").
public enum Measure: Sendable, Hashable {
  /// Things: a whole number, 0 or more.
  case count
  /// A change against last year, which may be negative.
  case change
  /// Money, with decimals, in the form's unit.
  case amount(MoneyUnit)
}

/// A unit in which sums of money are printed (docs/form.md, "Units").
public enum MoneyUnit: String, Sendable, Hashable, CaseIterable {
  /// 元.
  case yuan = "元"
  /// 万元.
  case tenThousandYuan = "万元"
  /// 亿元.
  case hundredMillionYuan = "亿元"

  /// The power of ten that it is in 元: 0, 4 or 8.
  public var power: Int {
    switch self {
    case .yuan: 0
    case .tenThousandYuan: 4
    case .hundredMillionYuan: 8
    }
  }
}
