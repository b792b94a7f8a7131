import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// Many inputs converted to one file, which is written as they are read.
struct StreamingConvertTests {
  let folder: TemporaryFolder
  let registry: Registry

  init() throws {
    folder = try TemporaryFolder()
    registry = try Registry.standard
    let exporter = try registry.exporter(named: "json")
    var generator = ReportGenerator(seed: 11)
    for index in 0..<150 {
      try folder.write(exporter.export(generator.next()).bytes, to: "in/\(1000 + index).json")
    }
  }

  @Test(arguments: ["csv", "json"])
  func theFileIsTheSameOnAnyNumberOfThreads(ending: String) throws {
    for jobs in ["1", "3"] {
      _ = try CommandRun(
        "convert", folder.file("in"), "--jobs", jobs, "-o", folder.file("\(jobs).\(ending)"),
        registry: registry)
    }
    let piped = try CommandRun("convert", folder.file("in"), "--to", ending, "-o", "-", registry: registry)
    let one = try #require(folder.bytes(of: "1.\(ending)"))
    #expect(folder.bytes(of: "3.\(ending)") == one)
    #expect(Array(piped.output.utf8) == one)
    let converter = Converter(registry: registry)
    #expect(try converter.read(folder.file("1.\(ending)")).count == 150)
  }

  @Test func aWorkbookHoldsThemAllOnAnyNumberOfThreads() throws {
    for jobs in ["1", "3"] {
      let run = try CommandRun(
        "convert", folder.file("in"), "--jobs", jobs, "-o", folder.file("\(jobs).xlsx"), registry: registry)
      #expect(run.errors.contains("not carried by xlsx: prose"))
    }
    let one = try #require(folder.bytes(of: "1.xlsx"))
    #expect(folder.bytes(of: "3.xlsx") == one)
    let converter = Converter(registry: registry)
    let back = try converter.read(folder.file("1.xlsx"))
    _ = try CommandRun("convert", folder.file("in"), "-o", folder.file("all.csv"), registry: registry)
    let listed = try converter.read(folder.file("all.csv"))
    #expect(back.count == 150)
    for (one, two) in zip(back, listed) { #expect(one.cells.sameStatements(as: two.cells)) }
    #expect(back.map(\.organization) == listed.map(\.organization) && back.map(\.year) == listed.map(\.year))
  }

  @Test func severalReportsOfOneInputGetAWorkbookEach() throws {
    _ = try CommandRun("convert", folder.file("in"), "-o", folder.file("all.json"), registry: registry)
    _ = try CommandRun(
      "convert", folder.file("all.json"), "--to", "xlsx", "--output-dir", folder.file("out"),
      registry: registry)
    #expect(folder.files.count { $0.hasPrefix("out/all-") && $0.hasSuffix(".xlsx") } == 150)
  }

  @Test func aStrictRunThatLosesSomethingLeavesNothing() throws {
    let run = try CommandRun(
      "convert", folder.file("in"), "--strict", "-o", folder.file("all.csv"), registry: registry)
    #expect(run.status == .findings)
    #expect(folder.files.allSatisfy { $0.hasPrefix("in/") })
    let piped = try CommandRun(
      "convert", folder.file("in"), "--strict", "--to", "csv", "-o", "-", registry: registry)
    #expect(piped.output.isEmpty)
  }
}

extension CellTable {
  fileprivate func sameStatements(as other: CellTable) -> Bool {
    Set(ids + other.ids).allSatisfy { self[$0].statement == other[$0].statement }
  }
}
