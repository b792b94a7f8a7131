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
    var lines: [Int: Line] = [:]
    for word in words { lines[word.line, default: Line()].add(word) }
    var kept: [HeadWord] = []
    /// For each column, the last head that begins there.
    var above: [Int: HeadWord] = [:]
    for word in words {
      guard word.isCell, let name = word.name, let line = lines[word.line], line.count > 1 else {
        kept.append(word)
        continue
      }
      let place = word.extent.characters.lowerBound
      // In a filled grid all lines of heads end in the same column; otherwise the head above is not a
      // repetition.
      if let upper = above[place], upper.line < word.line, isSame(upper, word),
        upper.extent.characters == word.extent.characters, lines[upper.line]?.end == line.end
      {
        continue
      }
      above[place] = word
      let isOfSpan = word.isRow || !name.meaning.isLeaf || line.isOfOneName
      if let last = kept.last, last.line == word.line, isSame(last, word), isOfSpan {
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
