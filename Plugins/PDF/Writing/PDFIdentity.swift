import Characters
import ReportModel

/// Takes the clock out of a PDF that LibreOffice wrote: the moment of printing, and what is derived from it.
///
/// A file that is put together in another way is left alone.
enum PDFIdentity {
  /// The file as made and last changed on the report's date, if it has one, with names that follow from its content.
  static func settled(_ bytes: [UInt8], date: ReportDate?) -> [UInt8] {
    guard var file = PDFFile(bytes) else { return bytes }
    let day = date.flatMap { $0.isInCalendar ? $0.iso : nil }
    settleInformation(of: &file, day: day)
    if let catalog = PDFFile.reference("Root", in: file.trailer).flatMap({ file[$0] }) {
      settleMetadata(of: &file, catalog: catalog, day: day)
      settleColors(of: &file, catalog: catalog)
    }
    settleNames(of: &file)
    return file.bytes
  }

  /// The dates among the properties that a viewer shows.
  private static func settleInformation(of file: inout PDFFile, day: String?) {
    guard let number = PDFFile.reference("Info", in: file.trailer), let object = file[number],
      let start = object.firstRange(of: "<<".utf8), let last = object.lastIndex(of: UInt8(ascii: ">")),
      last > start.upperBound
    else { return }
    var entries = Array(object[start.upperBound..<last - 1])
    for name in ["/CreationDate", "/ModDate"] {
      replace(from: name + "(", through: ")", in: &entries, with: "")
      if let day { entries += Array("\(name)(D:\(day.filter { $0 != "-" })000000Z)\n".utf8) }
    }
    file.replace(number, with: Array("<<".utf8) + entries + Array(">>".utf8))
  }

  /// The same dates in the metadata for programs that do not know PDF (XMP).
  private static func settleMetadata(of file: inout PDFFile, catalog: [UInt8], day: String?) {
    guard let number = PDFFile.reference("Metadata", in: catalog), let object = file[number],
      let start = object.firstRange(of: "stream\n".utf8), let end = object.firstRange(of: "\nendstream".utf8)
    else { return }
    var packet = Array(object[start.upperBound..<end.lowerBound])
    for name in ["xmp:ModifyDate", "xmp:MetadataDate"] {
      replace(from: "<\(name)>", through: "</\(name)>", in: &packet, with: "")
    }
    let dates = day.map { day in
      ["xmp:CreateDate", "xmp:ModifyDate"].map { "<\($0)>\(day)T00:00:00Z</\($0)>" }
        .joined(separator: "\n   ")
    }
    replace(from: "<xmp:CreateDate>", through: "</xmp:CreateDate>", in: &packet, with: dates ?? "")
    file.replace(number, withStream: packet, entries: "/Type/Metadata/Subtype/XML")
  }

  /// The profile of colours, which has the moment of printing too.
  private static func settleColors(of file: inout PDFFile, catalog: [UInt8]) {
    guard let intent = PDFFile.reference("OutputIntents", in: catalog).flatMap({ file[$0] }),
      let number = PDFFile.reference("DestOutputProfile", in: intent)
    else { return }
    file.replace(number, withStream: ColorProfile.bytes, entries: "/N 3")
  }

  private static func replace(
    from start: String, through end: String, in bytes: inout [UInt8], with replacement: String
  ) {
    guard let first = bytes.firstRange(of: start.utf8),
      let last = bytes[first.upperBound...].firstRange(of: end.utf8)
    else { return }
    bytes.replaceSubrange(first.lowerBound..<last.upperBound, with: replacement.utf8)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  private static let nameLength = 32

  /// The names of 32 hexadecimal digits in the trailer: both of `/ID`, and the checksum.
  private static func settleNames(of file: inout PDFFile) {
    var starts: [Int] = []
    var length = 0
    for (index, byte) in file.trailer.enumerated() {
      length = hexDigits.contains(byte) ? length + 1 : 0
      if length == nameLength { starts.append(index + 1 - nameLength) }
    }
    func write(_ name: [UInt8]) {
      for start in starts { file.trailer.replaceSubrange(start..<start + nameLength, with: name) }
    }
    write(Array(repeating: hexDigits[0], count: nameLength))
    write(name(of: file.bytes))
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
