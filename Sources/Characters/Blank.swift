extension Unicode.Scalar {
  /// Whether the character is white space or takes no space at all.
  @inlinable
  package var isBlank: Bool {
    switch value {
    case 0x20, 0x09...0x0D: true
    case 0x21...0x84: false
    case 0x85, 0xA0, 0xAD, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
