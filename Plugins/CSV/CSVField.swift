import Characters

/// A field of a row as it was found; its text is made only on demand.
struct CSVField {
  /// The offset of its first byte, or of its opening quote.
  let offset: Int
  /// The content of the field, without its quotes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The text, if it had doubled quotes in it.
  let unescaped: [UInt8]?

  /// Calls a function with the text in UTF-8.
  func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    if let unescaped { return try unescaped.withUnsafeBufferPointer(body) }
    return try body(bytes)
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The text without the formula guard's prefix.
  var text: String {
    withUTF8 { String(decoding: $0.dropFirst(FormulaGuard.added(to: $0)), as: UTF8.self) }
  }

  /// Whether the text is the head of that column.
  func hasText(of column: CSVColumn) -> Bool { bytes.count == column.name.utf8.count && text == column.name }

  /// Whether both fields have the same text, compared by bytes.
  func isSame(as other: CSVField) -> Bool {
    if unescaped == nil, other.unescaped == nil { return bytes.isSame(as: other.bytes) }
    return withUTF8 { left in other.withUTF8 { left.isSame(as: $0) } }
  }

  /// Writes a text as a field: guarded against being run as a formula, and quoted where RFC 4180 asks for it.
  static func append(_ text: String, to buffer: inout TextBuffer) {
    var text = text
    text.withUTF8 { utf8 in
      let isQuoted = utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0D || $0 == 0x0A
      }
      if isQuoted { buffer.append(UInt8(ascii: "\"")) }
      if FormulaGuard.applies(to: utf8) { buffer.append(UInt8(ascii: "'")) }
      var start = 0
      while isQuoted, let quote = utf8[start...].firstIndex(of: UInt8(ascii: "\"")) {
        buffer.append(UnsafeBufferPointer(rebasing: utf8[start...quote]))
        buffer.append(UInt8(ascii: "\""))
        start = quote + 1
      }
      buffer.append(UnsafeBufferPointer(rebasing: utf8[start...]))
      if isQuoted { buffer.append(UInt8(ascii: "\"")) }
    }
  }
}
