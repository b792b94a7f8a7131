/// Base64 (RFC 4648 §4), in which texts hold the bytes of pictures.
package enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes as text.
  package static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let left = min(3, bytes.count - start)
      var word = UInt32(bytes[start]) << 16
      if left > 1 { word |= UInt32(bytes[start + 1]) << 8 }
      if left > 2 { word |= UInt32(bytes[start + 2]) }
      for place in 0..<4 {
        text.append(place <= left ? digits[Int(word >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return text
  }

  /// The bytes that a text stands for, blanks and line ends left out; `nil` for any other text.
  package static func bytes(of text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var word: UInt32 = 0
    var count = 0
    var padding = 0
    for byte in text {
      guard let value = value(of: byte) else {
        if byte == UInt8(ascii: "=") { padding += 1 } else if byte > 0x20 { return nil }
        continue
      }
      guard padding == 0 else { return nil }
      word = word << 6 | value
      count += 1
      if count % 4 == 0 { bytes += [UInt8(word >> 16 & 255), UInt8(word >> 8 & 255), UInt8(word & 255)] }
    }
    switch count % 4 {
    case 0: return padding == 0 ? bytes : nil
    case 2: return padding == 2 || padding == 0 ? bytes + [UInt8(word >> 4 & 255)] : nil
    case 3:
      return padding == 1 || padding == 0 ? bytes + [UInt8(word >> 10 & 255), UInt8(word >> 2 & 255)] : nil
    default: return nil
    }
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case 0x41...0x5A: UInt32(byte - 0x41)
    case 0x61...0x7A: UInt32(byte - 0x61 + 26)
    case 0x30...0x39: UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
