import Containers
import Layout

/// The lists that are open, and the item whose text comes next.
struct OpenLists {
  private struct List {
    let isNumbered: Bool
    /// Whether a browser shows numerals before the items.
    let showsNumerals: Bool
    let style: String
    var next: Int
  }

  private var lists: [List] = []
  /// The item that has no text yet.
  private(set) var item: (mark: InlineMark.Kind, numeral: String)?

  /// A list begins.
  mutating func begin(_ name: XMLName, _ attributes: HTMLAttributes) {
    let isNumbered = "ol" ~= name
    let look = attributes["style"]?.lowercased() ?? ""
    let isWritten = attributes["class"]?.split(separator: " ").contains("written") ?? false
    lists.append(
      List(
        isNumbered: isNumbered,
        showsNumerals: isNumbered && !isWritten && !(look.contains("list-style") && look.contains("none")),
        style: attributes["type"] ?? "1", next: attributes["start"].flatMap { Int($0) } ?? 1))
    item = nil
  }

  /// The innermost list ends.
  mutating func end() {
    _ = lists.popLast()
    item = nil
  }

  /// An item of the innermost list begins.
  mutating func beginItem(_ attributes: HTMLAttributes) {
    guard let last = lists.indices.last else { return }
    if let number = attributes["value"].flatMap({ Int($0) }) { lists[last].next = number }
    let list = lists[last]
    // Numbers beyond this are none that a list counts to.
    lists[last].next = min(max(list.next, -100_000), 100_000) + 1
    item = (
      .item(level: lists.count - 1, isNumbered: list.isNumbered),
      list.showsNumerals ? Self.numeral(list.next, list.style) + "." : ""
    )
  }

  /// The text of the item has begun.
  mutating func takeItem() -> (mark: InlineMark.Kind, numeral: String)? {
    defer { item = nil }
    return item
  }

  private static func numeral(_ number: Int, _ style: String) -> String {
    guard (1...26).contains(number), style == "a" || style == "A" else { return String(number) }
    return String(UnicodeScalar(UInt8(number + (style == "a" ? 96 : 64))))
  }
}
