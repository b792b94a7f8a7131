import NianbaoKit

/// The command was called in a way that cannot be meant.
struct UsageError: Error {
  let message: Message

  init(_ chinese: String, _ english: String) { message = Message(chinese, english) }

  init(_ message: Message) { self.message = message }
}
