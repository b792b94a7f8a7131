/// One of the three tables of the form.
public enum TableID: String, Sendable, Hashable, CaseIterable {
  /// Table 2, 主动公开政府信息情况.
  case proactive
  /// Table 3, 收到和处理政府信息公开申请情况.
  case requests
  /// Table 4, 政府信息公开行政复议、行政诉讼情况.
  case challenges

  /// The table's place in the form: 0 … 2.
  public var index: Int {
    switch self {
    case .proactive: 0
    case .requests: 1
    case .challenges: 2
    }
  }

  /// The section the table is in.
  public var section: SectionID {
    switch self {
    case .proactive: .proactive
    case .requests: .requests
    case .challenges: .challenges
    }
  }
}

/// One of the six sections of the form, in their order.
public enum SectionID: String, Sendable, Hashable, CaseIterable {
  /// 一、总体情况.
  case overview
  /// 二、主动公开政府信息情况.
  case proactive
  /// 三、收到和处理政府信息公开申请情况.
  case requests
  /// 四、政府信息公开行政复议、行政诉讼情况.
  case challenges
  /// 五、存在的主要问题及改进情况.
  case problems
  /// 六、其他需要报告的事项.
  case otherMatters

  /// The section's place in the form: 1 … 6.
  public var number: Int {
    switch self {
    case .overview: 1
    case .proactive: 2
    case .requests: 3
    case .challenges: 4
    case .problems: 5
    case .otherMatters: 6
    }
  }

  /// The table of the section, if it has one.
  public var table: TableID? { TableID(rawValue: rawValue) }
}
