import NianbaoKit
import TestSupport
import Testing

/// Reports of edition 2019 converted to the form of 2021, cell by cell.
@Suite struct EditionMigrationTests {
  private func cell(_ name: String) throws -> CellID { try #require(CellID(name)) }

  private func migrated(_ report: Report) throws -> Report {
    try EditionMigration(to: .edition2021, among: .standard).migrated(report)
  }

  /// A report of edition 2019 with a different number in every cell.
  private func numbered() -> Report {
    var report = Report(edition: .edition2019)
    for id in Edition.edition2019.cells {
      report[id].statement = .number(ExactDecimal(Int64(1000 + id.index)))
    }
    return report
  }

  private func number(_ name: String, _ report: Report) throws -> String? {
    report[try cell(name)].number?.description
  }

  @Test func exactCellsKeepTheirNumbers() throws {
    let report = numbered()
    let migrated = try self.migrated(report)
    #expect(migrated.edition == .edition2021)
    for name in [
      "proactive.licensing.decisions", "proactive.penalties.decisions", "proactive.compulsion.decisions",
    ] {
      #expect(try number(name, migrated) == number(name, report))
    }
    #expect(try number("proactive.rules.issued", migrated) == number("proactive.rules.made", report))
    let same = Edition.edition2019.cells.filter {
      $0.table != .proactive && !$0.name.hasPrefix("requests.otherwise.")
    }
    #expect(same.count == 22 * 7 + 15)
    #expect(same.allSatisfy { migrated[$0] == report[$0] })
  }

  @Test func theGroupRowStandsInItsLastRowAndIsMarkedSo() throws {
    let migrated = try self.migrated(numbered())
    let finding = try #require(migrated.findings.first { $0.code == "M1" })
    #expect(finding.cells.count == 7)
    #expect(finding.cells.allSatisfy { $0.name.hasPrefix("requests.otherwise.other.") })
    #expect(
      try number("requests.otherwise.other.total", migrated) == number("requests.otherwise.total", numbered())
    )
  }

  @Test func whatTheOlderFormLacksIsNotFilled() throws {
    let migrated = try self.migrated(numbered())
    let unfilled = migrated.findings.filter { $0.code == "M2" }.flatMap(\.cells)
    #expect(unfilled.count == 2 + 2 + 1 + 14)
    #expect(unfilled.allSatisfy { !migrated[$0].isStated })
    for name in [
      "proactive.rules.inForce", "proactive.normativeDocuments.repealed", "proactive.fees.collected",
    ] {
      #expect(unfilled.contains(try cell(name)))
    }
  }

  @Test func whatTheNewerFormLacksIsNamedWithItsNumbers() throws {
    let report = numbered()
    let migrated = try self.migrated(report)
    let dropped = migrated.findings.filter { $0.code == "M3" }.map(\.message.chinese).joined()
    for name in [
      "proactive.rules.publicTotal", "proactive.fees.itemsLastYear", "proactive.procurement.amount",
    ] {
      let value = try #require(try number(name, report))
      #expect(dropped.contains(value))
    }
    #expect(migrated.cellIDs.allSatisfy { Edition.edition2021.cells.contains($0) })
  }

  @Test func aMixedReportHasOnlyItsOlderTableChanged() throws {
    var report = Report(edition: .edition2021)
    for id in Edition.edition2021.cells where !id.name.hasPrefix("requests.otherwise.") {
      report[id].statement = .number(ExactDecimal(Int64(id.index)))
    }
    for column in ["naturalPerson", "total"] {
      report[try cell("requests.otherwise.\(column)")].statement = .number(ExactDecimal(3))
    }
    let migrated = try self.migrated(report)
    #expect(migrated.findings.map(\.code) == ["M1", "M2"])
    #expect(try number("requests.otherwise.other.total", migrated) == "3")
    #expect(try number("proactive.rules.inForce", migrated) == number("proactive.rules.inForce", report))
  }

  /// What nobody can correct in the new form is told as left out, and not as an error as well.
  @Test func aTextInAColumnThatIsDroppedIsToldOnce() throws {
    var report = numbered()
    let dropped = try cell("proactive.compulsion.itemsChange")
    let kept = try cell("proactive.compulsion.decisions")
    for cell in [dropped, kept] {
      report[cell].statement = .text("减1")
      report.findings.append(
        Finding(code: .textForNumber, cells: [cell], message: Message("此处应为数字", "a number belongs here")))
    }
    let findings = try self.migrated(report).findings
    #expect(findings.filter { $0.code == .textForNumber }.map(\.cells) == [[kept]])
    #expect(findings.contains { $0.code == .notInNewerForm && $0.message.chinese.contains("减1") })
  }

  @Test func aReportOfTheNewerFormComesBackAsItIs() throws {
    var generator = ReportGenerator(seed: 3, style: .consistent)
    for _ in 0..<20 {
      let report = generator.next()
      guard Editions.standard.path(from: report.edition.id, to: .edition2021) != nil else { continue }
      let migrated = try self.migrated(report)
      if report.edition == .edition2021, Edition.edition2021.cells.allSatisfy({ report[$0].isStated }) {
        #expect(migrated == report)
      }
      #expect(try self.migrated(migrated) == migrated)
    }
  }

  @Test func editionsThatNothingLeadsToAreRefusedByName() {
    #expect(throws: ConversionError.self) { try EditionMigration(to: .edition2019, among: .standard) }
    do {
      _ = try EditionMigration(to: Edition.ID(rawValue: "1999"), among: .standard)
      Issue.record("1999 is no edition")
    } catch {
      #expect(error.kind == .noSuchEdition)
      #expect(error.message.english.contains("1999") && error.remedy?.english.contains("2021") ?? false)
    }
  }
}
