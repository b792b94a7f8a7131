import Characters
import Layout

/// A part of a document that is being made: elements, attributes and text as XML in UTF-8.
///
/// Tags are balanced by construction, and text is escaped; what XML cannot carry is left out and counted.
struct XMLWriter: ~Copyable {
  private var buffer: TextBuffer
  private var isTagOpen = false
  /// How many characters that XML cannot carry were left out of texts.
  private(set) var omitted = 0

  /// Begins a part with its declaration, or a piece of one.
  init(capacity: Int = 1 << 12, declares: Bool = true) {
    buffer = TextBuffer(capacity: capacity)
    guard declares else { return }
    buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n")
  }

  /// What was written.
  var bytes: [UInt8] { buffer.bytes }

  /// Writes an element; what is written inside begins with its attributes.
  @inline(__always)
  mutating func element(_ name: StaticString, _ content: (inout XMLWriter) -> Void) {
    closeTag()
    buffer.append(UInt8(ascii: "<"))
    buffer.append(name)
    isTagOpen = true
    content(&self)
    if isTagOpen {
      buffer.append(UInt8(ascii: "/"))
      isTagOpen = false
    } else {
      buffer.append(UInt8(ascii: "<"))
      buffer.append(UInt8(ascii: "/"))
      buffer.append(name)
    }
    buffer.append(UInt8(ascii: ">"))
  }

  /// Writes an element without attributes and content.
  mutating func element(_ name: StaticString) { element(name) { _ in } }

  /// Writes an element with a text.
  mutating func element(_ name: StaticString, text: String) { element(name) { $0.text(text) } }

  /// Writes an element with one value, in WordprocessingML's `w:val`.
  mutating func value(_ name: StaticString, _ value: StaticString) {
    element(name) { $0.attribute("w:val", value) }
  }

  mutating func value(_ name: StaticString, _ value: Int) { element(name) { $0.attribute("w:val", value) } }

  mutating func value(_ name: StaticString, _ value: String) {
    element(name) { $0.attribute("w:val", value) }
  }

  /// Adds an attribute to the element that was begun last.
  mutating func attribute(_ name: StaticString, _ value: StaticString) {
    begin(name)
    buffer.append(value)
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func attribute(_ name: StaticString, _ value: Int) {
    begin(name)
    buffer.append(value)
    buffer.append(UInt8(ascii: "\""))
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    begin(name)
    escape(value)
    buffer.append(UInt8(ascii: "\""))
  }

  /// Adds text to the element that was begun last.
  mutating func text(_ text: String) {
    closeTag()
    escape(text)
  }

  /// Adds text in UTF-8 to the element that was begun last.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    closeTag()
    escape(bytes)
  }

  /// Adds markup that is well-formed by itself.
  mutating func markup(_ bytes: [UInt8]) {
    closeTag()
    bytes.withUnsafeBufferPointer { buffer.append($0) }
  }

  /// Whether XML has all characters of a text.
  static func carries(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        guard byte < 0x20 || byte == 0xEF else {
          index += 1
          continue
        }
        let (replacement, length) = replacement(in: bytes, at: index)
        if let replacement, replacement.utf8CodeUnitCount == 0 { return false }
        index += length
      }
      return true
    }
  }

  /// Whether XML has a character (XML 1.0 §2.2).
  static func carries(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private mutating func begin(_ name: StaticString) {
    buffer.append(UInt8(ascii: " "))
    buffer.append(name)
    buffer.append(UInt8(ascii: "="))
    buffer.append(UInt8(ascii: "\""))
  }

  private mutating func closeTag() {
    guard isTagOpen else { return }
    buffer.append(UInt8(ascii: ">"))
    isTagOpen = false
  }

  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      guard byte <= UInt8(ascii: ">") || byte == 0xEF else {
        index += 1
        continue
      }
      let (replacement, length) = Self.replacement(in: bytes, at: index)
      if let replacement {
        buffer.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        buffer.append(replacement)
        if replacement.utf8CodeUnitCount == 0 { omitted += 1 }
        copied = index + length
      }
      index += length
    }
    buffer.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
  }

  /// The XML for a character, empty for one that XML does not have; `nil` for one that may be left as it is.
  private static func replacement(
    in bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString?, length: Int) {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    case UInt8(ascii: "\t"): ("&#9;", 1)
    case UInt8(ascii: "\n"): ("&#10;", 1)
    case UInt8(ascii: "\r"): ("&#13;", 1)
    case 0..<0x20: ("", 1)
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    case 0xEF: (bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? "" : nil, 3)
    default: (nil, 1)
    }
  }
}
