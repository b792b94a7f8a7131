import Characters

/// A selector of CSS: an element by its tag, id and classes, and elements in which it stands.
struct StyleSelector: Equatable {
  /// One element of a selector.
  struct Element: Equatable {
    var tag: String?
    var id: String?
    var classes: [String] = []

    var weight: Int { (id == nil ? 0 : 10_000) + classes.count * 100 + (tag == nil ? 0 : 1) }

    /// Whether it says nothing: every element stands in it.
    var isRoot: Bool { id == nil && classes.isEmpty && (tag == "html" || tag == "body") }
  }

  /// An element around another one.
  struct Ancestor: Equatable {
    var element: Element
    /// Whether the other one stands right in it.
    var isParent: Bool
  }

  /// The element that is selected.
  let element: Element
  /// The elements around it, innermost first.
  private(set) var ancestors: [Ancestor] = []
  /// Whether it depends on elements beside others too, which are not looked at.
  private(set) var isOfSiblings = false

  /// Whether no other element is part of it.
  var isPlain: Bool { ancestors.isEmpty && !isOfSiblings }

  /// The selector of the same element wherever it stands.
  var alone: StyleSelector {
    var selector = self
    selector.ancestors = []
    selector.isOfSiblings = false
    return selector
  }

  /// How much it counts against others.
  var weight: Int { ancestors.reduce(element.weight) { $0 + $1.element.weight } }

  /// `nil` for a selector of states, parts and attributes, or of any element.
  init?(_ text: UTF8Text) {
    var elements: [(element: Element, isParent: Bool)] = []
    var isParent = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      if Self.isCombinator(byte) {
        if byte == UInt8(ascii: ">") { isParent = true }
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "~") { isOfSiblings = true }
        index += 1
        continue
      }
      let end = text[index...].firstIndex(where: Self.isCombinator) ?? text.count
      guard let element = Element(text.piece(index..<end)) else { return nil }
      elements.append((element, isParent))
      isParent = false
      index = end
    }
    guard let last = elements.last, elements.count <= Self.mostElements else { return nil }
    element = last.element
    for (inner, outer) in zip(elements.indices.dropFirst(), elements.indices.dropLast()).reversed()
    where !elements[outer].element.isRoot {
      ancestors.append(Ancestor(element: elements[outer].element, isParent: elements[inner].isParent))
    }
  }

  /// A longer selector is taken for one of states.
  private static let mostElements = 12

  private static func isCombinator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "~")
  }

  /// Whether an element is one of those selected.
  ///
  /// - Parameter path: the elements around it, outermost first.
  func matches(_ element: Element, in path: some BidirectionalCollection<Element>) -> Bool {
    var steps = Self.mostSteps
    return self.element.selects(element) && Self.match(ancestors[...], path[...], &steps)
  }

  /// A selector that would take longer to follow selects nothing.
  private static let mostSteps = 500

  private static func match(
    _ ancestors: ArraySlice<Ancestor>, _ path: some BidirectionalCollection<Element>, _ steps: inout Int
  ) -> Bool {
    guard let next = ancestors.first else { return true }
    var path = path[...]
    while let around = path.popLast() {
      steps -= 1
      guard steps > 0 else { return false }
      if next.element.selects(around) {
        // Of two that could be meant, the inner one leaves more room for the rest.
        let rest = ancestors.dropFirst()
        if !(rest.first?.isParent ?? false) { return match(rest, path, &steps) }
        if match(rest, path, &steps) { return true }
      }
      if next.isParent { return false }
    }
    return false
  }
}

extension StyleSelector.Element {
  /// `nil` for states, parts and attributes, or any element.
  init?(_ text: UTF8Text) {
    guard !text.isEmpty else { return nil }
    var start = 0
    while start < text.count {
      let kind = text[start]
      let first = Self.isMark(kind) ? start + 1 : start
      var end = first
      while end < text.count, !Self.isMark(text[end]) {
        guard Self.isName(text[end]) else { return nil }
        end += 1
      }
      guard end > first else { return nil }
      let name = text.piece(first..<end).string
      switch kind {
      case UInt8(ascii: "."): classes.append(name)
      case UInt8(ascii: "#"): id = name
      default: tag = name.lowercased()
      }
      start = end
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#") }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isDigit || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Whether another element has the tag, the id and the classes of this one.
  func selects(_ other: Self) -> Bool {
    (tag == nil || tag == other.tag) && (id == nil || id == other.id)
      && classes.allSatisfy(other.classes.contains)
  }
}
