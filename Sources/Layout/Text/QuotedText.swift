import Characters

/// Text that a mail program has quoted: a `>` before every line.
enum QuotedText {
  /// The text with blanks in place of the signs, so that all places stay; `nil` where it is not quoted.
  static func unquoted(_ text: [UInt8], lines: [Range<Int>]) -> [UInt8]? {
    guard let first = lines.first(where: { !$0.isEmpty }), text[first.lowerBound] == sign else { return nil }
    let filled = lines.filter { !$0.isEmpty }
    let quoted = filled.count { text[$0.lowerBound] == sign }
    guard filled.count >= leastLines, 10 * quoted >= 9 * filled.count else { return nil }
    var plain = text
    for line in filled {
      for index in line {
        guard text[index] == sign || text[index] == 0x20 else { break }
        plain[index] = 0x20
      }
    }
    return plain
  }

  private static let sign = UInt8(ascii: ">")
  /// Fewer lines can be a path or a quotation in a text.
  private static let leastLines = 10
}
