/// Merges heads that a program repeated in every cell of their span.
enum FilledSpans {
  /// Properties of a line of heads.
  private struct Line {
    var count = 0
    /// The column after the last head.
    var end = 0
    /// Whether all heads name the same.
    var isOfOneName = true
    var first: HeadWord?

    mutating func add(_ word: HeadWord) {
      count += 1
      end = max(end, word.extent.characters.upperBound)
      isOfOneName = isOfOneName && isSame(first ?? word, word)
      first = first ?? word
    }
  }

  static func joined(_ words: [HeadWord]) -> [HeadWord] {
    // There are few lines of heads, and few columns with any.
    var lines: [(number: Int, line: Line)] = []
    for word in words {
      if let known = lines.lastIndex(where: { $0.number == word.line }) {
        lines[known].line.add(word)
      } else {
        var line = Line()
        line.add(word)
        lines.append((word.line, line))
      }
    }
    func line(_ number: Int) -> Line? { lines.last { $0.number == number }?.line }
    var kept: [HeadWord] = []
    kept.reserveCapacity(words.count)
    /// For each column, the last head that begins there, as an index of `words`.
    var above: [(column: Int, word: Int)] = []
    for (number, word) in words.enumerated() {
      guard word.isCell, let name = word.name, let own = line(word.line), own.count > 1 else {
        kept.append(word)
        continue
      }
      let column = word.extent.characters.lowerBound
      let place = above.firstIndex { $0.column == column }
      // In a filled grid all lines of heads end in the same column; otherwise the head above is not a
      // repetition.
      if let place, words[above[place].word].line < word.line, isSame(words[above[place].word], word),
        words[above[place].word].extent.characters == word.extent.characters,
        line(words[above[place].word].line)?.end == own.end
      {
        continue
      }
      if let place { above[place].word = number } else { above.append((column, number)) }
      let isOfSpan = word.isRow || !name.meaning.isLeaf || own.isOfOneName
      if isOfSpan, let last = kept.last, last.line == word.line, isSame(last, word) {
        kept[kept.count - 1].extent = last.extent.joined(with: word.extent)
      } else {
        kept.append(word)
      }
    }
    return kept
  }

  private static func isSame(_ one: HeadWord, _ other: HeadWord) -> Bool {
    one.name?.keys == other.name?.keys && one.isRow == other.isRow
  }
}
