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
    // A sparse file: it takes no disk space, but reading it would take its full size in memory.
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

  @Test func sumsAreCheckedWhereItIsAskedFor() throws {
    let sound = try converter.check(Source(name: "-", text: "seed 1")).reports
    #expect(sound.first?.report.judgements.allSatisfy { $0.code.family != .sums } == true)
    let source = Source(name: "-", text: "seed 1 broken")
    #expect(try converter.check(source).reports.first?.report.judgements.contains { $0.code == "A3" } == true)
    #expect(try converter.read(source).first?.judgements.isEmpty == true)
  }

  @Test func eachStepIsTakenAlone() throws {
    let source = Source(name: "-", text: "seed 1 blank")
    let (read, format) = try converter.reading.read(source)
    #expect(format.name == "seed")
    #expect(read.first?.judgements.isEmpty == true)
    var preparation = Preparation()
    #expect(try preparation.prepared(read, among: .standard) == read)
    preparation.fillsBlanks = true
    let filled = try preparation.prepared(read, among: .standard)
    #expect(filled.first?.filledBlanks.count == 1 && filled.first?.judgements.isEmpty == true)
    let judged = Judging().judged(read, from: "-", among: .standard)
    #expect(judged.first?.report.judgements.contains { $0.code == .blankCell } == true)
    var steps = converter
    steps.preparation.fillsBlanks = true
    let all = try #require(try steps.check(source).reports.first?.report)
    #expect(all.cells == filled.first?.cells)
    #expect(
      try steps.writing.export([all], with: converter.registry.exporter(named: "one")).bytes.isEmpty == false)
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
      Input(path: "in/a.dat", outputStem: "a", isNamed: false, mayBeSomethingElse: true),
      Input(path: "in/a.txt", outputStem: "a", isNamed: false, mayBeSomethingElse: false),
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
