/// Eight bytes of text at a time, for counting.
struct ByteWord {
  /// The bytes; those behind the end of a text count as if they went on with its last character.
  fileprivate let bits: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// How many bytes begin a character of UTF-8.
  @inline(__always)
  var characterStarts: Int { Self.count((~(bits >> 7) | bits >> 6) & Self.ones) }

  /// How many bytes begin a character of three or four bytes.
  @inline(__always)
  var wideLeads: Int { Self.count(bits >> 7 & bits >> 6 & bits >> 5 & Self.ones) }

  /// How many bytes are spaces.
  @inline(__always)
  var spaces: Int {
    let others = bits ^ 0x2020_2020_2020_2020
    // The high bit of a byte is set where any of its bits is.
    let marks = ((others & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | others
    return Self.count(~(marks >> 7) & Self.ones)
  }

  /// How many bytes are 1 where all others are 0: the product has their sum in its highest byte. Not every processor that
  /// the program is built for counts bits.
  @inline(__always)
  private static func count(_ marks: UInt64) -> Int { Int(truncatingIfNeeded: (marks &* ones) >> 56) }
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
}
