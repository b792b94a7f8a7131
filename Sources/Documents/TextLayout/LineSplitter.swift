#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Divides a text into lines at LF, CRLF or CR.
enum LineSplitter {
  static func lines(of text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(text.count / 24 + 8)
    text.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let onlyCR = memchr(base, 0x0A, buffer.count) == nil
      let separator: Int32 = onlyCR ? 0x0D : 0x0A
      var start = 0
      while start < buffer.count {
        let found = memchr(base + start, separator, buffer.count - start)
        var end = found.map { UnsafeRawPointer($0) - base } ?? buffer.count
        let next = end + 1
        if end > start, buffer[end - 1] == 0x0D { end -= 1 }
        lines.append(start..<end)
        start = next
      }
    }
    return lines
  }
}

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
