import Characters
import ReportModel

/// The buffer that a page is written into; it counts the characters that no page may hold.
struct PageBuffer: ~Copyable {
  private var text: TextBuffer
  /// How many characters were replaced because HTML allows them nowhere.
  var replaced = 0
  /// How many tabs were written as blanks, as which browsers show them.
  var tabs = 0

  /// Makes an empty buffer with room for that many bytes; it grows where that is not enough.
  init(capacity: Int = 0) { text = TextBuffer(capacity: capacity) }

  /// A copy of what was written so far.
  var bytes: [UInt8] { text.bytes }

  /// What was written since the last time, leaving the buffer empty.
  mutating func takeBytes() -> [UInt8] { text.takeBytes() }

  mutating func append(_ other: UnsafeBufferPointer<UInt8>) { text.append(other) }

  mutating func append(_ other: [UInt8]) { text.append(other) }

  mutating func append(_ other: StaticString) { text.append(other) }

  mutating func append(_ other: String) { text.append(other) }

  mutating func append(_ number: ExactDecimal) { text.append(number) }
}
