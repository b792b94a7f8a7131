import Characters
import Layout

/// Small tests and edits for Chinese prose.
enum Prose {
  /// Text without the marks that Markdown puts around it: `##` and `**`.
  static func withoutMarkdown(_ text: UTF8Text) -> String {
    withoutEmphasis(withoutHeadMark(text.trimmed).string)
  }

  /// The text without a Markdown heading mark at its start.
  private static func withoutHeadMark(_ text: UTF8Text) -> UTF8Text {
    guard text.first == UInt8(ascii: "#") else { return text }
    let rest = text.piece((text.firstIndex { $0 != UInt8(ascii: "#") } ?? text.count)..<text.count)
    guard text.count - rest.count <= 6, rest.firstScalar.map(\.isBlank) ?? true else { return text }
    return rest.trimmed
  }

  /// The text without `**`; a single asterisk is kept.
  ///
  /// An unpaired `**` is dropped too: its partner is on another line.
  static func withoutEmphasis(_ text: String) -> String {
    text.withText { bytes in
      guard bytes.contains("**") else { return text }
      let plain = dropping(from: bytes, at: 0x2A) { index in
        bytes.hasBytes([0x2A, 0x2A], at: index) ? (dropped: 2, kept: 0) : nil
      }
      return String(decoding: plain, as: UTF8.self)
    }
  }

  /// Calls a function with the text without a Markdown heading mark and without the backslashes of escapes.
  ///
  /// Nearly every text has none, and is not copied.
  static func withoutMarkdownHead<Result>(_ text: UTF8Text, _ body: (UTF8Text) -> Result) -> Result {
    let rest = withoutHeadMark(text)
    guard rest.contains(byte: 0x5C) else { return body(rest) }
    let plain = dropping(from: rest, at: 0x5C) { index in
      let isEscape = index + 1 < rest.count && "<>*#_|[]~`".utf8.contains(rest[index + 1])
      return isEscape ? (dropped: 1, kept: 1) : nil
    }
    return plain.withUnsafeBufferPointer(body)
  }

  /// The text with bytes dropped at each `byte` for which `mark` says how many to drop and how many to keep
  /// after them.
  private static func dropping(
    from text: UTF8Text, at byte: UInt8, _ mark: (_ index: Int) -> (dropped: Int, kept: Int)?
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var copied = 0
    var index = 0
    while let found = text.firstIndex(of: byte, from: index) {
      guard let (dropped, kept) = mark(found) else {
        index = found + 1
        continue
      }
      result.append(contentsOf: text[copied..<found])
      copied = found + dropped
      index = copied + kept
    }
    result.append(contentsOf: text[copied...])
    return result
  }

  /// Whether a text begins like an item or a heading of lower level: （一）, 1., 一是, 第一, ①.
  static func beginsItem(_ text: UTF8Text) -> Bool {
    var scalars = text.scalars
    guard let first = scalars.next() else { return false }
    switch first {
    case "（", "(", "【", "〔", "第": return scalars.next().map(\.isItemNumeral) ?? false
    case "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "●", "■", "◆", "★", "·", "•": return true
    default: break
    }
    guard first.isItemNumeral, let second = scalars.next() else { return false }
    if second == "是" { return true }
    let sign = second.isItemNumeral ? scalars.prefix(2).first { !$0.isItemNumeral } : second
    switch sign {
    case "、", ".", "．", "）", ")": return true
    default: return false
    }
  }

  /// Whether brackets or quotes opened in a text are not closed in it.
  static func hasOpenBracket(_ text: UTF8Text) -> Bool {
    var depth = 0
    var index = 0
    while index < text.count {
      // Most characters of Chinese text begin with E4 … E9, and no bracket or quote does.
      guard text[index] < 0xE4 || text[index] == 0xEF else {
        index += text[index].utf8Length
        continue
      }
      let (scalar, length) = text.character(at: index)
      index += length
      switch scalar {
      case "（", "《", "〈", "〔", "【", "“", "‘", "「", "(": depth += 1
      case "）", "》", "〉", "〕", "】", "”", "’", "」", ")": depth -= 1
      default: break
      }
    }
    return depth > 0
  }
}
