import Foundation
import TestSupport
import Testing

/// The package in samples/plugin, built and run by `make sample-plugin`.
struct SamplePluginTests {
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
