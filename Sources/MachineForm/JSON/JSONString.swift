import Characters

/// A string in a JSON text; decoded only when needed.
package struct JSONString {
  /// The offset of its opening quote.
  package let offset: Int
  /// The bytes between the quotes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The decoded text in UTF-8, if there are escapes.
  let unescaped: [UInt8]?

  /// The text.
  package var text: String {
    if let unescaped { return String(decoding: unescaped, as: UTF8.self) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls `body` with the text in UTF-8.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let unescaped { return unescaped.withUnsafeBufferPointer(body) }
    return body(bytes)
  }

  /// Whether both have the same text and no escapes; strings with escapes count as different.
  package func isPlainlySame(as other: JSONString) -> Bool {
    unescaped == nil && other.unescaped == nil && bytes.isSame(as: other.bytes)
  }

  /// Whether the text is this word.
  package static func == (left: JSONString, right: StaticString) -> Bool {
    left.withUTF8 { $0.isSame(as: right) }
  }
}
