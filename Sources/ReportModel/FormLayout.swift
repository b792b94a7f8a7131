/// The grid of one table, written row by row as the notice prints it; spans are stated, positions computed.
///
/// This file and its extensions are the one place where the form's labels are written.
struct FormLayout: Sendable {
  let table: TableID
  let columnCount: Int
  let headRowCount: Int
  let rows: [Row]

  struct Row: Sendable {
    /// The id of the row in cell names, `withheld.stateSecrets`; `nil` for heads and bands.
    let id: String?
    let cells: [Item]

    static func head(_ cells: [Item]) -> Row { Row(id: nil, cells: cells) }
  }

  struct Item: Sendable {
    let content: Content
    let columnSpan: Int
    let rowSpan: Int
    let aliases: [String]
  }

  enum Content: Sendable {
    case label(String)
    case value(String)
  }
}

extension FormLayout.Item {
  static func label(_ text: String, columns: Int = 1, rows: Int = 1, aliases: [String] = []) -> Self {
    Self(content: .label(text), columnSpan: columns, rowSpan: rows, aliases: aliases)
  }

  static func value(_ name: String, columns: Int = 1) -> Self {
    Self(content: .value(name), columnSpan: columns, rowSpan: 1, aliases: [])
  }
}

extension FormLayout {
  static let edition2021: [FormLayout] = [proactive2021, requests(.threeRows), challenges]
  static let edition2019: [FormLayout] = [proactive2019, requests(.oneRow), challenges]

  /// How （六）其他处理 is divided: the one difference between the editions' tables 3.
  enum OtherwiseRows { case threeRows, oneRow }

  static let requestColumns: [(id: String, label: String, aliases: [String])] = [
    ("naturalPerson", "自然人", []),
    ("commercial", "商业企业", ["商业机构"]),
    ("research", "科研机构", []),
    ("publicWelfare", "社会公益组织", ["社会公益"]),
    ("legalServices", "法律服务机构", ["法律服务"]),
    ("otherOrganization", "其他", ["其它"]),
    ("total", "总计", ["合计"]),
  ]

  static let outcomeColumns: [(id: String, label: String, aliases: [String])] = [
    ("upheld", "结果维持", ["维持"]),
    ("corrected", "结果纠正", ["纠正"]),
    ("other", "其他结果", ["其它结果"]),
    ("pending", "尚未审结", ["未审结"]),
    ("total", "总计", ["合计"]),
  ]
}
