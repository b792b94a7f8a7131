import ReportModel
import Testing

extension Report {
  /// A report whose cells are all 0 but for these.
  static func zeros(_ cells: [(CellID, Cell.Statement)] = [], edition: Edition = .edition2021) -> Report {
    var report = Report(edition: edition)
    for cell in report.cellIDs { report[cell].statement = .number(ExactDecimal(0)) }
    for (cell, statement) in cells { report[cell].statement = statement }
    return report
  }

  /// Gives cells, by their names, these numbers.
  mutating func set(_ values: [String: Int64]) throws {
    for (name, value) in values {
      self[try #require(CellID(name))].statement = .number(ExactDecimal(value))
    }
  }
}
