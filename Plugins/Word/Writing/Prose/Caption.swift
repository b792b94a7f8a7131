/// The names that offices print above tables and below pictures, such as 图1 公开数量.
enum Caption {
  /// Longer paragraphs that begin so are sentences.
  private static let longest = 40

  /// Whether a paragraph is nothing but the word and the number of an attachment: 附件, 附件1, 附件二.
  static func isAttachment(_ text: String) -> Bool {
    guard text.hasPrefix("附件"), text.count <= 5 else { return false }
    return text.dropFirst(2).allSatisfy { $0.isNumber || "一二三四五六七八九十 ".contains($0) }
  }

  /// Whether a paragraph can be the title of an attachment: short, and no sentence.
  static func isTitle(_ text: String) -> Bool {
    !text.isEmpty && text.count <= longest && !text.contains { "。：；".contains($0) }
  }

  /// Whether a paragraph is such a name: 图 or 表, a number, and no full stop.
  static func isCaption(_ text: String) -> Bool {
    guard let first = text.first, "图表附".contains(first), text.count <= longest, !text.contains("。") else {
      return false
    }
    let rest = text.drop { "图表附".contains($0) }.drop { $0 == " " || $0 == "\u{3000}" }
    return rest.first.map { $0.isNumber || "一二三四五六七八九十".contains($0) } ?? false
  }
}
