import Diagnostics
import Foundation
import ReportModel
import System
import TestSupport
import Testing

@testable import Conversion

struct ConverterTests {
  let folder: TemporaryFolder
  let converter: Converter

  init() throws {
    folder = try TemporaryFolder()
    converter = Converter(registry: try Registry([SeedPlugin()]))
  }

  private func failure(_ path: String) -> ConversionError? {
    #expect(throws: ConversionError.self) { try converter.read(path) }
  }

  @Test func aFileBeyondTheLimitIsRefusedUnread() throws {
    let path = try folder.write("seed 1", to: "big.seed")
    // Sparse: it takes no room on the disk, and reading it would still take its whole size in memory.
    #expect(truncate(path, 200 << 20) == 0)
    let error = failure(path)
    #expect(error?.kind == .tooLarge)
    #expect(error?.file == path)
    #expect(error?.message.english == "the file is too large (200 MB, the limit is 64 MB)")
  }

  @Test func theLimitHoldsWhereThereIsNoSizeToo() {
    let error = #expect(throws: ConversionError.self) { try InputFile.read("/dev/zero", limit: 1000) }
    #expect(error?.kind == .tooLarge)
  }

  @Test func everyErrorNamesItsFile() throws {
    #expect(failure(folder.path)?.message.english == "this is a folder, not a file")
    #expect(failure(folder.file("nothing"))?.kind == .unreadable)
    let broken = failure(try folder.write("seed x", to: "a.seed"))
    #expect(broken?.kind == .damaged)
    #expect(broken?.file == folder.file("a.seed"))
    #expect(failure(try folder.write("", to: "b.seed"))?.kind == .empty)
  }

  @Test func sumsAreCheckedInReading() throws {
    let sound = try converter.read(Source(name: "-", text: "seed 1"))
    #expect(sound.first?.judgements.allSatisfy { $0.code.family != .sums } == true)
    let broken = try converter.read(Source(name: "-", text: "seed 1 broken"))
    #expect(broken.first?.judgements.contains { $0.code == "A3" } == true)
  }

  @Test func aFormatOfOneReportTakesNoMore() throws {
    let reports = try converter.read(Source(name: "-", text: "seed 1\nseed 2"))
    let error = #expect(throws: ConversionError.self) {
      try converter.export(reports, with: converter.registry.exporter(named: "one"))
    }
    #expect(error?.kind == .notRepresentable)
  }

  @Test func whatMayBeSomethingElseYieldsItsNameToAReport() throws {
    let exporter = try converter.registry.exporter(named: "one")
    let inputs = [
      Input(path: "in/a.dat", outputStem: "a", isNamed: false),
      Input(path: "in/a.txt", outputStem: "a", isNamed: false),
    ]
    let plan = try BatchPlan(inputs: inputs, exporters: [exporter], folder: "out")
    #expect(plan.items.map { $0.conflict?.file } == ["in/a.dat", nil])
    let named = inputs.map { Input(path: $0.path, outputStem: "a", isNamed: true) }
    let error = #expect(throws: ConversionError.self) {
      try BatchPlan(inputs: named, exporters: [exporter], folder: "out")
    }
    #expect(error?.kind == .sameOutput)
    #expect(error?.text(in: .english).contains("in/a.dat") == true)
    #expect(error?.text(in: .english).contains("in/a.txt") == true)
  }
}
