import Characters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Takes a value that is laid out just as `JSONWriter` lays it out, in pieces of its text.
///
/// Whole values only: what a piece opens another must close. Whatever is not as expected is left to the functions that
/// take any JSON, which alone tell what is wrong with it.
extension JSONScanner {
  /// Consumes what a function consumes if it returns `true`, and nothing otherwise.
  ///
  /// - Parameter levels: how many containers lie within one another in the value.
  @inline(__always)
  mutating func takeWhole(levels: Int, _ take: (inout JSONScanner) -> Bool) -> Bool {
    let (start, wasFresh) = (position, isFresh)
    if depth + levels <= Self.depthLimit, take(&self) {
      isFresh = false
      return true
    }
    (position, isFresh) = (start, wasFresh)
    return false
  }

  /// Consumes the bytes of a literal if they come next.
  @inline(__always)
  mutating func take(piece: StaticString) -> Bool { take(bytes: piece.bytes) }

  /// Consumes these bytes if they come next.
  @inline(__always)
  mutating func take(bytes expected: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.baseAddress, let other = expected.baseAddress,
      bytes.count - position >= expected.count, memcmp(start + position, other, expected.count) == 0
    else { return false }
    position += expected.count
    return true
  }

  /// Consumes a string without escapes if it comes next, and returns the bytes between its quotes.
  mutating func takePlainString() -> UnsafeBufferPointer<UInt8>? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    var end = start
    // Most are shorter than what the search by eight bytes begins with.
    let near = min(bytes.count, start + 8)
    while end < near, bytes[end] >= 0x20, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\") {
      end += 1
    }
    if end == near { end = bytes.firstEscape(from: near) }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { return nil }
    position = end + 1
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Consumes digits if they come next without a blank, at most nine and no zero too many in front.
  ///
  /// A piece that begins with none of the signs that go on with a number must follow.
  @inline(__always)
  mutating func takePlainInteger() -> Int? {
    let end = min(bytes.count, position + 9)
    var index = position
    var value = 0
    while index < end, bytes[index].isDigit {
      value = value &* 10 &+ Int(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    guard index > position, bytes[position] != UInt8(ascii: "0") || index == position + 1 else { return nil }
    position = index
    return value
  }
}
