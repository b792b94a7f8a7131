import NianbaoKit

/// The command was called in a way that makes no sense.
struct UsageError: Error {
  let message: Message

  init(_ chinese: String, _ english: String) { message = Message(chinese, english) }

  init(_ message: Message) { self.message = message }
}
