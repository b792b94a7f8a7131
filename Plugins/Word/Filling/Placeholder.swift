import Characters

/// What forms have where something is to be filled in: nothing, `____`, `XX`, or a hint in brackets.
enum Placeholder {
  private static let signs: Set<Character> = [
    "X", "x", "×", "Ｘ", "ｘ", "✕", "╳", "_", "＿", "○", "□", "…", "*", "＊", ".", "．",
  ]

  /// Whether a text holds the place of another and says nothing.
  static func isOpen(_ text: String) -> Bool {
    text.allSatisfy { $0.isWhitespace || signs.contains($0) } || isHint(text)
  }

  /// Whether a text has a gap in it, such as `XX局` or `____年`.
  static func hasGap(_ text: String) -> Bool {
    let compact = text.withoutBlanks
    let pairs = zip(compact, compact.dropFirst())
    return pairs.contains { $0 == $1 && signs.contains($0) && $0 != "." } || compact.contains("×")
      || isHint(text)
      || ["（机关名称）", "（单位名称）", "(机关名称)", "(单位名称)", "某某"].contains(where: compact.contains)
  }

  /// Whether a text is a hint of the form, such as （文字描述）.
  static func isHint(_ text: String) -> Bool {
    let compact = text.withoutBlanks
    guard let first = compact.first, let last = compact.last, "（(［[【".contains(first), "）)］]】".contains(last)
    else {
      return false
    }
    return ["文字描述", "填写", "此处", "名称", "盖章", "公章", "签章", "印章"].contains(where: compact.contains)
  }

  /// Whether a text is a date with nothing in it, such as `XXXX年XX月XX日` or `2026年  月  日`.
  static func isDate(_ text: String) -> Bool {
    guard let match = text.withoutBlanks.wholeMatch(of: #/([^年月日]*)年([^年月日]*)月([^年月日]*)日/#) else {
      return false
    }
    let parts = [match.1, match.2, match.3].map(String.init)
    return parts.contains(where: isOpen) && parts.allSatisfy { isOpen($0) || $0.allSatisfy(\.isNumber) }
  }
}
