import Characters

/// A PDF with one plain cross-reference table, as LibreOffice writes it, taken apart into its objects.
struct PDFFile {
  /// What comes before the first object: the version.
  private let head: ArraySlice<UInt8>
  /// The objects by number, each from its number to the next object.
  private var objects: [Int: ArraySlice<UInt8>] = [:]
  /// The numbers of the objects in the order of the file.
  private let order: [Int]
  /// One more than the highest number.
  private let count: Int
  /// The dictionary that names the catalog, with the word before it.
  var trailer: [UInt8]

  private static let entryLength = 20
  // `startxref`, a number, `%%EOF`, and ends of lines.
  private static let endLength = 64

  /// Takes a file apart; `nil` if it is put together in another way.
  init?(_ bytes: [UInt8]) {
    guard let last = bytes.suffix(Self.endLength).firstRange(of: "startxref".utf8),
      let table = Self.number(in: bytes[last.upperBound...]), table < last.lowerBound,
      let start = bytes[table..<last.lowerBound].firstRange(of: "trailer".utf8),
      let entries = Self.offsets(in: bytes[table..<start.lowerBound])
    else { return nil }
    let sorted = entries.offsets.sorted { $0.offset < $1.offset }
    guard let first = sorted.first, sorted.allSatisfy({ $0.offset > 0 && $0.offset < table }) else {
      return nil
    }
    head = bytes[..<first.offset]
    order = sorted.map(\.number)
    count = entries.count
    trailer = Array(bytes[start.lowerBound..<last.lowerBound])
    for (index, entry) in sorted.enumerated() {
      let end = index + 1 < sorted.count ? sorted[index + 1].offset : table
      let object = bytes[entry.offset..<end]
      guard object.starts(with: "\(entry.number) 0 obj".utf8) else { return nil }
      objects[entry.number] = object
    }
  }

  /// The offsets of the objects in use, from a table of one part.
  private static func offsets(
    in table: ArraySlice<UInt8>
  ) -> (count: Int, offsets: [(number: Int, offset: Int)])? {
    let lines = table.split(separator: UInt8(ascii: "\n"), maxSplits: 2)
    guard lines.count == 3, lines[0].starts(with: "xref".utf8), lines[1].starts(with: "0 ".utf8),
      let count = number(in: lines[1].dropFirst(2)),
      lines[2].count == count * entryLength
    else { return nil }
    var offsets: [(number: Int, offset: Int)] = []
    for number in 0..<count {
      let entry = lines[2].dropFirst(number * entryLength).prefix(entryLength)
      guard entry.dropFirst(17).first == UInt8(ascii: "n") else { continue }
      guard entry.dropFirst(10).starts(with: " 00000 ".utf8), let offset = Self.number(in: entry) else {
        return nil
      }
      offsets.append((number, offset))
    }
    return (count, offsets)
  }

  /// An object, from its number to `endobj`; `nil` if there is none of this number.
  subscript(number: Int) -> [UInt8]? { objects[number].map(Array.init) }

  /// Puts a dictionary or another plain value in the place of an object.
  mutating func replace(_ number: Int, with value: [UInt8]) {
    objects[number] = ArraySlice(Array("\(number) 0 obj\n".utf8) + value + Array("\nendobj\n\n".utf8))
  }

  /// Puts a stream in the place of an object.
  ///
  /// - Parameter entries: what its dictionary has beside the length.
  mutating func replace(_ number: Int, withStream content: [UInt8], entries: String) {
    // The length of what stood there may be an object of its own, which nothing refers to any more.
    if let old = self[number], let start = old.firstRange(of: "stream".utf8),
      let length = Self.reference("Length", in: Array(old[..<start.lowerBound]))
    {
      replace(length, with: Array("\(content.count)".utf8))
    }
    let dictionary = "<<\(entries)/Length \(content.count)>>\nstream\n"
    replace(number, with: Array(dictionary.utf8) + content + Array("\nendstream".utf8))
  }

  /// The number of the object that an entry of a dictionary refers to, alone or first in a list.
  static func reference(_ name: String, in dictionary: [UInt8]) -> Int? {
    guard let key = dictionary.firstRange(of: "/\(name)".utf8) else { return nil }
    let value = dictionary[key.upperBound...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "[") }
    guard let number = number(in: value) else { return nil }
    return value.drop(while: \.isDigit).starts(with: " 0 R".utf8) ? number : nil
  }

  /// The number that text begins with, after blanks.
  private static func number(in text: ArraySlice<UInt8>) -> Int? {
    let digits = text.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .prefix(while: \.isDigit)
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The file, with a table of where its objects are now.
  var bytes: [UInt8] {
    var bytes = Array(head)
    var offsets: [Int: Int] = [:]
    for number in order {
      offsets[number] = bytes.count
      bytes += objects[number] ?? []
    }
    let table = bytes.count
    bytes += Array("xref\n0 \(count)\n".utf8)
    for number in 0..<count {
      let offset = offsets[number].map(String.init) ?? "0"
      let kind = offsets[number] == nil ? "65535 f" : "00000 n"
      bytes += Array((String(repeating: "0", count: 10 - offset.count) + offset + " \(kind) \n").utf8)
    }
    return bytes + trailer + Array("startxref\n\(table)\n%%EOF\n".utf8)
  }
}
