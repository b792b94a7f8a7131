import Characters

/// Takes the rules out of the content of a `style` element; those for print and other conditions are passed over.
enum StyleSheetParser {
  /// The selectors and what their rules declare, where it matters.
  static func rules(in sheet: UTF8Text) -> [(selector: StyleSelector, effects: StyleEffects)] {
    plain(sheet).withUnsafeBufferPointer { rules(inPlain: $0, isWhole: true) }
  }

  /// - Parameter isWhole: whether blocks for screens are looked into; those in such a block are not.
  private static func rules(inPlain text: UTF8Text, isWhole: Bool) -> [(
    selector: StyleSelector, effects: StyleEffects
  )] {
    var rules: [(StyleSelector, StyleEffects)] = []
    var index = 0
    while let open = text.firstIndex(of: UInt8(ascii: "{"), from: index) {
      var head = text.piece(index..<open)
      // Statements without a block, such as `@import`.
      if let last = head.lastIndex(of: UInt8(ascii: ";")) { head = head.piece(last + 1..<head.count) }
      head = head.trimmed
      if head.first == UInt8(ascii: "@") {
        index = endOfBlock(in: text, from: open)
        if isWhole, isForScreens(head), index > open + 1 {
          rules += Self.rules(inPlain: text.piece(open + 1..<index - 1), isWhole: false)
        }
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
    return rules
  }

  /// Whether a block is that of all screens.
  private static func isForScreens(_ head: UTF8Text) -> Bool {
    head.hasPrefix("@media") && !head.contains("(") && (head.contains("screen") || head.contains("all"))
      && !head.contains("not ")
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
