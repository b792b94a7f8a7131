/// The columns of the list, in the order in which they are written; the reader accepts any order.
enum CSVColumn: Int, CaseIterable, Sendable {
  case report, organization, year, edition, cell, table, row, column, number, mark

  /// The head of the column.
  var name: String {
    switch self {
    case .report: "报告"
    case .organization: "机关"
    case .year: "年度"
    case .edition: "版本"
    case .cell: "单元格"
    case .table: "表"
    case .row: "行"
    case .column: "列"
    case .number: "数值"
    case .mark: "标记"
    }
  }

  /// Whether a list cannot be read without it.
  var isRequired: Bool {
    switch self {
    case .edition, .cell, .number, .mark: true
    case .report, .organization, .year, .table, .row, .column: false
    }
  }

  /// The columns that tell one report from another.
  static let key: [CSVColumn] = [.report, .organization, .year, .edition]
}
