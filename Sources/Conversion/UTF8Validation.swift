/// Tells whether bytes are UTF-8, and where they stop being so.
enum UTF8Validation {
  /// The offset of the first byte that is not part of a well-formed sequence (Unicode, table 3-7).
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      let count = buffer.count
      while index < count {
        let lead = buffer[index]
        if lead < 0x80 {
          index += 1
          // JSON and CSV are ASCII for the better part: eight bytes at a time where all of them are.
          while index + 8 <= count,
            UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: index, as: UInt64.self)
              & 0x8080_8080_8080_8080 == 0
          {
            index += 8
          }
          continue
        }
        // Most text of reports is of three-byte characters outside the two lead bytes with special ranges.
        var three = index
        while three + 4 <= count {
          let word = UInt32(
            littleEndian: UnsafeRawBufferPointer(buffer).loadUnaligned(fromByteOffset: three, as: UInt32.self)
          )
          guard word & 0xC0C0F0 == 0x8080E0, word & 0x0F != 0, word & 0x0F != 0x0D else { break }
          three += 3
        }
        if three > index {
          index = three
          continue
        }
        guard let length = sequenceLength(buffer, at: index) else { return index }
        index += length
      }
      return nil
    }
  }

  private static func sequenceLength(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = buffer[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      second = 0xA0...0xBF
    case 0xED:
      length = 3
      second = 0x80...0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      second = 0x90...0xBF
    case 0xF4:
      length = 4
      second = 0x80...0x8F
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where buffer[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
