/// Characters of UTF-8 text as UTF-16 units: those outside the first plane, which no phrase has, are U+FFFD.
enum UTF8Unit {
  /// The character at a position and how many bytes it takes.
  @inline(__always)
  static func read(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (unit: UInt16, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt16(lead), 1) }
    if lead >= 0xE0, lead < 0xF0, index + 2 < text.count {
      let unit =
        UInt16(lead & 0x0F) << 12 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
      return (unit, 3)
    }
    if lead >= 0xC0, lead < 0xE0, index + 1 < text.count {
      return (UInt16(lead & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F), 2)
    }
    return (0xFFFD, lead < 0xF0 ? 1 : min(4, text.count - index))
  }

  /// Whether a unit is a blank that layouts leave inside words; a line break is none.
  @inline(__always)
  static func isBlank(_ unit: UInt16) -> Bool {
    unit == 0x20 || unit == 0x3000 || unit == 0xA0 || unit == 0x09 || (0x2000...0x200B).contains(unit)
      || unit == 0xFEFF
  }

  /// Calls a function with a text's bytes.
  static func withBytes<Result>(
    of text: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    if let result = try text.utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = text
    return try copy.withUTF8(body)
  }
}
