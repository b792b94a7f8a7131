import NianbaoKit

/// The editions that a report can be brought into.
enum MigrationTarget {
  /// Refuses an edition that no report can be brought into.
  /// - Throws: `UsageError`.
  static func check(_ edition: Edition.ID?) throws {
    guard edition != .edition2019 else {
      throw UsageError(
        "不能转成2019年格式：2021年格式没有它要的数",
        "reports cannot be brought into the form of 2019: it asks for numbers that 2021's lacks")
    }
  }
}

extension CheckedSource {
  /// The report of a source that has to hold one.
  /// - Throws: `UsageError` where it holds several.
  func onlyReport(of input: String) throws -> CheckedReport {
    guard reports.count == 1, let report = reports.first else {
      throw UsageError(
        "\(input) 里有 \(reports.count) 份报告，一次只能处理一份",
        "\(input) holds \(reports.count) reports, and one is taken at a time")
    }
    return report
  }
}
