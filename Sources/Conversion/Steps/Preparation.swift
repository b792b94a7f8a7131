import ReportModel

/// Changes to reports between reading and judging: none unless requested.
package struct Preparation: Sendable {
  /// The edition to which reports in others are converted (`EditionMigration`).
  package var edition: Edition.ID?
  /// Whether blank cells are filled with 0 (`Report.fillBlanks`).
  package var fillsBlanks = false

  /// Prepares the reports.
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
