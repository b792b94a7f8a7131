/// What plain text of XML is made of besides ASCII: characters of UTF-8, and references that need no declaration.
package enum PlainText {
  /// How many bytes the character at a position takes, which is not ASCII; 0 for what is no character of XML.
  package static func characterLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 1 < bytes.count else { return 0 }
    let (lead, second) = (bytes[index], bytes[index + 1])
    guard second & 0xC0 == 0x80 else { return 0 }
    func continues(_ offset: Int) -> Bool {
      index + offset < bytes.count && bytes[index + offset] & 0xC0 == 0x80
    }
    switch lead {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF:
      guard continues(2) else { return 0 }
      switch lead {
      case 0xE0: return second >= 0xA0 ? 3 : 0
      // Halves of pairs.
      case 0xED: return second < 0xA0 ? 3 : 0
      // U+FFFE and U+FFFF.
      case 0xEF: return second == 0xBF && bytes[index + 2] >= 0xBE ? 0 : 3
      default: return 3
      }
    case 0xF0...0xF4:
      guard continues(2), continues(3) else { return 0 }
      return lead == 0xF0 && second < 0x90 || lead == 0xF4 && second >= 0x90 ? 0 : 4
    default: return 0
    }
  }

  /// The character for which the reference at a position stands, and how many bytes the reference takes; `nil` where
  /// there is none.
  package static func reference(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    for (name, scalar) in named {
      let end = index + name.utf8CodeUnitCount
      let own = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      if end <= bytes.count, bytes[index..<end].elementsEqual(own) { return (scalar, name.utf8CodeUnitCount) }
    }
    return numbered(bytes, at: index)
  }

  /// Whether a word stands at a position.
  package static func hasPrefix(
    _ word: StaticString, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index >= 0, bytes.count - index >= count else { return false }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// Where a word first stands.
  package static func firstIndex(of word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.indices.first { hasPrefix(word, bytes, at: $0) }
  }

  /// Where the text that begins at a position ends, at a `<`; `nil` if there is something else in it than characters, and
  /// references where they may be.
  package static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, mayHaveReferences: Bool
  ) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = characterLength(bytes, at: index)
        guard length > 0 else { return nil }
        index += length
      } else if byte == UInt8(ascii: "<") {
        return index
      } else if byte == UInt8(ascii: "&") {
        guard mayHaveReferences, let reference = reference(bytes, at: index) else { return nil }
        index += reference.length
      } else {
        // A `>` could end a section, which no text may.
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09, byte != UInt8(ascii: ">") else { return nil }
        index += 1
      }
    }
    return nil
  }

  /// The pieces of a text between its references, and the characters for which these stand.
  package static func pieces(
    of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    while let next = bytes[start...].firstIndex(of: UInt8(ascii: "&")),
      let (scalar, length) = reference(bytes, at: next)
    {
      if next > start { body(UnsafeBufferPointer(rebasing: bytes[start..<next])) }
      Array(scalar.utf8).withUnsafeBufferPointer(body)
      start = next + length
    }
    if start < bytes.count { body(UnsafeBufferPointer(rebasing: bytes[start...])) }
  }

  private static let named: [(StaticString, Unicode.Scalar)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
  ]

  /// A reference by the character's number, of at most seven digits.
  private static func numbered(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    guard start + 3 < bytes.count, bytes[start + 1] == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = bytes[start + 2] == UInt8(ascii: "x")
    let radix: UInt32 = isHexadecimal ? 16 : 10
    let first = start + (isHexadecimal ? 3 : 2)
    var value: UInt32 = 0
    var index = first
    while index < bytes.count, index - first < 7, let digit = digit(bytes[index]), digit < radix {
      value = value * radix + digit
      index += 1
    }
    guard index > first, index < bytes.count, bytes[index] == UInt8(ascii: ";"),
      let scalar = Unicode.Scalar(value), isCharacter(scalar)
    else { return nil }
    return (scalar, index + 1 - start)
  }

  /// Whether XML has the character.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
