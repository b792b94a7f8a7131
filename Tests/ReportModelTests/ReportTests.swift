import ReportModel
import TestSupport
import Testing

@Suite struct ReportTests {
  private func report(_ edition: Edition, stating names: [String]) throws -> Report {
    var report = Report(edition: edition)
    for name in names { report[try #require(CellID(name))].statement = .number(ExactDecimal(0)) }
    return report
  }

  @Test func aReportFollowsItsEdition() throws {
    let report = try report(.edition2021, stating: ["requests.otherwise.other.total"])
    #expect(TableID.allCases.map { report.form(of: $0).cells.count } == [10, 175, 15])
    #expect(report.cellIDs == Edition.edition2021.cells)
    #expect(Set(Report(edition: .edition2019).cellIDs) == Set(Edition.edition2019.cells))
  }

  @Test func aReportWithTheGroupRowAloneFollowsTheOtherTable() throws {
    let report = try report(.edition2021, stating: ["requests.otherwise.total", "proactive.fees.collected"])
    #expect(report.form(of: .requests).grid.count == 26)
    #expect(report.form(of: .proactive).grid.count == 14)
    #expect(report.cellIDs.count == 10 + 161 + 15)
  }

  @Test func aReportWithGroupAndMembersKeepsItsOwnTableAndNamesTheOther() throws {
    let report = try report(
      .edition2021, stating: ["requests.otherwise.total", "requests.otherwise.feeOverdue.total"])
    #expect(report.form(of: .requests).grid.count == 28)
    #expect(report.cellIDs == Edition.edition2021.cells + [try #require(CellID("requests.otherwise.total"))])
  }

  @Test func aReportOf2019MayFollowTheTablesOf2021() throws {
    let report = try report(
      .edition2019, stating: ["requests.otherwise.other.total", "proactive.rules.repealed"])
    #expect(report.form(of: .requests).grid.count == 28)
    #expect(report.form(of: .proactive).cells.count == 10)
  }

  /// A later edition may have all cells of an older one and more.
  @Test func aMixedReportFollowsTheEditionThatMissesLeast() throws {
    var report = Report(edition: try #require(Editions.withMadeUp[.edition2019]))
    for cell in Edition.edition2021.table(.proactive).cells { report[cell].statement = .blank }
    #expect(report.form(of: .proactive).edition == .edition2021)
    for cell in MadeUpCells.amended { report[cell].statement = .blank }
    #expect(report.form(of: .proactive).edition == .madeUp)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func cellIDsHaveEveryStatedCellOnce(seed: UInt64) {
    var generator = ReportGenerator(seed: seed)
    let report = generator.next()
    let ids = report.cellIDs
    #expect(Set(ids).count == ids.count, "seed \(seed)")
    #expect(CellID.all.allSatisfy { !report[$0].isStated || ids.contains($0) }, "seed \(seed)")
  }

  @Test func theGeneratorRepeatsItselfAndMakesEveryKindOfReport() {
    var first = ReportGenerator(seed: 1)
    var second = ReportGenerator(seed: 1)
    let reports = (0..<300).map { _ in first.next() }
    for report in reports { #expect(report.difference(from: second.next()) == nil) }
    #expect(reports.contains { $0.form(of: .requests).grid.count == 26 && $0.edition == .edition2021 })
    #expect(reports.contains { $0.cellIDs.count > $0.edition.cells.count })
    #expect(reports.contains { $0.title == nil } && reports.contains { $0.year == nil })
    #expect(reports.contains { $0.findings.count > 1 } && reports.contains { $0.foreword.isEmpty })
    let texts = reports.flatMap { report in
      report.prose.compactMap(\.paragraph) + report.provenance.residue
    }.map(\.text)
    #expect(texts.allSatisfy { !$0.isEmpty && $0.trimmedOfBlanks == $0 })
    #expect(texts.contains { $0.utf16.count > 32_767 })
  }

  @Test func aDifferenceIsNamed() {
    var generator = ReportGenerator(seed: 3)
    let report = generator.next()
    var other = report
    other.sections[.problems].append("组合e\u{301}")
    #expect(report.difference(from: other)?.hasPrefix("count of problems") == true)
    var composed = other
    composed.sections[.problems][composed.sections[.problems].count - 1] = "组合\u{E9}"
    #expect(other == composed)
    #expect(other.difference(from: composed)?.hasPrefix("text of problems") == true)
    other = report
    other.cells[CellID.all[7]].statement = .text("七")
    #expect(report.difference(from: other)?.hasPrefix(CellID.all[7].name) == true)
  }
}
