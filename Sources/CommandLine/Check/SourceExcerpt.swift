import Characters

/// A line of a source with marks under what is meant, as compilers show it, cut to a number of columns.
struct SourceExcerpt {
  /// Characters of a line, from 0.
  typealias Span = Range<Int>

  private let characters: [Character]
  /// The characters the finding is about.
  private let primary: Span
  /// Others that belong to it.
  private let others: [Span]

  // How much of the room is left before the marks when the line is cut.
  private static let leadingShare = 3

  /// - Parameter line: a line as it is in the source; its columns count scalars.
  init(line: String, primary: Span, others: [Span] = []) {
    characters = line.unicodeScalars.map { scalar in
      // A tab shows as one blank, so that the marks are in the right place on every terminal.
      scalar == "\t" ? " " : Character(DisplayText.safe(String(scalar)))
    }
    self.primary = primary.clamped(to: 0..<max(characters.count, 1))
    self.others = others
  }

  /// The line and the marks below it, at most so many columns wide, with `…` where something is left out.
  func lines(width: Int) -> (text: String, marks: String) {
    let window = window(width: max(width, 16) - 2)
    // Blanks at the beginning can go.
    let isCut = characters[..<window.lowerBound].contains { !$0.isBlank }
    var text = isCut ? "…" : ""
    var marks = isCut ? " " : ""
    for index in window {
      text.append(characters[index])
      let mark: Character =
        primary.contains(index) ? "^" : others.contains { $0.contains(index) } ? "~" : " "
      marks += String(repeating: mark, count: DisplayText.width(characters[index]))
    }
    // What is at the end of the line, or in an empty one.
    if primary.isEmpty || primary.lowerBound >= characters.count { marks.append("^") }
    if characters[window.upperBound...].contains(where: { !$0.isBlank }) { text += "…" }
    while marks.last == " " { marks.removeLast() }
    return (text, marks)
  }

  /// The part of the line that is shown: all of it, or what is around the marks.
  private func window(width: Int) -> Span {
    let widths = characters.map(DisplayText.width)
    if widths.reduce(0, +) <= width {
      // Indents and blanks at the end say nothing, unless one of them is the blank cell that is meant.
      let start = characters.firstIndex { !$0.isBlank } ?? 0
      let end = characters.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? start
      return min(start, primary.lowerBound)..<max(start, end, min(primary.upperBound, characters.count))
    }
    var start = min(primary.lowerBound, characters.count)
    var used = 0
    while start > 0, used + widths[start - 1] <= width / Self.leadingShare {
      start -= 1
      used += widths[start]
    }
    var end = min(primary.lowerBound, characters.count)
    while end < characters.count, used + widths[end] <= width {
      used += widths[end]
      end += 1
    }
    // At the end of a long line there is room left for what comes before.
    while start > 0, used + widths[start - 1] <= width {
      start -= 1
      used += widths[start]
    }
    return start..<end
  }
}
