import Foundation
import TestSupport
import Testing

/// The package in samples/plugin: built as a stranger would build it, and run.
struct SamplePluginTests {
  @Test(.timeLimit(.minutes(15))) func aPackageOfItsOwnGetsTheWholeCommandLine() throws {
    let root = SharedFolder.projectRoot
    let scratch = root + "/.build/sample-plugin"
    // An earlier plan does not see that files of the package it depends on were moved.
    try? FileManager.default.removeItem(atPath: scratch + "/debug.yaml")
    let build = try Self.run(
      "/usr/bin/env",
      ["swift", "build", "--package-path", root + "/samples/plugin", "--scratch-path", scratch, "--quiet"])
    try #require(build.status == 0, "\(build.output)")
    let program = scratch + "/debug/nianbao-card"

    let formats = try Self.run(program, ["formats", "--lang", "en"])
    #expect(formats.status == 0)
    #expect(formats.output.contains("card  "))
    #expect(formats.output.contains("xlsx  "))

    let folder = try TemporaryFolder()
    let input = try folder.write(TabGrid.text(of: SeedPlugin.report(4)), to: "a.txt")
    let card = try Self.run(program, ["convert", input, "--to", "card", "-o", "-", "--quiet"])
    #expect(card.status == 0, "\(card.output)")
    #expect(card.output.contains("## \(SeedPlugin.report(4).organization ?? "?")"))

    #expect(try Self.run(program, ["--version"]).status == 0)
    #expect(try Self.run(program, ["convert"]).status == 2)
    #expect(try Self.run(program, ["convert", folder.file("no.txt"), "--to", "card", "-o", "-"]).status == 3)
    #expect(try Self.run(program, ["convert", input, "--to", "card", "-o", input + "/x"]).status == 4)
  }

  @Test func itIsUnderSixtyLines() throws {
    let files = ["Package.swift", "Sources/nianbao-card/main.swift"]
    let lines = try files.reduce(0) { count, file in
      let text = try String(
        contentsOfFile: SharedFolder.projectRoot + "/samples/plugin/" + file, encoding: .utf8)
      return count + text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    }
    #expect(lines < 60)
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String)
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
