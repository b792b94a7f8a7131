import ReportModel
import Testing

extension Report {
  /// A report with 0 in all cells except these.
  static func zeros(_ cells: [(CellID, Cell.Statement)] = [], edition: Edition = .edition2021) -> Report {
    var report = Report(edition: edition)
    for cell in report.cellIDs { report[cell].statement = .number(ExactDecimal(0)) }
    for (cell, statement) in cells { report[cell].statement = statement }
    return report
  }

  /// Sets cells to numbers, by their names.
  mutating func set(_ values: [String: Int64]) throws {
    for (name, value) in values {
      self[try #require(CellID(name))].statement = .number(ExactDecimal(value))
    }
  }
}
