import Characters

/// A string of a JSON text as the scanner found it; its text is made only where it is wanted.
package struct JSONString {
  /// The offset of its opening quote.
  package let offset: Int
  /// What stands between the quotes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The text in UTF-8 where escapes were in it.
  let unescaped: [UInt8]?

  /// The text.
  package var text: String {
    if let unescaped { return String(decoding: unescaped, as: UTF8.self) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Calls a function with the text in UTF-8.
  package func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let unescaped { return unescaped.withUnsafeBufferPointer(body) }
    return body(bytes)
  }

  /// Whether both have the same text; it is compared where neither has escapes, else they count as different.
  package func isPlainlySame(as other: JSONString) -> Bool {
    unescaped == nil && other.unescaped == nil && bytes.isSame(as: other.bytes)
  }

  /// Whether the text is that word.
  package static func == (left: JSONString, right: StaticString) -> Bool {
    left.withUTF8 { $0.isSame(as: right) }
  }
}
