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

/// Takes the rules out of the content of a `style` element; those for print and other conditions are passed over.
enum StyleSheetParser {
  /// The selectors and what their rules declare, where it matters.
  static func rules(in sheet: UTF8Text) -> [(selector: StyleSelector, effects: StyleEffects)] {
    var rules: [(StyleSelector, StyleEffects)] = []
    let text = plain(sheet)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while let open = text.firstIndex(of: UInt8(ascii: "{"), from: index) {
        var head = text.piece(index..<open)
        // Statements without a block, such as `@import`.
        if let last = head.lastIndex(of: UInt8(ascii: ";")) { head = head.piece(last + 1..<head.count) }
        head = head.trimmed
        if head.first == UInt8(ascii: "@") {
          index = endOfBlock(in: text, from: open)
          continue
        }
        let end = text.firstIndex(of: UInt8(ascii: "}"), from: open) ?? text.count
        index = min(end + 1, text.count)
        let effects = StyleEffects(text.piece(open + 1..<end))
        guard effects != StyleEffects() else { continue }
        for selector in head.split(separator: UInt8(ascii: ",")) {
          guard let selector = StyleSelector(UTF8Text(rebasing: selector)) else { continue }
          rules.append((selector, effects))
        }
      }
    }
    return rules
  }

  /// The text without comments and without the comment signs of HTML.
  private static func plain(_ sheet: UTF8Text) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(sheet.count)
    var index = 0
    while index < sheet.count {
      if sheet[index] == UInt8(ascii: "/"), index + 1 < sheet.count, sheet[index + 1] == UInt8(ascii: "*") {
        guard let end = sheet.firstIndex(of: "*/", from: index + 2) else { break }
        index = end + 2
      } else if sheet.hasBytes(opening, at: index) {
        index += opening.count
      } else if sheet.hasBytes(closing, at: index) {
        index += closing.count
      } else {
        text.append(sheet[index])
        index += 1
      }
    }
    return text
  }

  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  private static func endOfBlock(in text: UTF8Text, from open: Int) -> Int {
    var depth = 0
    for index in open..<text.count {
      if text[index] == UInt8(ascii: "{") { depth += 1 }
      if text[index] == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return index + 1 }
      }
    }
    return text.count
  }
}
