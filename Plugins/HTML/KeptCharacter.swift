import Characters

/// Characters that nobody sees or that look like a blank, which a report may have all the same: our pages have them as
/// references of six digits, as no other page does, so that they are told from those that layouts are full of.
enum KeptCharacter {
  /// The character at a position of a text, and how many bytes it takes; `nil` for any other.
  @inline(__always)
  static func at(_ index: Int, in text: UTF8Text) -> (scalar: Unicode.Scalar, length: Int)? {
    // Ideographs begin with other bytes.
    guard index < text.count, text[index] == 0xC2 || text[index] == 0xE2 || text[index] == 0xEF else {
      return nil
    }
    let (scalar, length) = text.character(at: index)
    return scalar.hasNoWidth || scalar == "\u{A0}" ? (scalar, length) : nil
  }

  /// The reference by which our pages have it.
  static func reference(to scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "&#x" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ";"
  }
}
