#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension StaticString {
  /// The bytes of the literal, which live as long as the program.
  @inlinable
  package var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes.
  @inlinable
  package func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count else { return false }
    guard let left = baseAddress, let right = other.baseAddress else { return true }
    return memcmp(left, right, count) == 0
  }

  /// Whether these are the bytes of that word.
  @inlinable
  package func isSame(as word: StaticString) -> Bool {
    isSame(as: word.bytes)
  }

  /// The index, from `start` on, of the first byte that is below a limit (at most 0x80) or one of two others;
  /// `count` where there is none.
  package func firstIndex(from start: Int, below limit: UInt8, or one: UInt8, or other: UInt8) -> Int {
    var index = start
    guard let base = baseAddress else { return index }
    let (limits, ones, others) = (Self.each(limit), Self.each(one), Self.each(other))
    func marks(_ word: UInt64) -> UInt64 {
      let low = (word &- limits) & ~word
      return (low | Self.zeros(word ^ ones) | Self.zeros(word ^ others)) & Self.each(0x80)
    }
    while index + 8 <= count {
      let found = marks(Self.word(base + index))
      // A borrow only affects the bytes above a match, so the lowest mark is right.
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    guard index < count, count >= 8 else {
      while index < count {
        let byte = base[index]
        if byte < limit || byte == one || byte == other { return index }
        index += 1
      }
      return index
    }
    // The rest is looked at together with bytes before it, which are shifted out; what comes in lies behind the end.
    let found = marks(Self.word(base + count - 8) >> UInt64(8 * (8 - (count - index))))
    return found == 0 ? count : Swift.min(count, index + found.trailingZeroBitCount / 8)
  }

  /// The index, from `start` on, of the first byte that is not this one; `count` where there is none.
  package func firstIndex(from start: Int, otherThan byte: UInt8) -> Int {
    var index = start
    guard let base = baseAddress else { return index }
    while index + 8 <= count {
      let others = Self.word(base + index) ^ Self.each(byte)
      if others != 0 { return index + others.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < count, base[index] == byte { index += 1 }
    return index
  }

  /// The index, from `start` on, of the first byte that JSON strings write escaped.
  package func firstEscape(from start: Int) -> Int {
    firstIndex(from: start, below: 0x20, or: UInt8(ascii: "\""), or: UInt8(ascii: "\\"))
  }

  /// Eight bytes, the first lowest.
  private static func word(_ place: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(place).loadUnaligned(as: UInt64.self))
  }

  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// A word with the highest bit of a byte set where that byte is zero; bytes above a zero one may have it too.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- each(1)) & ~word }
}
