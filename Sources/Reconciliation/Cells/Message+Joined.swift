import Diagnostics

extension Message {
  /// Two texts one after the other, in each language.
  static func + (left: Message, right: Message) -> Message {
    Message(left.chinese + right.chinese, left.english + right.english)
  }

  /// Texts with a separator between them, in each language.
  static func joined(_ messages: [Message], by separator: Message) -> Message {
    Message(
      messages.map(\.chinese).joined(separator: separator.chinese),
      messages.map(\.english).joined(separator: separator.english))
  }

  /// No text.
  static let empty = Message("", "")
}
