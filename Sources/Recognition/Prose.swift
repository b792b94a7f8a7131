/// Small judgements on pieces of Chinese prose.
enum Prose {
  /// Text without the blanks at its ends.
  static func trimmed(_ text: some StringProtocol) -> String {
    var slice = text[...]
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return String(slice)
  }

  static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace || character == "\u{200B}" || character == "\u{FEFF}" || character == "\u{00AD}"
  }

  /// Text without the marks that Markdown puts around it: `##`, `**`, quotes, list signs and backslashes.
  static func withoutMarkdown(_ text: String) -> String {
    var result = trimmed(text)
    if result.hasPrefix("#") {
      let rest = result.drop { $0 == "#" }
      if result.count - rest.count <= 6, rest.first?.isWhitespace ?? true { result = trimmed(rest) }
    }
    return withoutEmphasis(result)
  }

  /// Text without pairs of `**`; a single pair of asterisks is left alone.
  static func withoutEmphasis(_ text: String) -> String {
    guard text.utf8.contains(0x2A) else { return text }
    let parts = text.split(separator: "**", omittingEmptySubsequences: false)
    // An odd mark out belongs to a pair that another line closes; the mark itself is no text either way.
    return parts.count >= 2 ? parts.joined() : text
  }

  /// The signs a paragraph ends with.
  static func endsSentence(_ character: Character) -> Bool { "。！？：；!?:;…".contains(character) }

  /// Whether a text begins like an item or a heading of lower level: （一）, 1., 一是, 第一, ①.
  static func beginsItem(_ text: some StringProtocol) -> Bool {
    let head = text.prefix(4)
    guard let first = head.first else { return false }
    let rest = head.dropFirst()
    if "（(【〔".contains(first), let second = rest.first, isNumeral(second) { return true }
    if isNumeral(first), let sign = rest.first(where: { !isNumeral($0) }), "、.．）)".contains(sign) { return true }
    if isNumeral(first), rest.hasPrefix("是") { return true }
    if first == "第", let second = rest.first, isNumeral(second) { return true }
    return "①②③④⑤⑥⑦⑧⑨⑩●■◆★·•".contains(first)
  }

  private static func isNumeral(_ character: Character) -> Bool {
    "一二三四五六七八九十0123456789０１２３４５６７８９".contains(character)
  }

  /// Whether brackets or quotes opened in a text are not closed in it.
  static func hasOpenBracket(_ text: some StringProtocol) -> Bool {
    var depth = 0
    for character in text {
      if "（《〈〔【“‘「(".contains(character) { depth += 1 }
      if "）》〉〕】”’」)".contains(character) { depth -= 1 }
    }
    return depth > 0
  }
}

extension Prose {
  /// Text without Markdown's heading marks at its start and a backslash before a sign.
  static func withoutMarkdownHead(_ text: String) -> String {
    guard let first = text.utf8.first, first == 0x23 || text.utf8.contains(0x5C) else { return text }
    var result = text
    if first == 0x23 {
      let rest = result.drop { $0 == "#" }
      if result.count - rest.count <= 6, rest.first?.isWhitespace ?? true { result = trimmed(rest) }
    }
    for sign in ["<", ">", "*", "#", "_", "|", "[", "]", "~", "`"] where result.contains("\\" + sign) {
      result = result.split(separator: "\\" + sign, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return result
  }
}
