import Diagnostics

extension Message {
  /// Concatenates two messages in each language.
  static func + (left: Message, right: Message) -> Message {
    Message(left.chinese + right.chinese, left.english + right.english)
  }

  /// Joins messages with a separator in each language.
  static func joined(_ messages: [Message], by separator: Message) -> Message {
    Message(
      messages.map(\.chinese).joined(separator: separator.chinese),
      messages.map(\.english).joined(separator: separator.english))
  }

  /// No text.
  static let empty = Message("", "")
}
