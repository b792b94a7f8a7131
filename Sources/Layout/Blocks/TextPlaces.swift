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
    text.withUnsafeBufferPointer { bytes in
      while offset < end {
        let byte = bytes[offset]
        if byte == 0x0A {
          line += 1
          column = 1
        } else if byte.isCharacterStart {
          column += 1
        }
        offset += 1
      }
    }
    return .line(line, column: column)
  }
}
