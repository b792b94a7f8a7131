/// Addresses of links, as documents may carry them.
package enum LinkAddress {
  /// The schemes that lead to a page, a file or a person; others run programs.
  private static let schemes: Set<String> = ["http", "https", "ftp", "mailto", "tel"]

  /// The address as a URI reference (RFC 3986), with what it may not hold in percent signs; `nil` for one that leads
  /// nowhere outside its page, or runs a program.
  package static func safe(_ address: String) -> String? {
    let text = Array(address.utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
    guard let first = text.first, first != UInt8(ascii: "#"), text.count <= 2048 else { return nil }
    if let end = text.firstIndex(where: { ":/?#".utf8.contains($0) }), text[end] == UInt8(ascii: ":") {
      guard schemes.contains(String(decoding: text[..<end], as: UTF8.self).lowercased()) else { return nil }
    }
    var safe: [UInt8] = []
    for (index, byte) in text.enumerated() {
      if isAllowed(byte, text, index) {
        safe.append(byte)
      } else {
        safe += Array("%".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: safe, as: UTF8.self)
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
  private static let signs = Set("-._~:/?#@!$&'()*+,;=".utf8)

  private static func isAllowed(_ byte: UInt8, _ text: [UInt8], _ index: Int) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "%"):
      index + 2 < text.count && text[index + 1...index + 2].allSatisfy { $0.isHexadecimal }
    default: signs.contains(byte)
    }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self)
  }
}
