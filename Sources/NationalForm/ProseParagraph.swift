import Characters

/// A paragraph of prose and the heading of the second level that it begins with, where there is one.
package struct ProseParagraph: Sendable, Hashable {
  /// The heading, such as `（一）主动公开情况。`, which is set in 楷体; empty where there is none
  /// (docs/form.md, "Typography").
  package let lead: String
  /// What follows.
  package let body: String

  /// Divides a paragraph: a lead begins with a Chinese numeral in brackets and ends with the first full stop or
  /// colon, or with the paragraph where that is short.
  package init(_ text: String) {
    let length = Self.leadLength(text)
    lead = String(text.prefix(length))
    body = String(text.dropFirst(length))
  }

  /// Characters; beyond this a first sentence is prose and no heading.
  private static let longestLead = 28

  private static func leadLength(_ text: String) -> Int {
    guard let first = text.first, first == "（" || first == "(" else { return 0 }
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
