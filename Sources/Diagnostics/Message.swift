/// A text for people, in Chinese and English.
public struct Message: Sendable, Hashable {
  /// The Chinese text.
  public var chinese: String
  /// The English text.
  public var english: String

  /// Makes a message.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// A language of messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Chinese, `zh`.
  case chinese = "zh"
  /// English, `en`.
  case english = "en"
}
