/// Bytes with a few pieces missing, doubled, exchanged or replaced, as transfers and editors leave them.
public struct BrokenBytes {
  /// The bytes, the same for the same seed.
  public let bytes: [UInt8]

  /// Breaks some bytes.
  public init(_ whole: [UInt8], seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var bytes = whole
    for _ in 0...random.below(3) where bytes.count > 64 {
      let range = Self.piece(of: bytes, &random)
      switch random.below(6) {
      case 0: bytes.removeSubrange(range)
      case 1: bytes.insert(contentsOf: bytes[range], at: range.upperBound)
      case 2: bytes.replaceSubrange(range, with: random.pick(Self.pieces).utf8)
      case 3:
        let other = Self.piece(of: bytes, &random)
        if !range.overlaps(other) {
          let (first, second) = range.lowerBound < other.lowerBound ? (range, other) : (other, range)
          let (one, two) = (Array(bytes[first]), Array(bytes[second]))
          bytes.replaceSubrange(second, with: one)
          bytes.replaceSubrange(first, with: two)
        }
      default: bytes = Self.changingDigit(in: bytes, &random)
      }
    }
    self.bytes = bytes
  }

  private static let pieces = [
    "", "\"", "<", ">", "&", "|", ",", "\n", "\t", "}", "]", ":", "0", "-1", "1e9", "null", "总计", "</", "/>",
    "&lt;",
    "&#x31;", "\\u0031", "\\", " ", "=", "'",
  ]

  /// A short range that neither begins nor ends within a character.
  private static func piece(of bytes: [UInt8], _ random: inout SplitMix64) -> Range<Int> {
    func boundary(_ index: Int) -> Int {
      var index = index
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      return index
    }
    let start = boundary(random.below(bytes.count))
    return start..<max(start, boundary(min(bytes.count, start + 1 + random.below(24))))
  }

  private static func changingDigit(in bytes: [UInt8], _ random: inout SplitMix64) -> [UInt8] {
    let start = random.below(bytes.count)
    guard let index = bytes[start...].firstIndex(where: { (0x30...0x39).contains($0) }) else { return bytes }
    var bytes = bytes
    bytes[index] = 0x30 + UInt8(random.below(10))
    return bytes
  }
}
