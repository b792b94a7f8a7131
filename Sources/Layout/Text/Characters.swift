/// Characters and their widths in a terminal's columns.
enum Characters {
  /// The number of characters in a range of UTF-8.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// One character of a line: where its bytes are, and at which display column it begins.
  struct Positioned {
    let scalar: UInt32
    let range: Range<Int>
    var column: Int
  }

  /// The characters of a line with their display columns.
  ///
  /// - Parameter ambiguousIsWide: whether characters of ambiguous width (curly quotes, dashes) take two columns;
  ///   programs differ.
  static func positioned(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, ambiguousIsWide: Bool
  ) -> (characters: [Positioned], width: Int) {
    var result: [Positioned] = []
    result.reserveCapacity(line.count)
    var column = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let lead = bytes[index]
      let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let end = min(index + length, line.upperBound)
      var scalar = UInt32(length == 1 ? lead : lead & (0xFF >> UInt8(length + 1)))
      for next in index + 1..<max(end, index + 1) { scalar = scalar << 6 | UInt32(bytes[next] & 0x3F) }
      result.append(Positioned(scalar: scalar, range: index..<end, column: column))
      column += width(of: scalar, ambiguousIsWide: ambiguousIsWide)
      index = end
    }
    return (result, column)
  }

  /// The columns a character takes (Unicode East Asian Width).
  static func width(of scalar: UInt32, ambiguousIsWide: Bool) -> Int {
    switch scalar {
    case 0...0x2FF: return scalar == 0xB7 || scalar == 0xD7 ? (ambiguousIsWide ? 2 : 1) : 1
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0xFEFF: return 0
    case 0x2010...0x2027, 0x2030...0x203E, 0x2103, 0x2160...0x217F, 0x2190...0x21FF, 0x2460...0x24FF,
      0x25A0...0x26FF:
      return ambiguousIsWide ? 2 : 1
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
