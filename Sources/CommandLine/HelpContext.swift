import ArgumentParser
import NianbaoKit

/// What help texts depend on: the argument parser asks for them without a context.
struct HelpContext: Sendable {
  @TaskLocal static var current = HelpContext(language: .english, registry: Registry())

  /// The user's language.
  let language: Language
  /// The formats whose options can be set.
  let registry: Registry

  /// The language of help texts.
  static var language: Language { current.language }
}

extension ArgumentHelp {
  /// A help text in the user's language.
  static func text(_ chinese: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
    ArgumentHelp(
      ArgumentHelp(stringLiteral: Message(chinese, english)[HelpContext.language]).abstract,
      valueName: valueName)
  }
}
