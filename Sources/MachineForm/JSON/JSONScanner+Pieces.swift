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

  /// Consumes these bytes if they come next.
  @inline(__always)
  mutating func take(piece: StaticString) -> Bool {
    guard let start = bytes.baseAddress, bytes.count - position >= piece.utf8CodeUnitCount,
      memcmp(start + position, piece.utf8Start, piece.utf8CodeUnitCount) == 0
    else { return false }
    position += piece.utf8CodeUnitCount
    return true
  }

  /// Consumes a string without escapes if it comes next, and returns the bytes between its quotes.
  mutating func takePlainString() -> UnsafeBufferPointer<UInt8>? {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
    let start = position + 1
    let end = bytes.firstEscape(from: start)
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
