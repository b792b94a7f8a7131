import NianbaoKit

extension CheckedSource {
  /// The report of a source that must hold exactly one.
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
