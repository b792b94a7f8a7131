import Foundation

/// Ways to process text without any knowledge of reports.
enum Yardsticks {
  /// Counts the fields of the lines with the C library.
  @inline(never)
  static func memchrFields(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return 0 }
      var count = 0
      var start = 0
      while start < buffer.count {
        let end = offset(of: 0x0A, base, from: start, to: buffer.count)
        while start <= end {
          start = offset(of: 0x09, base, from: start, to: end) + 1
          count += 1
        }
      }
      return count
    }
  }

  private static func offset(of byte: Int32, _ base: UnsafeRawPointer, from start: Int, to end: Int) -> Int {
    memchr(base + start, byte, end - start).map { UnsafeRawPointer($0) - base } ?? end
  }

  /// Counts the fields of the lines byte by byte.
  @inline(never)
  static func spanFields(_ bytes: [UInt8]) -> Int {
    var count = 0
    var start = 0
    let span = bytes.span
    for index in span.indices where span[index] == 0x0A || span[index] == 0x09 {
      if index > start { count += 1 }
      start = index + 1
    }
    return count
  }

  /// Counts the numbers in fields of their own, with String and Regex.
  @inline(never)
  static func regexNumbers(_ bytes: [UInt8]) -> Int {
    let text = String(decoding: bytes, as: UTF8.self)
    let number = /\s*\d+(\.\d+)?\s*/
    var count = 0
    for line in text.split(separator: "\n") {
      for field in line.split(separator: "\t") where field.wholeMatch(of: number) != nil {
        count += 1
      }
    }
    return count
  }
}
