import Characters

/// How text shows on a terminal: how many columns it takes, and where it can be broken.
enum DisplayText {
  private static let notAtStart: Set<Character> = ["）", "、", "，", "。", "；", "：", "”", "》", ")", ",", "."]

  /// The columns a character takes: 0, 1 or 2.
  static func width(_ character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // An emoji of several scalars is as wide as one; its selector says that it is an emoji.
      if scalar.value == 0xFE0F { width = 2 }
      // Today's terminals show what is ambiguous in one column.
      width = max(width, scalar.columns(ambiguousIsWide: false))
    }
    return width
  }

  /// The columns a text takes.
  static func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The text on one line, without characters that control the terminal or reverse the direction of writing: what a
  /// file states can neither begin a line of output nor change one.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(of: $0) != nil }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { replacement(of: $0) ?? $0 }))
  }

  /// The replacement for a character that is not safe to print; `nil` for one that is.
  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x2028, 0x2029: " "
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }

  /// The text padded with blanks on the right to a number of columns.
  static func padded(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - width(text)))
  }

  /// The text cut to a number of columns, with `…` where something is left out.
  static func shortened(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var result = ""
    var used = 1
    for character in text {
      used += width(character)
      if used > columns { break }
      result.append(character)
    }
    return result + "…"
  }

  /// The text in lines of at most so many columns; no line begins with a closing mark.
  static func wrapped(_ text: String, to columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for character in text {
      let width = width(character)
      if character == "\n" || (used + width > columns && !line.isEmpty) {
        var carried = ""
        if character != "\n", isLatin(character), let blank = line.lastIndex(of: " "),
          line[blank...].dropFirst().allSatisfy(isLatin), self.width(line[..<blank]) * 2 > columns
        {
          // A word that does not fit goes to the next line whole.
          carried = String(line[line.index(after: blank)...])
          line = String(line[..<blank])
        } else if notAtStart.contains(character), line.count > 1, let last = line.popLast() {
          carried = String(last)
        }
        lines.append(line)
        line = carried
        used = self.width(carried)
        if character == "\n" { continue }
      }
      line.append(character)
      used += width
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  private static func isLatin(_ character: Character) -> Bool {
    character != " " && character.utf8.count == 1
  }

  /// Lines of nearly equal length: as many as `wrapped` needs, none longer than necessary.
  static func balanced(_ text: String, to columns: Int) -> [String] {
    var best = wrapped(text, to: columns)
    for narrower in stride(from: columns - 1, through: 2, by: -1) {
      let lines = wrapped(text, to: narrower)
      if lines.count > best.count { break }
      best = lines
    }
    return best
  }
}
