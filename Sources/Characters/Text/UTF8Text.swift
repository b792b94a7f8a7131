#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A piece of UTF-8 that is examined without being copied, such as a line of a document.
///
/// Strings compare and count by grapheme clusters, which takes a hundred times as long and makes no difference for
/// Chinese text.
@usableFromInline
package typealias UTF8Text = UnsafeBufferPointer<UInt8>

extension UTF8Text {
  /// A piece of this text; a range beyond its end is cut.
  @inlinable
  package func piece(_ range: Range<Int>) -> UTF8Text {
    UTF8Text(rebasing: self[range.clamped(to: 0..<count)])
  }

  /// The character at a position and how many bytes it takes; malformed bytes count as one character each.
  @inlinable
  @inline(__always)
  package func character(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead.utf8Length
    guard lead >= 0xC0, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for next in index + 1..<index + length { value = value << 6 | UInt32(self[next] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// The first character; `nil` for an empty text.
  @inlinable
  package var firstScalar: Unicode.Scalar? { isEmpty ? nil : character(at: 0).scalar }

  /// The last character; `nil` for an empty text.
  @inlinable
  package var lastScalar: Unicode.Scalar? {
    isEmpty ? nil : character(at: start(ofCharacterBefore: count, from: 0)).scalar
  }

  /// The characters in order.
  @inlinable
  package var scalars: UTF8Scalars { UTF8Scalars(text: self) }

  /// The character at a position as a UTF-16 unit and how many bytes it takes; those outside the first plane, which
  /// no word of the form has, are U+FFFD, as are malformed bytes.
  @inlinable
  @inline(__always)
  package func unit(at index: Int) -> (unit: UInt16, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (UInt16(lead), 1) }
    // The position is within the text.
    if lead >= 0xE0, lead < 0xF0, index &+ 2 < count {
      let unit =
        UInt16(lead & 0x0F) << 12 | UInt16(self[index &+ 1] & 0x3F) << 6 | UInt16(self[index &+ 2] & 0x3F)
      return (unit, 3)
    }
    if lead >= 0xC0, lead < 0xE0, index + 1 < count {
      return (UInt16(lead & 0x1F) << 6 | UInt16(self[index + 1] & 0x3F), 2)
    }
    return (0xFFFD, lead < 0xF0 ? 1 : Swift.min(4, count - index))
  }

  /// How many characters there are.
  @usableFromInline
  package var scalarCount: Int {
    var count = 0
    forEachWord { word in count &+= word.characterStarts }
    return count
  }

  /// Whether there are at most that many characters; they are counted only if the number of bytes does not tell.
  @inlinable
  package func hasAtMost(_ limit: Int) -> Bool {
    count <= limit || count <= limit * 4 && scalarCount <= limit
  }

  /// Where a byte occurs first from a position on; `nil` where it does not.
  @inlinable
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count else { return nil }
    return memchr(baseAddress + start, Int32(byte), count - start).map {
      UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress)
    }
  }

  /// How often a byte occurs.
  @inlinable
  package func count(of byte: UInt8) -> Int {
    var count = 0
    var start = 0
    while let found = firstIndex(of: byte, from: start) {
      count += 1
      start = found + 1
    }
    return count
  }

  /// Whether a byte occurs.
  @inlinable
  package func contains(byte: UInt8) -> Bool { firstIndex(of: byte, from: 0) != nil }

  /// Whether a text occurs in this one.
  package func contains(_ words: StaticString) -> Bool { firstIndex(of: words, from: 0) != nil }

  /// Where a text occurs first from a position on; `nil` where it does not.
  package func firstIndex(of words: StaticString, from start: Int) -> Int? {
    // Chinese characters share few last bytes, but many share the first.
    let before = words.utf8CodeUnitCount - 1
    guard let baseAddress, before >= 0, count > before else { return nil }
    let last = Int32(words.utf8Start[before])
    var start = baseAddress + start
    let end = baseAddress + count - before
    while start < end, let found = memchr(start + before, last, end - start) {
      start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - before
      if memcmp(start, words.utf8Start, before) == 0 { return start - baseAddress }
      start += 1
    }
    return nil
  }

  /// Whether this text begins with another.
  @inlinable
  package func hasPrefix(_ words: StaticString) -> Bool {
    guard let baseAddress, count >= words.utf8CodeUnitCount else { return false }
    return memcmp(baseAddress, words.utf8Start, words.utf8CodeUnitCount) == 0
  }

  /// Whether this text ends with another.
  @inlinable
  package func hasSuffix(_ words: StaticString) -> Bool {
    let start = count - words.utf8CodeUnitCount
    guard let baseAddress, start >= 0 else { return false }
    return memcmp(baseAddress + start, words.utf8Start, words.utf8CodeUnitCount) == 0
  }

  /// Whether other bytes are at a position.
  @inlinable
  package func hasBytes(_ bytes: [UInt8], at index: Int) -> Bool {
    guard let baseAddress, index >= 0, index + bytes.count <= count else { return false }
    return memcmp(baseAddress + index, bytes, bytes.count) == 0
  }

  /// Where the character begins that ends before a position, but not before another position.
  @inlinable
  @inline(__always)
  package func start(ofCharacterBefore end: Int, from start: Int) -> Int {
    var last = end - 1
    while last > start, !self[last].isCharacterStart { last -= 1 }
    return last
  }

  /// A copy as a string.
  package var string: String { String(decoding: self, as: UTF8.self) }
}

/// The characters of a piece of UTF-8.
@usableFromInline
package struct UTF8Scalars: Sequence, IteratorProtocol {
  @usableFromInline let text: UTF8Text
  @usableFromInline var index = 0

  @inlinable
  package init(text: UTF8Text) { self.text = text }

  @inlinable
  package mutating func next() -> Unicode.Scalar? {
    guard index < text.count else { return nil }
    let (scalar, length) = text.character(at: index)
    index += length
    return scalar
  }
}

extension String {
  /// Calls a function with the text's bytes; they are copied only where the string
  /// does not hold them in one piece.
  @inlinable
  package func withText<Result>(_ body: (UTF8Text) throws -> Result) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return try copy.withUTF8(body)
  }
}
