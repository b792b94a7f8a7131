/// The buffer of UTF-8 that the exact formats are written into.
///
/// It has its own memory because a report is some two thousand small pieces, and `Array` checks for each whether it is
/// shared.
package struct TextBuffer: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes were written so far.
  package private(set) var count = 0

  /// Makes an empty buffer with room for that many bytes; it grows where that is not enough.
  package init(capacity: Int = 0) {
    self.capacity = max(capacity, 64)
    memory = .allocate(capacity: self.capacity)
  }

  deinit { memory.deallocate() }

  /// A copy of what was written so far.
  package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: memory, count: count)) }

  /// What was written since the last time, leaving the buffer empty.
  package mutating func takeBytes() -> [UInt8] {
    defer { count = 0 }
    return bytes
  }

  package mutating func append(_ byte: UInt8) {
    reserve(1)
    memory[count] = byte
    count += 1
  }

  package mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
    guard let start = other.baseAddress else { return }
    append(start, count: other.count)
  }

  package mutating func append(_ other: [UInt8]) { other.withUnsafeBufferPointer { append($0) } }

  package mutating func append(_ text: StaticString) { append(text.utf8Start, count: text.utf8CodeUnitCount) }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  package mutating func append(_ integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    appendDigits(of: UInt64(integer.magnitude), afterPoint: 0)
  }

  private mutating func append(_ start: UnsafePointer<UInt8>, count added: Int) {
    reserve(added)
    (memory + count).update(from: start, count: added)
    count += added
  }

  /// Appends the digits of a number, so many of them behind a decimal point.
  package mutating func appendDigits(of value: UInt64, afterPoint places: Int) {
    if value < 10, places == 0 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
    let start = count
    var rest = value
    var written = 0
    repeat {
      if written == places, places > 0 { append(UInt8(ascii: ".")) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= places
    var digits = UnsafeMutableBufferPointer(start: memory + start, count: count - start)
    digits.reverse()
  }

  private mutating func reserve(_ added: Int) {
    if count + added > capacity { grow(to: count + added) }
  }

  private mutating func grow(to wanted: Int) {
    capacity = max(wanted, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: count)
    memory.deallocate()
    memory = larger
  }
}
