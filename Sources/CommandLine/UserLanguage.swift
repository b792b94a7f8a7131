import ArgumentParser
import NianbaoKit

/// The language in which a user is addressed.
enum UserLanguage {
  /// `--lang` before anything else, so that even a mistake in the arguments is reported in it; then the locale.
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
    // An empty variable counts as not set (POSIX).
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("zh") ? .chinese : .english
  }
}

extension Language: ExpressibleByArgument {}
