/// Eight bytes of text at a time, for counting.
struct ByteWord {
  /// The bytes; those behind the end of a text count as if they went on with its last character.
  fileprivate let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// A bit for each byte that begins a character of UTF-8.
  @inline(__always)
  var characterStarts: UInt64 { (~(bits >> 7) | bits >> 6) & Self.ones }

  /// A bit for each byte that begins a character of three or four bytes.
  @inline(__always)
  var wideLeads: UInt64 { bits >> 7 & bits >> 6 & bits >> 5 & Self.ones }

  /// A bit for each byte that is a space.
  @inline(__always)
  var spaces: UInt64 {
    let others = bits ^ 0x2020_2020_2020_2020
    // The high bit of a byte is set where any of its bits is.
    let marks = ((others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | others
    return ~(marks >> 7) & Self.ones
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Calls `body` for eight bytes after eight; the last have bytes behind them that begin no character.
  @inline(__always)
  func forEachWord(_ body: (ByteWord) -> Void) {
    let raw = UnsafeRawBufferPointer(self)
    var index = 0
    while index + 8 <= count {
      body(ByteWord(bits: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    guard index < count else { return }
    var bits: UInt64 = 0x8080_8080_8080_8080
    for place in index..<count { bits = bits << 8 | UInt64(self[place]) }
    body(ByteWord(bits: bits))
  }

  /// How many spaces there are.
  package var spaceCount: Int {
    var count = 0
    forEachWord { count &+= $0.spaces.nonzeroBitCount }
    return count
  }
}
