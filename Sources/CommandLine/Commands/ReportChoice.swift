import ArgumentParser
import NianbaoKit

/// The option that says which report of an input is meant, for the commands that take one at a time.
struct ReportChoice: ParsableArguments {
  @Option(
    help: .text(
      "输入里有几份报告时，选第几份（从 1 起）", "Which report of an input with several, counted from 1.", valueName: "number"))
  var report: Int?

  /// The chosen report of a source, or its only one.
  ///
  /// - Throws: `UsageError` with the list of reports where there are several and none was chosen, or no such.
  func choose(from source: CheckedSource, of input: String) throws -> CheckedReport {
    let reports = source.reports
    if let report {
      guard report > 0, reports.indices.contains(report - 1) else {
        throw UsageError(
          "\(input) 里没有第 \(report) 份报告", "\(input) has no report \(report)", choices: Self.list(of: reports))
      }
      return reports[report - 1]
    }
    guard reports.count == 1, let only = reports.first else {
      throw UsageError(
        "\(input) 里有 \(reports.count) 份报告，一次只能处理一份；请用 --report 选择",
        "\(input) holds \(reports.count) reports, and one is taken at a time; choose it with --report",
        choices: Self.list(of: reports))
    }
    return only
  }

  private static func list(of reports: [CheckedReport]) -> [Message] {
    reports.enumerated().map { index, checked in
      let report = checked.report
      let year = report.year.map(String.init)
      return Message(
        "\(index + 1)  \(report.organization ?? "（机关不明）") \(year ?? "（年份不明）")",
        "\(index + 1)  \(report.organization ?? "(organ unknown)") \(year ?? "(year unknown)")")
    }
  }
}
