import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// Last year's figures that a report's own source shows beside its own.
struct LastYearTests {
  private let carriedOut = CellID.requests.carriedOut.total

  /// The example report, beside which its source shows that three applications were carried out last year.
  private func report() -> Report {
    let example = ExampleReport.context([.previous([.cell(carriedOut, "3")])])
    var report = example.report
    if let last = example.previous {
      report.provenance.lastYear = LastYear(year: last.year, cells: last.cells)
    }
    return report
  }

  private func findings(_ comparison: Comparison) -> [FindingCode] {
    RuleBook.standard.assess(comparison.context(for: report())).findings.map(\.code)
  }

  @Test func theReportIsComparedWithThem() {
    #expect(findings(Comparison()).contains(.carriedTotal))
    var other = report()
    other.provenance.lastYear?.year = ExampleReport.year - 3
    let assessment = RuleBook.standard.assess(Comparison().context(for: other))
    #expect(!assessment.findings.contains { $0.code == .carriedTotal })
  }

  @Test func aLastReportThatIsGivenCountsAlone() {
    let same = ExampleReport.context([.previous([])])
    #expect(!findings(Comparison(previous: [same.previous].compactMap(\.self))).contains(.carriedTotal))
    var other = same.previous ?? Report()
    other.organization = "别的机关"
    #expect(!findings(Comparison(previous: [other])).contains(.carriedTotal))
  }

  @Test func theirProseIsNotMissed() {
    #expect(!findings(Comparison()).contains(.reusedProse))
  }

  @Test func noFormatLosesThem() {
    var report = Report()
    report.provenance.lastYear = LastYear(year: 2023)
    #expect(report.losses(carrying: []).isEmpty)
  }
}
