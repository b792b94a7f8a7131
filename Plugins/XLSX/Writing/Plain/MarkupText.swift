#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a part of a workbook while it is being written, as the library writes them.
struct MarkupText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  @inline(__always)
  mutating func add(_ markup: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func add(_ own: [UInt8]) { bytes.append(contentsOf: own) }

  mutating func add(_ own: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: own) }

  mutating func add(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { room in
      var rest = number.magnitude
      var start = room.count
      repeat {
        start -= 1
        room[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: room[start...]))
    }
  }

  /// Adds the letters of a column, from 0.
  mutating func add(column: Int) {
    if column < 26 {
      bytes.append(UInt8(ascii: "A") + UInt8(column))
    } else {
      add(column: column / 26 - 1)
      bytes.append(UInt8(ascii: "A") + UInt8(column % 26))
    }
  }

  /// More than 16 digits with sign, point and exponent take.
  private static let longestNumber = 40

  /// Adds a number as `%.16G` prints it.
  mutating func add(_ number: Double) {
    // Up to there whole numbers are printed with all their digits.
    if number.magnitude < 1e15, let whole = Int(exactly: number), whole != 0 || number.sign == .plus {
      return add(whole)
    }
    var room = [CChar](repeating: 0, count: Self.longestNumber)
    _ = withVaList([number]) { vsnprintf(&room, room.count, "%.16G", $0) }
    bytes.append(contentsOf: room.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
  }

  /// Adds the element of a text.
  mutating func addText(_ text: UnsafeBufferPointer<UInt8>) {
    if Self.isSpace(text.first) || Self.isSpace(text.last) {
      add("<t xml:space=\"preserve\">")
    } else {
      add("<t>")
    }
    add(escaping: text)
    add("</t>")
  }

  private static func isSpace(_ byte: UInt8?) -> Bool {
    byte.map { $0 == 0x20 || (0x09...0x0D).contains($0) } ?? false
  }

  /// Adds a text with what has a meaning in markup replaced.
  ///
  /// - Parameter isAttribute: whether quotes and line ends have one too.
  mutating func add(escaping text: UnsafeBufferPointer<UInt8>, isAttribute: Bool = false) {
    var start = 0
    for index in text.indices {
      let replacement: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\"") where isAttribute: replacement = "&quot;"
      case UInt8(ascii: "\n") where isAttribute: replacement = "&#xA;"
      default: continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      add(replacement)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func add(escaping text: String, isAttribute: Bool = false) {
    var copy = text
    copy.withUTF8 { add(escaping: $0, isAttribute: isAttribute) }
  }
}
