/// Moves the words of turned pages onto their lines.
///
/// The boxes of fonts drawn as pictures (Type 3, as browsers write them) are far higher than their signs, and where
/// words do not run rightwards the tool puts them on the wrong side of the line. How far they are off can be seen where
/// such a word touches one in an ordinary font.
struct BaselineAligner {
  /// How far the middles of high boxes are below those of the words they touch, in sizes of the font.
  private var offsets: [Double] = []

  /// The greatest height of ordinary fonts' boxes, in sizes of the font.
  private static let ordinaryHeight = 1.6
  /// Fewer touching words prove nothing.
  private static let fewestOffsets = 3

  static func align(_ words: inout PageWords) {
    guard words.pages.contains(where: { $0.direction != .rightwards }) else { return }
    var aligner = BaselineAligner()
    for page in words.pages where page.direction != .rightwards { aligner.learn(page) }
    let offset = aligner.offset
    for index in words.pages.indices where words.pages[index].direction != .rightwards {
      align(&words.pages[index].words, by: offset)
    }
  }

  private mutating func learn(_ page: WordPage) {
    for (word, next) in zip(page.words, page.words.dropFirst()) where Self.isHigh(word) != Self.isHigh(next) {
      let (high, other) = Self.isHigh(word) ? (word, next) : (next, word)
      let gap = next.box.left - word.box.right
      guard abs(gap) < 0.1 * other.size, abs(high.box.centerY - other.box.centerY) < high.box.height else {
        continue
      }
      offsets.append((high.box.centerY - other.box.centerY) / high.size)
    }
  }

  /// The offset if it is the same everywhere; `nil` if that is unknown.
  private var offset: Double? {
    guard offsets.count >= Self.fewestOffsets else { return nil }
    let sorted = offsets.sorted()
    let middle = sorted[sorted.count / 2]
    let alike = sorted.count { abs($0 - middle) < 0.2 }
    return alike * 4 >= sorted.count * 3 ? middle : nil
  }

  /// Without an offset every number of a page with such a font may belong to the line above or below.
  private static func align(_ words: inout [PageWord], by offset: Double?) {
    guard words.contains(where: isHigh) else { return }
    for index in words.indices {
      if let offset {
        guard isHigh(words[index]) else { continue }
        let shift = offset * words[index].size
        words[index].box.top -= shift
        words[index].box.bottom -= shift
      } else if words[index].isValue {
        words[index].isUnclear = true
      }
    }
  }

  private static func isHigh(_ word: PageWord) -> Bool { word.box.height > ordinaryHeight * word.size }
}
