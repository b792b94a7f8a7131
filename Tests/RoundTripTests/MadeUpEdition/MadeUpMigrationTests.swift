import NianbaoKit
import TestSupport
import Testing

/// Reports of the built-in editions, converted to the made-up form.
@Suite struct MadeUpMigrationTests {
  private func report(in edition: Edition) -> Report {
    var generator = ReportGenerator(seed: 71, style: .consistent)
    return generator.consistentReport(in: edition, isFull: true)
  }

  private func migrated(_ report: Report, to edition: Edition.ID = .madeUp) throws -> Report {
    var converter = try MadeUp.converter()
    converter.edition = edition
    let text = LayoutPrinter.tab.text(of: report)
    return try #require(try converter.judged(Source(name: "report.txt", text: text)).first)
  }

  @Test func aReportOf2021IsBroughtIntoIt() throws {
    let report = report(in: .edition2021)
    let migrated = try migrated(report)
    #expect(migrated.edition == .madeUp)
    let shared = Edition.madeUp.cells.filter(Edition.edition2021.cells.contains)
    #expect(shared.allSatisfy { migrated[$0].statement == report[$0].statement })
    #expect(MadeUpCells.own.allSatisfy { !migrated[$0].isStated })
    #expect(MadeUpCells.gone.allSatisfy { !migrated[$0].isStated })
    #expect(shared.count + MadeUpCells.own.count == Edition.madeUp.cells.count)
    #expect(shared.count + MadeUpCells.gone.count == Edition.edition2021.cells.count)
  }

  @Test func whatIsNotFilledAndWhatIsLeftOutIsTold() throws {
    let report = report(in: .edition2021)
    let migrated = try migrated(report)
    let unfilled = migrated.findings.filter { $0.code == .notInOlderForm }
    #expect(Set(unfilled.flatMap(\.cells)) == Set(MadeUpCells.own))
    let dropped = try #require(migrated.findings.first { $0.code == .notInNewerForm })
    #expect(dropped.message.english.contains("3.要求提供公开出版物"))
    for cell in MadeUpCells.gone {
      #expect(dropped.message.english.contains(report[cell].number?.description ?? "?"))
    }
    // Cells needed by the sums are missing, so that they cannot be judged and nothing is reported.
    #expect(!migrated.judgements.contains { $0.code == "A2" || $0.code == "A4" })
  }

  @Test func aReportOf2019ComesByWayOf2021() throws {
    let report = report(in: .edition2019)
    let migrated = try migrated(report)
    #expect(migrated.edition == .madeUp)
    let otherwise = zip(CellID.requests.otherwise.all, CellID.requests.otherwise.other.all)
    #expect(otherwise.allSatisfy { migrated[$1].statement == report[$0].statement })
    let made = (CellID.proactive.rules.made, CellID.proactive.rules.issued)
    #expect(migrated[made.1].statement == report[made.0].statement)
    #expect(migrated.cellIDs.allSatisfy(Edition.madeUp.cells.contains))
    #expect(migrated.findings.contains { $0.code == .approximate })
  }

  @Test func itsOwnReportsStayAsTheyAre() throws {
    let report = MadeUp.report(seed: 72)
    MadeUp.expect(try migrated(report), is: report, "own")
  }

  @Test func whatNoChainLeadsToIsRefusedByName() throws {
    let report = report(in: .edition2021)
    for (editions, target) in [
      (Editions.withMadeUp, Edition.ID.edition2019), (.withMadeUp, Edition.ID(rawValue: "1999")),
      (.withMadeUpAlone, .madeUp),
    ] {
      let error = try #require(throws: ConversionError.self) {
        try EditionMigration(to: target, among: editions).migrated(report)
      }
      #expect(error.kind == .noSuchEdition)
      #expect(error.text(in: .english).contains(target.rawValue))
    }
    let error = try #require(throws: ConversionError.self) {
      try EditionMigration(to: .edition2019, among: .withMadeUp)
    }
    let known = ([.madeUp] + Editions.standard.reachable.map(\.id)).map(\.rawValue).joined(separator: ", ")
    #expect(error.text(in: .english).contains("Known: \(known)."))
    // No mapping leads back.
    #expect(throws: ConversionError.self) { try migrated(MadeUp.report(seed: 73), to: .edition2021) }
  }
}
