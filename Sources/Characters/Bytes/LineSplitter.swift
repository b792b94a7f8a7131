#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Divides a text into lines at LF, CRLF or CR.
package enum LineSplitter {
  package static func lines(of text: [UInt8]) -> [Range<Int>] {
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
