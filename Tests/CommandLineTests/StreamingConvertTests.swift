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
