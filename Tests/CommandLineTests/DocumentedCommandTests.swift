import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

/// The commands that the documentation shows print what it says.
struct DocumentedCommandTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A page, the language it is read in, and an argument that its commands have to have to be run here: others of it
  /// write files.
  @Test(arguments: [
    ("docs/reading.md", "en", nil), ("docs/command-line.md", "en", nil), ("README.md", "en", "--why"),
    ("README.zh-CN.md", "zh", "--why"),
  ])
  func commandsPrintWhatThePageShows(name: String, language: String, needed: String?) throws {
    let page = try DocumentedPage(name)
    let commands = page.commands.filter { command in needed.map(command.arguments.contains) ?? true }
    #expect(!commands.isEmpty)
    for (file, text) in page.files { try folder.write(text, to: file) }
    for command in commands {
      let arguments = command.arguments.map { word in
        if page.files[word] != nil { return folder.file(word) }
        return word.hasPrefix("samples/") ? SharedFolder.projectRoot + "/" + word : word
      }
      let run = try CommandRun(
        arguments, registry: .standard, environment: ["LANG": language + ".UTF-8"])
      #expect(run.errors.isEmpty)
      let printed = run.output.replacing(folder.path + "/", with: "")
        .replacing(SharedFolder.projectRoot + "/", with: "")
      var lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      #expect(command.agrees(with: lines), "\(command.text) prints:\n\(printed)")
    }
  }

  @Test func aGapStandsForAnyNumberOfLinesAndNothingElseDoes() {
    let command = DocumentedCommand(arguments: [], shown: ["a", "⋮", "d"])
    #expect(command.agrees(with: ["a", "b", "c", "d"]))
    #expect(command.agrees(with: ["a", "d"]))
    #expect(!command.agrees(with: ["a", "b", "c"]))
    #expect(!command.agrees(with: ["b", "d"]))
    #expect(!command.agrees(with: ["a", "d", "e"]))
  }
}
