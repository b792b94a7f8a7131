import NianbaoKit

/// The command was called in a way that makes no sense.
struct UsageError: Error {
  let message: Message
  /// What there is to choose from, each on a line of its own.
  let choices: [Message]

  init(_ chinese: String, _ english: String, choices: [Message] = []) {
    message = Message(chinese, english)
    self.choices = choices
  }

  init(_ message: Message) {
    self.message = message
    choices = []
  }
}
