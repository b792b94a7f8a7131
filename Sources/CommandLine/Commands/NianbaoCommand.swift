import ArgumentParser
import NianbaoKit

/// A command that is handed its surroundings as a context.
protocol NianbaoCommand: ParsableCommand {
  func run(in context: Context) throws -> ExitStatus
}

/// What a command works with.
struct Context: Sendable {
  let registry: Registry
  let editions: Editions
  let console: Console
  let language: Language
  let temporaryFiles: TemporaryFiles

  /// A message in the user's language.
  func text(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }
}

/// The options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(help: .text("消息语言：zh 或 en（默认随系统）", "Language of messages, zh or en; the locale's unless given."))
  var lang: Language?
}
