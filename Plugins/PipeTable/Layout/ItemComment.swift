import ReportModel

/// The comment behind an item of a list that says what Markdown's own lists cannot.
enum ItemComment {
  /// An item whose numeral is part of its text: `<!-- numbered 1 -->` in a list that is in no other.
  case numbered(ListItem)
  /// An item with a bullet that stands deeper than its indentation shows.
  case level(ListItem)

  var text: String {
    switch self {
    case .numbered(let item): "<!-- numbered \(item.level + 1) -->"
    case .level(let item): "<!-- level \(item.level + 1) -->"
    }
  }

  /// The item that a comment at the end of a paragraph states, and where the text before it ends.
  static func read(atEndOf source: [UInt8]) -> (item: ListItem, end: Int)? {
    guard source.suffix(3).elementsEqual("-->".utf8),
      let start = source.lastIndex(of: .lessThan), source[start...].starts(with: "<!--")
    else { return nil }
    // Behind a backslash it is text.
    guard source[..<start].reversed().prefix(while: { $0 == .backslash }).count % 2 == 0 else { return nil }
    let words = source[(start + 4)..<(max(start + 4, source.count - 3))].split(separator: 0x20).map(\.text)
    guard words.count == 2, let number = Int(words[1]), (1...9).contains(number) else { return nil }
    let end = source[..<start].trimmed.endIndex
    switch words[0] {
    case "numbered": return (ListItem(level: number - 1, isNumbered: true), end)
    case "level": return (ListItem(level: number - 1, isNumbered: false), end)
    default: return nil
    }
  }
}
