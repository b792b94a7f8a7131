import Foundation
import ReportModel
import TestSupport
import Testing

/// The package in samples/plugin, built and run as an outside developer would.
struct SamplePluginTests {
  @Test(.timeLimit(.minutes(15))) func aPackageOfItsOwnGetsTheWholeCommandLine() throws {
    let root = SharedFolder.projectRoot
    let scratch = root + "/.build/sample-plugin"
    // A plan from an earlier build does not notice that files of the project were moved.
    try? FileManager.default.removeItem(atPath: scratch + "/debug.yaml")
    let build = try ProgramRun(
      "/usr/bin/env",
      ["swift", "build", "--package-path", root + "/samples/plugin", "--scratch-path", scratch, "--quiet"])
    try #require(build.status == 0, "\(build.output)")
    let program = scratch + "/debug/nianbao-card"

    let formats = try ProgramRun(program, ["formats", "--lang", "en"])
    #expect(formats.status == 0)
    #expect(formats.output.contains("card  "))
    #expect(formats.output.contains("xlsx  "))

    let folder = try TemporaryFolder()
    let input = try folder.write(TabGrid.text(of: SeedPlugin.report(4)), to: "a.txt")
    let card = try ProgramRun(program, ["convert", input, "--to", "card", "-o", "-", "--quiet"])
    #expect(card.status == 0, "\(card.output)")
    #expect(card.output.contains("## \(SeedPlugin.report(4).organization ?? "?")"))

    #expect(try ProgramRun(program, ["--version"]).status == 0)
    #expect(try ProgramRun(program, ["convert"]).status == 2)
    #expect(
      try ProgramRun(program, ["convert", folder.file("no.txt"), "--to", "card", "-o", "-"]).status == 3)
    #expect(try ProgramRun(program, ["convert", input, "--to", "card", "-o", input + "/x"]).status == 4)
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
}
