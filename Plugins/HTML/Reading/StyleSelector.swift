import Characters

/// A selector of CSS of one element, by its tag, id and classes.
struct StyleSelector: Equatable {
  var tag: String?
  var id: String?
  var classes: [String] = []
  /// Whether it is the whole selector, and not the end of one that other elements are part of.
  var isPlain = true

  /// How much it counts against others.
  var weight: Int { (id == nil ? 0 : 10_000) + classes.count * 100 + (tag == nil ? 0 : 1) }

  /// `nil` for a selector of states, parts and attributes, or of any element.
  init?(_ text: UTF8Text) {
    var text = text.trimmed
    if let last = text.lastIndex(where: Self.isCombinator) {
      isPlain = false
      text = text.piece(last + 1..<text.count)
    }
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

  private static func isCombinator(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "~")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isDigit || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
  }

  /// Whether an element is one of those selected.
  func matches(tag: String, id: String?, classes: [String]) -> Bool {
    (self.tag == nil || self.tag == tag) && (self.id == nil || self.id == id)
      && self.classes.allSatisfy(classes.contains)
  }
}
