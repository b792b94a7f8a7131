import NianbaoKit
import TestSupport

/// A report in which every number is stated and all sums hold, for papers about single changes to it.
enum PaperReport {
  static let source = "原稿.txt"

  static var report: Report {
    var generator = ReportGenerator(seed: 11, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 { report = generator.next() }
    report.organization = "云岭市林业局"
    report.year = 2023
    report.title = report.officialTitle
    report.findings = []
    report.provenance = Provenance()
    for cell in report.cellIDs where report[cell].number == nil {
      report[cell] = Cell(.number(ExactDecimal(0)))
    }
    for cell in report.cellIDs { report[cell].origin = nil }
    return report
  }
}
