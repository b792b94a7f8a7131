import Characters
import Diagnostics

/// Lines and columns of positions in a text, asked for in order.
package struct TextPlaces {
  private let text: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Makes the places of a text.
  package init(_ text: [UInt8]) { self.text = text }

  /// The place of a position; one before the last asked for gives that one's.
  package mutating func place(at position: Int) -> Place {
    let end = min(position, text.count)
    text.withUnsafeBytes { bytes in
      while offset + 8 <= end {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let lineEnds = Self.lineEnds(word)
        if lineEnds == 0 {
          column += 8 - Self.continuations(word)
          offset += 8
        } else {
          // The lowest mark is right, whatever is above.
          offset += lineEnds.trailingZeroBitCount / 8 + 1
          line += 1
          column = 1
        }
      }
      while offset < end {
        if bytes[offset] == 0x0A {
          line += 1
          column = 1
        } else if bytes[offset].isCharacterStart {
          column += 1
        }
        offset += 1
      }
    }
    return .line(line, column: column)
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  /// The highest bit of each of eight bytes that ends a line; bytes above one may have it too.
  private static func lineEnds(_ word: UInt64) -> UInt64 {
    let others = word ^ lowBits &* 0x0A
    return (others &- lowBits) & ~others & highBits
  }

  /// How many of eight bytes continue a character: those of the form 10xxxxxx.
  private static func continuations(_ word: UInt64) -> Int {
    (word & ~(word << 1) & highBits).nonzeroBitCount
  }
}
