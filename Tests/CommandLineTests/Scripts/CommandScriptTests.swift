import Foundation
import TestSupport
import Testing

/// What commands print, in both languages: a message that changes shows here, wanted or not.
@Suite(.enabled(if: CommandStage.isAtHome, Comment(rawValue: CommandStage.absence)))
struct CommandScriptTests {
  private static let folder = SharedFolder.projectRoot + "/Tests/Golden/commands/"
  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test func scriptsAreFound() { #expect(Self.names.count > 5) }

  @Test(arguments: names) func commandsPrintWhatTheyPrinted(name: String) throws {
    let text = try String(contentsOfFile: Self.folder + name, encoding: .utf8)
    #expect(try Golden.difference(of: CommandScript(text).played(), from: "commands/" + name) == nil)
  }

  @Test func aScriptIsReadAndPlayed() throws {
    let script = CommandScript("# A comment.\n@ a.yml\n| x: 1\n|\n\n$ cat a.yml\nold\n$ ls\n= 3\n")
    #expect(
      try script.played()
        == "# A comment.\n\n@ a.yml\n| x: 1\n|\n\n$ cat a.yml\nx: 1\n\n\n$ ls\nno command of a script: ls\n")
  }
}
