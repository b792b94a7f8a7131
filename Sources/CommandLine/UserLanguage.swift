import ArgumentParser
import NianbaoKit

/// Which language a user is spoken to in.
enum UserLanguage {
  /// `--lang` before anything else, so that even a mistake in the arguments is told in it; then the locale.
  static func find(arguments: [String], environment: [String: String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count,
        let language = Language(rawValue: arguments[index + 1])
      {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    // An empty variable counts as not set, as POSIX has it.
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }
}

/// The language of help texts, which the argument parser asks for without saying who asks.
enum Wording {
  @TaskLocal static var language: Language = .english
}

extension ArgumentHelp {
  /// A help text in the user's language.
  static func text(_ chinese: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(
      ArgumentHelp(stringLiteral: Message(chinese, english)[Wording.language]).abstract, valueName: valueName)
  }
}

extension Language: ExpressibleByArgument {}
