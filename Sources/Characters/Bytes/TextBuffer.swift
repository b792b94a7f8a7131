/// The buffer of UTF-8 that the exact formats are written into.
///
/// It has its own memory because a report is some two thousand small pieces, and `Array` checks for each whether it is
/// shared. What appends a piece can be inlined, so that a literal costs a few instructions; `@usableFromInline`, without
/// which nothing in it would be inlined into other modules.
@usableFromInline
package struct TextBuffer: ~Copyable {
  @usableFromInline var memory: UnsafeMutablePointer<UInt8>
  @usableFromInline var capacity: Int
  @usableFromInline var length = 0

  /// How many bytes were written so far.
  package var count: Int { length }

  /// Makes an empty buffer with room for that many bytes; it grows where that is not enough.
  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  /// A copy of what was written so far.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: length)) }

  /// What was written since the last time, leaving the buffer empty.
  package mutating func takeBytes() -> [UInt8] {
    defer { length = 0 }
    return bytes
  }

  @inlinable @inline(__always)
  package mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[length] = byte
    length &+= 1
  }

  @inlinable @inline(__always)
  package mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
    guard let start = other.baseAddress else { return }
    append(start, count: other.count)
  }

  package mutating func append(_ other: [UInt8]) { other.withUnsafeBufferPointer { append($0) } }

  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(text.utf8Start, count: text.utf8CodeUnitCount)
  }

  // Without this a literal would be taken for a string, which costs five times as much.
  @_disfavoredOverload
  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  @inlinable
  package mutating func append(_ integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    appendDigits(of: UInt64(integer.magnitude), afterPoint: 0)
  }

  /// Appends bytes from memory that holds at least so many.
  @inlinable @inline(__always)
  package mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
    reserve(added)
    (memory + length).update(from: start, count: added)
    length &+= added
  }

  /// Appends the digits of a number, so many of them behind a decimal point.
  @inlinable
  package mutating func appendDigits(of value: UInt64, afterPoint places: Int) {
    if value < 1000, places == 0 {
      appendFew(UInt32(truncatingIfNeeded: value))
    } else {
      appendMany(value, places)
    }
  }

  /// The digits of a number below 1000, as most counts, lines and columns are.
  @usableFromInline
  mutating func appendFew(_ value: UInt32) {
    reserve(3)
    let zero: UInt32 = 0x30
    if value >= 10 {
      if value >= 100 {
        memory[length] = UInt8(truncatingIfNeeded: zero + value / 100)
        length &+= 1
      }
      memory[length] = UInt8(truncatingIfNeeded: zero + value / 10 % 10)
      length &+= 1
    }
    memory[length] = UInt8(truncatingIfNeeded: zero + value % 10)
    length &+= 1
  }

  @usableFromInline
  mutating func appendMany(_ value: UInt64, _ places: Int) {
    let start = length
    var rest = value
    var written = 0
    repeat {
      if written == places, places > 0 { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= places
    var digits = UnsafeMutableBufferPointer(start: memory + start, count: length - start)
    digits.reverse()
  }

  @inlinable @inline(__always)
  mutating func reserve(_ added: Int) {
    if added > capacity &- length { grow(by: added) }
  }

  @usableFromInline
  mutating func grow(by added: Int) {
    capacity = max(length + added, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: length)
    memory.deallocate()
    memory = larger
  }
}
