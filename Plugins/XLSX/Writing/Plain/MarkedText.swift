/// A text with places in which something else is written each time.
struct MarkedText: Sendable {
  /// What is written in such a place.
  enum Mark: Hashable, Sendable {
    /// The last row of a range, by the range's number.
    case lastRow(Int)
    case title
    case company
  }

  private var pieces: [(bytes: [UInt8], mark: Mark?)] = []

  /// Texts that stand for the title and the company.
  static let title = "nianbao:title"
  static let company = "nianbao:company"

  init(_ bytes: ArraySlice<UInt8>) {
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      // Marks begin with one of these.
      guard bytes[index] == UInt8(ascii: "n") || bytes[index] == UInt8(ascii: "1"),
        let (mark, length) = Self.mark(bytes[index...])
      else {
        index += 1
        continue
      }
      pieces.append((Array(bytes[start..<index]), mark))
      index += length
      start = index
    }
    pieces.append((Array(bytes[start...]), nil))
  }

  private static func mark(_ rest: ArraySlice<UInt8>) -> (mark: Mark, length: Int)? {
    if rest.starts(with: title.utf8) { return (.title, title.utf8.count) }
    if rest.starts(with: company.utf8) { return (.company, company.utf8.count) }
    // Rows from 1,000,000 to 1,000,999.
    guard rest.starts(with: "1000".utf8) else { return nil }
    let digits = rest.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    guard digits.count == 7, let row = Int(String(decoding: digits, as: UTF8.self)) else { return nil }
    return (.lastRow(row - BookKind.firstMark), digits.count)
  }

  /// Adds the text with what belongs in its places.
  func add(to part: inout MarkupText, _ fill: (Mark, inout MarkupText) -> Void) {
    for (bytes, mark) in pieces {
      part.add(bytes)
      if let mark { fill(mark, &part) }
    }
  }
}
