import NianbaoKit
import TestSupport
import Testing

/// The rules judge a report in the made-up form by that form.
@Suite struct MadeUpCheckTests {
  private func assessment(of report: Report) -> Assessment {
    RuleBook.standard.assess(RuleContext(report, editions: .withMadeUp), listsNotAssessable: true)
  }

  @Test func aTrueReportIsNotAccused() {
    for seed in 50..<60 as Range<UInt64> {
      for isFull in [false, true] {
        let found = assessment(of: MadeUp.report(seed: seed, isFull: isFull))
        let accused = found.findings.filter { [.sums, .structure].contains($0.code.family) }
          .filter { $0.severity > .information }
        #expect(accused.isEmpty, "seed \(seed): \(accused.prefix(2).map(\.message.english))")
        #expect(found.notAssessable.filter { $0.code.family == .sums }.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func everySumOfTheFormIsAssessed() throws {
    let report = MadeUp.report(seed: 61)
    let sums = Edition.madeUp.sums
    #expect(report.sums == sums)
    for sum in sums {
      let part = try #require(sum.parts.last)
      var broken = report
      broken[part].statement = .number(ExactDecimal((report[part].number?.coefficient ?? 0) + 1))
      let found = assessment(of: broken).findings.filter { $0.code.family == .sums }
      let accused = found.filter { Set($0.cells).isSuperset(of: sum.cells) }
      #expect(accused.count == 1, "\(sum.kind) of \(part): \(found.map(\.message.english))")
    }
  }

  @Test func theCellsThatOnlyThisFormHasBelongToItsSums() throws {
    let report = MadeUp.report(seed: 62)
    for cell in MadeUpCells.openCases + MadeUpCells.mediated {
      var broken = report
      broken[cell].statement = .number(ExactDecimal(1000))
      let found = assessment(of: broken)
      let sums = found.findings.filter { $0.code.family == .sums }
      #expect(!sums.isEmpty && sums.allSatisfy { $0.cells.contains(cell) }, "\(cell)")
      #expect(found.explanations.contains { $0.proposals.contains { $0.changes.map(\.cell) == [cell] } })
    }
  }

  @Test func aReportOfALaterYearInTheFormOf2021IsInAnOlderForm() throws {
    var generator = ReportGenerator(seed: 63, style: .consistent)
    var report = generator.consistentReport(in: .edition2021)
    report.year = Edition.madeUp.years.lowerBound + 1
    report.title = report.officialTitle
    let found = assessment(of: report).findings.filter { $0.code == .olderEdition }
    // Tables 2 and 4 of the made-up form are those of 2021 and something more; table 3 has lost a row too.
    #expect(
      found.map(\.cells) == [
        MadeUpCells.gone, MadeUpCells.amended.sorted(), MadeUpCells.mediated.sorted(),
      ])
  }
}
