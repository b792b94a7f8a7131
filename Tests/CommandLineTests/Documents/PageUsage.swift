import ArgumentParser
import NianbaoKit

@testable import NianbaoCommandLine

/// A call of the program that a page shows without its output: an example, or a synopsis with names for what the reader
/// fills in.
struct PageUsage: Sendable {
  /// As it stands on the page.
  let text: String
  // The words behind `nianbao`.
  private let words: [String]

  /// The usages of a page: lines of its blocks, and pieces of its text.
  static func all(in page: DocumentPage) -> [PageUsage] {
    let blocks = page.blocks.filter { !$0.isTranscript && $0.file == nil }
    return (blocks.flatMap(\.lines) + page.inlineCode).flatMap { line in
      ShellWords.commands(in: line).filter { $0.first == "nianbao" }.map {
        PageUsage(text: line, words: Array($0.dropFirst()))
      }
    }
  }

  /// Whether a line is a call whose inputs are among the samples.
  static func isRunnable(_ line: String) -> Bool {
    let commands = ShellWords.commands(in: line)
    return commands.first?.first == "nianbao" && commands.joined().contains { $0.hasPrefix("samples/") }
      && !PageUsage(text: line, words: Array(commands.joined())).isSynopsis
  }

  /// Whether it has names in capitals, alternatives or gaps: then it cannot be parsed, only looked up.
  var isSynopsis: Bool {
    words.contains { word in
      word.contains { "[](){}<>…|".contains($0) }
        || word.count > 1 && word.allSatisfy { $0.isASCII && $0.isUppercase }
    }
  }

  /// What is wrong with it; `nil` where nothing is.
  var fault: String? {
    // Formats declare options of their own.
    HelpContext.$current.withValue(HelpContext(language: .english, registry: Self.registry)) { faultAsParsed }
  }

  private static let registry = (try? Registry.standard) ?? Registry()

  private var faultAsParsed: String? {
    // A command's name alone speaks of it and calls nothing.
    if isSynopsis || words.count < 2 { return unknownOption }
    do {
      _ = try RootCommand.parseAsRoot(words)
      return nil
    } catch {
      // Help and version are told by errors.
      return RootCommand.exitCode(for: error).isSuccess ? nil : RootCommand.message(for: error)
    }
  }

  /// The first option or command that the program does not have.
  private var unknownOption: String? {
    var command: any ParsableCommand.Type = RootCommand.self
    if let name = words.first, name.first?.isLetter == true {
      let all = RootCommand.configuration.subcommands
      guard let found = all.first(where: { $0.configuration.commandName == name }) else {
        return "no command \(name)"
      }
      command = found
    }
    let help = RootCommand.helpMessage(for: command, includeHidden: true)
    let known = Set(help.matches(of: /(?:^|[\s,\[(])(--?[a-z][-a-z]*)/).map { String($0.1) })
    let used = words.flatMap { $0.matches(of: /(?:^|[\[(|])(--?[a-z][-a-z]*)/).map { String($0.1) } }
    return used.first { !known.contains($0) && $0 != "--version" }.map { "no option \($0)" }
  }
}
