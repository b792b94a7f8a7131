import Containers
import Layout

/// The lists that are open, and the item whose text comes next.
struct OpenLists {
  private struct List {
    let isNumbered: Bool
    let style: ListStyle
    var next: Int
    /// What the number changes by from one item to the next.
    let step: Int
  }

  private var lists: [List] = []
  /// The item that has no text yet.
  private(set) var item: (mark: InlineMark.Kind, numeral: String)?

  /// A list begins.
  ///
  /// - Parameters:
  ///   - style: how its items are counted, where a style says so.
  ///   - itemCount: how many items it has, from which a reversed list counts down.
  mutating func begin(
    _ name: XMLName, _ attributes: HTMLAttributes, style: ListStyle?, itemCount: () -> Int
  ) {
    let isNumbered = "ol" ~= name
    let isWritten = attributes["class"]?.split(separator: " ").contains("written") ?? false
    let isReversed = isNumbered && attributes.has("reversed")
    let stated = style ?? attributes["type"].flatMap { ListStyle(type: $0) }
    lists.append(
      List(
        isNumbered: isNumbered, style: isWritten ? .none : stated ?? (isNumbered ? .decimal : .none),
        next: attributes.integer("start") ?? (isReversed ? itemCount() : 1), step: isReversed ? -1 : 1))
    item = nil
  }

  /// The innermost list ends.
  mutating func end() {
    _ = lists.popLast()
    item = nil
  }

  /// An item of the innermost list begins.
  ///
  /// - Parameter style: how it is counted, where its own style says so.
  mutating func beginItem(_ attributes: HTMLAttributes, style: ListStyle?) {
    guard let last = lists.indices.last else { return }
    if let number = attributes.integer("value") { lists[last].next = number }
    let list = lists[last]
    lists[last].next += list.step
    let own = style ?? attributes["type"].flatMap { ListStyle(type: $0) } ?? list.style
    item = (
      .item(level: lists.count - 1, isNumbered: list.isNumbered || own != .none),
      list.style == .none && style == nil ? "" : own.marker(list.next)
    )
  }

  /// The text of the item has begun.
  mutating func takeItem() -> (mark: InlineMark.Kind, numeral: String)? {
    defer { item = nil }
    return item
  }
}

extension HTMLAttributes {
  /// The number that begins the value of an attribute, as browsers read it, in as many digits as lists count in.
  fileprivate func integer(_ name: StaticString) -> Int? {
    guard let value = self[name] else { return nil }
    let text = value.drop(while: \.isWhitespace)
    let digits = text.first == "-" || text.first == "+" ? text.dropFirst() : text
    let number = Int(digits.prefix(Self.mostDigits).prefix { "0"..."9" ~= $0 })
    return number.map { text.first == "-" ? -$0 : $0 }
  }

  private static var mostDigits: Int { 6 }
}
