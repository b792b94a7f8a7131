import NianbaoKit
import TestSupport
import Testing

/// How changed tables are read: a change of the recogniser shows here, wanted or not.
@Suite struct ChangedTableGoldenTests {
  @Test(arguments: PrintedGrid.Layout.allCases) func changedTablesAreReadAsTheyWere(
    layout: PrintedGrid.Layout
  ) throws {
    let lines = try TableChange.allCases.flatMap { change in
      try ([11, 12] as [UInt64]).map { seed in
        let report = try change.read(in: layout, seed: seed).report
        return "\(change) \(seed): \(report.digest())"
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "read/changes/\(layout).txt") == nil)
  }
}
