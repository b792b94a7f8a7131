import Characters

/// The heading of the second level that a paragraph of prose may begin with, such as `（一）主动公开情况。`, which is set in
/// 楷体 (docs/form.md, "Typography").
package enum ProseLead {
  /// How many bytes of a paragraph are such a heading; 0 where there is none.
  ///
  /// It begins with a Chinese numeral in brackets and ends with the first full stop or colon, or with the paragraph where
  /// that is short.
  package static func length(in text: String) -> Int {
    // Most paragraphs begin otherwise: with neither an ASCII bracket nor the first byte of the other.
    guard let byte = text.utf8.first, byte == UInt8(ascii: "(") || byte == 0xEF, let first = text.first,
      first == "（" || first == "("
    else { return 0 }
    return text.prefix(leadCharacters(of: text)).utf8.count
  }

  /// Characters; beyond this a first sentence is prose and no heading.
  private static let longestLead = 28

  private static func leadCharacters(of text: String) -> Int {
    let mark = text.dropFirst().prefix { $0.unicodeScalars.first?.isChineseNumeral == true }
    let close = text.dropFirst(1 + mark.count).first
    guard !mark.isEmpty, close == "）" || close == ")" else { return 0 }
    let head = text.prefix(longestLead)
    if let end = head.firstIndex(where: { $0 == "。" || $0 == "：" || $0 == "\n" }) {
      return text.distance(from: text.startIndex, to: end) + 1
    }
    return head.endIndex == text.endIndex ? head.count : 0
  }
}
