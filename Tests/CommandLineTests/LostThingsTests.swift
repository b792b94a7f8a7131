import NianbaoKit
import TestSupport
import Testing

/// Tables and pictures that a format leaves out are named with their places.
@Suite struct LostThingsTests {
  @Test func eachTableAndPictureIsNamed() throws {
    let folder = try TemporaryFolder()
    var report = Report()
    report.organization = "青禾市水务局"
    report.year = 2023
    report.sections[.overview] = [
      .table(ProseTable(rows: [[ProseTable.Cell(["渠道"]), ProseTable.Cell(["数量"])]])),
      .picture(Picture(nil, alternative: "趋势图")),
    ]
    let exporter = try Registry.standard.exporter(named: "json")
    let file = try folder.write(
      try exporter.export([report], options: ExportOptions()).bytes, to: "a.json")
    let run = try CommandRun(
      "convert", file, "-o", folder.file("a.csv"), "--lang", "en", registry: .standard)
    #expect(run.errors.contains("tables in the prose: overview, no. 1 (渠道)"))
    #expect(run.errors.contains("pictures: overview, no. 1 (趋势图)"))
  }
}
