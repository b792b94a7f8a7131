/// What can be seen of a line in one pass over its bytes.
struct LineTraits {
  var isBlank = true
  /// The first byte that is no blank.
  var first: UInt8 = 0
  var tabs = 0
  var pipes = 0
  /// Whether a `<` stands before a letter, `/` or `!`.
  var hasTagStart = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var index = line.lowerBound
    let end = line.upperBound
    var sawText = false
    while index < end {
      let byte = bytes[index]
      if byte >= 0x80 {
        if !sawText {
          // The ideographic space E3 80 80 and the no-break space C2 A0 are blanks.
          if byte == 0xE3, index + 2 < end, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 {
            index += 3
            continue
          }
          if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 {
            index += 2
            continue
          }
          sawText = true
          first = byte
        }
        index += byte >= 0xE0 ? 3 : 2
        continue
      }
      switch byte {
      case 0x09: tabs += 1
      case 0x20, 0x0C, 0x0B: break
      default:
        if byte == 0x7C {
          pipes += 1
        } else if byte == 0x3C, index + 1 < end {
          let next = bytes[index + 1]
          if (next | 0x20) >= 0x61 && (next | 0x20) <= 0x7A || next == 0x2F || next == 0x21 {
            hasTagStart = true
          }
        }
        if !sawText {
          sawText = true
          first = byte
        }
      }
      index += 1
    }
    isBlank = !sawText
  }
}
