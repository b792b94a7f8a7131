import Characters

/// What means something to Markdown only at the beginning or end of a line.
extension MarkdownEscaper {
  /// The byte to escape so that the line from here does not begin a heading, list, quotation, rule or table.
  func blockMark(at start: Int) -> Int? {
    guard position == .paragraph, start < bytes.count else { return nil }
    switch bytes[start] {
    case .pipe, UInt8(ascii: ">"): return start
    case .numberSign:
      var end = start
      while end < bytes.count, bytes[end] == .numberSign { end += 1 }
      return endsWord(end) ? start : nil
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return endsWord(start + 1) || isRule(start) ? start : nil
    case UInt8(ascii: "+"): return endsWord(start + 1) ? start : nil
    case UInt8(ascii: "_"): return isRule(start) ? start : nil
    // These two mean something only below a line of the same paragraph.
    case UInt8(ascii: "="), UInt8(ascii: ":"): return start > 0 && isRule(start) ? start : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = start
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
        return nil
      }
      return endsWord(end + 1) ? end : nil
    default: return nil
    }
  }

  private func endsWord(_ index: Int) -> Bool {
    index >= bytes.count || bytes[index].isBlank || bytes[index] == .newline
  }

  /// Whether the line could be a rule, the underline of a heading or the second row of a table.
  private func isRule(_ start: Int) -> Bool {
    for byte in bytes[start...] {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "*"),
        .pipe,
        0x20, 0x09:
        continue
      default: return byte == .newline
      }
    }
    return true
  }

  /// The first of the `#` at the end of a heading that Markdown would take as its closing.
  func closingMark() -> Int? {
    var start = bytes.count
    while start > 0, bytes[start - 1] == .numberSign { start -= 1 }
    guard start < bytes.count, start == 0 || bytes[start - 1].isBlank || bytes[start - 1] == .newline else {
      return nil
    }
    return start
  }
}
