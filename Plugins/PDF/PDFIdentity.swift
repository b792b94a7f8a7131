import Characters

/// Takes the clock out of a PDF that LibreOffice wrote: the time of printing, and the names derived from it.
///
/// All fields keep their length, so that the file's objects stay where its index says. Fields that a program writes
/// differently are left alone.
enum PDFIdentity {
  private static let date = Array("/CreationDate(D:".utf8)
  private static let trailer = Array("trailer".utf8)
  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  private static let nameLength = 32
  // The earliest time that a zip can state, which the office document has too.
  private static let noDate = Array("19800101000000".utf8)

  /// Sets date and names to values that follow from the rest of the file.
  static func settle(_ bytes: inout [UInt8]) {
    if let start = lastEnd(of: date, in: bytes), bytes.count >= start + noDate.count,
      bytes[start..<start + noDate.count].allSatisfy(\.isDigit)
    {
      bytes.replaceSubrange(start..<start + noDate.count, with: noDate)
    }
    let names = names(in: bytes)
    for start in names { write(Array(repeating: hexDigits[0], count: nameLength), at: start, in: &bytes) }
    let name = name(of: bytes)
    for start in names { write(name, at: start, in: &bytes) }
  }

  /// Where names of 32 hexadecimal digits begin after the index: both of `/ID`, and the checksum.
  private static func names(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var length = 0
    for index in (lastEnd(of: trailer, in: bytes) ?? bytes.count)..<bytes.count {
      length = hexDigits.contains(bytes[index]) ? length + 1 : 0
      if length == nameLength { starts.append(index + 1 - nameLength) }
    }
    return starts
  }

  private static func lastEnd(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
    var start = bytes.count - mark.count
    while start >= 0 {
      if bytes[start] == mark[0], bytes[start..<start + mark.count].elementsEqual(mark) {
        return start + mark.count
      }
      start -= 1
    }
    return nil
  }

  private static func write(_ text: [UInt8], at start: Int, in bytes: inout [UInt8]) {
    bytes.replaceSubrange(start..<start + text.count, with: text)
  }

  /// A name made of the content (FNV-1a, twice with different beginnings).
  private static func name(of bytes: [UInt8]) -> [UInt8] {
    let seeds: [UInt64] = [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15]
    return seeds.flatMap { seed in
      let hash = bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      return (0..<16).map { hexDigits[Int(hash >> UInt64(60 - 4 * $0) & 15)] }
    }
  }
}
