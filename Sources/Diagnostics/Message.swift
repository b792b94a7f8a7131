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

extension Message {
  /// The first of several texts in one line, with a word for the rest.
  ///
  /// - Parameters:
  ///   - count: how many are told.
  ///   - areSentences: whether the texts are long enough to have commas of their own.
  package static func few(_ messages: [Message], of count: Int = 5, areSentences: Bool = false) -> Message {
    let few = messages.prefix(count)
    let isMore = messages.count > count
    let (chinese, english) = areSentences ? ("；", ";") : ("、", ",")
    return Message(
      few.map(\.chinese).joined(separator: chinese) + (isMore ? areSentences ? "……" : "等" : ""),
      few.map(\.english).joined(separator: english + " ") + (isMore ? english + " …" : ""))
  }
}

/// A language of messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// Chinese, `zh`.
  case chinese = "zh"
  /// English, `en`.
  case english = "en"
}
