/// Tells whether bytes are UTF-8, and where they stop being so.
package enum UTF8Validation {
  /// The offset of the first byte that is not part of a well-formed sequence (Unicode, table 3-7).
  package static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var index = 0
      let count = buffer.count
      while index < count {
        let lead = buffer[index]
        if lead < 0x80 {
          index += 1
          // JSON and CSV are ASCII for the better part: eight bytes at a time, up to the first that is not.
          while index + 8 <= count {
            let others = raw.word(at: index) & 0x8080_8080_8080_8080
            guard others == 0 else {
              index += others.trailingZeroBitCount / 8
              break
            }
            index += 8
          }
          continue
        }
        // Most text of reports is of three-byte characters outside the two lead bytes with special ranges: two at
        // a time, then one.
        var three = index
        while three + 8 <= count {
          let word = raw.word(at: three)
          guard word & 0xC0C0_F0C0_C0F0 == 0x8080_E080_80E0, isPlainLead(word), isPlainLead(word >> 24) else {
            break
          }
          three += 6
        }
        while three + 4 <= count {
          let word = UInt64(
            UInt32(littleEndian: raw.loadUnaligned(fromByteOffset: three, as: UInt32.self)))
          guard word & 0xC0C0F0 == 0x8080E0, isPlainLead(word) else { break }
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

  /// Whether the lead byte at the low end of a word is none of E0 and ED, whose second bytes are restricted.
  @inline(__always)
  private static func isPlainLead(_ word: UInt64) -> Bool { word & 0x0F != 0 && word & 0x0F != 0x0D }

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

extension UnsafeRawBufferPointer {
  /// Eight bytes, the first lowest.
  @inline(__always)
  fileprivate func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
