import ReportModel

/// What becomes of reports between reading and judging: nothing, unless the user asks for it.
package struct Preparation: Sendable {
  /// The edition that reports of others are brought into (`EditionMigration`).
  package var edition: Edition.ID?
  /// Whether blank cells are filled with 0 (`Report.fillBlanks`).
  package var fillsBlanks = false

  /// The reports, prepared.
  ///
  /// - Throws: `ConversionError` of kind `noSuchEdition`.
  package func prepared(_ reports: [Report], among editions: Editions) throws -> [Report] {
    var reports = reports
    if let edition {
      let migration = try EditionMigration(to: edition, among: editions)
      reports = try reports.map(migration.migrated)
    }
    if fillsBlanks { for index in reports.indices { reports[index].fillBlanks() } }
    return reports
  }
}
