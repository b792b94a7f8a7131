import NianbaoKit
import TestSupport
import Testing

/// What the pages show in Swift works; that the pages show this code is a test of the pages.
struct ExampleTests {
  @Test func theReaderReadsAndSaysWhatItCannot() throws {
    let registry = try Registry.standard.adding(MyPlugin())
    let folder = try TemporaryFolder()
    let good = try folder.write("MY1\nrequests.received.total 12\n", to: "good.my")
    let report = try #require(try Converter(registry: registry).read(good).first)
    let cell = report[CellID.requests.received.total]
    #expect(cell.number == ExactDecimal(12) && cell.origin?.raw == "12")
    let bad = try folder.write("MY1\nrequests.received.total twelve\n", to: "bad.my")
    #expect(throws: ConversionError.self) { try Converter(registry: registry).read(bad) }
  }

  @Test func anOptionIsAskedFor() throws {
    let settings = FormatSettings()
    #expect(!settings.isOn(narrow))
  }

  @Test func theLibraryReadsAReport() throws {
    let sample = SharedFolder.projectRoot + "/samples/reports/tab-grid.txt"
    #expect(try received(in: sample) == [ExactDecimal(30)])
  }
}
