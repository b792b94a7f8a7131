import Characters

/// What can be seen of a line in one pass over its bytes.
struct LineTraits {
  var isBlank = true
  /// The first byte that is not a blank.
  var first: UInt8 = 0
  var tabs = 0
  var pipes = 0
  /// Whether a `<` is followed by a letter, `/` or `!`.
  var hasTagStart = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    var index = line.lowerBound
    let end = line.upperBound
    var sawText = false
    while index < end {
      let byte = bytes[index]
      if byte >= 0x80 {
        if !sawText {
          let blank = bytes.blankLength(at: index)
          if blank > 0 {
            index += blank
            continue
          }
          sawText = true
          first = byte
        }
        index += byte.utf8Length
        continue
      }
      switch byte {
      case 0x09: tabs += 1
      case 0...0x20: break
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
