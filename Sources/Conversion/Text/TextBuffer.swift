import ReportModel

/// The UTF-8 bytes of a text in the making: what the exact formats are written into.
package struct TextBuffer: Sendable {
  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  /// Makes an empty buffer with room for that many bytes.
  package init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  package mutating func append(_ byte: UInt8) { bytes.append(byte) }

  package mutating func append(_ other: [UInt8]) { bytes.append(contentsOf: other) }

  package mutating func append(_ other: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: other) }

  package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: UInt64(integer.magnitude), afterPoint: 0)
  }

  /// Appends the printed digits of a number, as `ExactDecimal.description` gives them.
  package mutating func append(_ number: ExactDecimal) {
    if number.coefficient < 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: number.coefficient.magnitude, afterPoint: Int(number.scale))
  }

  private mutating func appendDigits(of value: UInt64, afterPoint places: Int) {
    if value < 10, places == 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
      return
    }
    let start = bytes.count
    var rest = value
    var written = 0
    repeat {
      if written == places, places > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    } while rest > 0 || written <= places
    bytes[start...].reverse()
  }
}
