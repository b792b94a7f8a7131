import Characters

/// Numbers of neighbouring cells that touch and came out as one word: 154 and 22 as 15422.
///
/// The digits of a font are of one width, so a word that is narrower or wider than its digits together is made
/// of pieces that overlap or are apart. It is divided where both pieces are in the middle of other numbers'
/// columns, and if there is only one way; else it is unclear.
struct JoinedNumberSplitter {
  /// A font as far as boxes show it: their height, and whether its digits are as wide as ideographs.
  private struct Font: Hashable {
    let height: Double
    let isWide: Bool
  }

  private var widths: [Font: Double] = [:]

  static func split(_ words: inout PageWords) {
    let numbers = JoinedNumberSplitter(words)
    guard !numbers.widths.isEmpty else { return }
    for page in words.pages.indices {
      let suspects = words.pages[page].words.indices.filter {
        numbers.isUneven(words.pages[page].words[$0], words.text)
      }
      guard !suspects.isEmpty else { continue }
      words.pages[page].words = numbers.divided(words.pages[page].words, Set(suspects), words.text)
    }
  }

  private init(_ words: PageWords) {
    var found: [Font: [Double]] = [:]
    for word in words.pages.lazy.flatMap(\.words) where word.isValue {
      guard let count = Self.digits(word, words.text) else { continue }
      found[Self.font(word), default: []].append(word.box.width / Double(count))
    }
    for (font, values) in found {
      let sorted = values.sorted()
      let middle = sorted[sorted.count / 2]
      // Digits of different widths, or spaced out, prove nothing.
      if sorted.count > 8, sorted.count(where: { abs($0 - middle) < 0.01 * middle }) * 3 > sorted.count * 2 {
        widths[font] = middle
      }
    }
  }

  private static func font(_ word: PageWord) -> Font {
    Font(height: (word.box.height * 10).rounded(), isWide: word.isWide.first)
  }

  /// How many digits a word has; `nil` if it has other signs.
  private static func digits(_ word: PageWord, _ text: [UInt8]) -> Int? {
    if word.isWide.first {
      // Full-width digits are three bytes, U+FF10 to U+FF19.
      let bytes = text[word.text]
      let isDigits = bytes.count % 3 == 0 && bytes.count(where: { $0 == 0xEF }) * 3 == bytes.count
      return isDigits ? bytes.count / 3 : nil
    }
    return text[word.text].allSatisfy(\.isDigit) ? word.text.count : nil
  }

  private func isUneven(_ word: PageWord, _ text: [UInt8]) -> Bool {
    guard word.isValue, let width = widths[Self.font(word)], let count = Self.digits(word, text), count > 1
    else { return false }
    return abs(word.box.width - width * Double(count)) > 0.08 * width
  }

  private func divided(_ words: [PageWord], _ suspects: Set<Int>, _ text: [UInt8]) -> [PageWord] {
    let middles = words.indices.filter { words[$0].isValue && !suspects.contains($0) }.map {
      words[$0].box.centerX
    }
    .sorted()
    var result: [PageWord] = []
    result.reserveCapacity(words.count + suspects.count)
    for (index, word) in words.enumerated() {
      guard suspects.contains(index) else {
        result.append(word)
        continue
      }
      let ways = divisions(of: word, text).filter { pieces in
        pieces.allSatisfy { isMiddle($0.box.centerX, middles, within: 0.15 * $0.size) }
      }
      if ways.count == 1 {
        result += ways[0]
      } else {
        var unclear = word
        unclear.isUnclear = true
        result.append(unclear)
      }
    }
    return result
  }

  /// Whether at least two numbers have their middle here.
  private func isMiddle(_ x: Double, _ middles: [Double], within reach: Double) -> Bool {
    let first = middles.partitioningIndex { $0 > x - reach }
    return first + 1 < middles.count && middles[first + 1] < x + reach
  }

  private func divisions(of word: PageWord, _ text: [UInt8]) -> [[PageWord]] {
    guard let width = widths[Self.font(word)], let count = Self.digits(word, text), count < 16 else {
      return []
    }
    let bytes = word.text.count / count
    return (1..<count).map { cut in
      var (left, right) = (word, word)
      left.box.right = word.box.left + width * Double(cut)
      right.box.left = word.box.right - width * Double(count - cut)
      left.text = word.text.lowerBound..<word.text.lowerBound + cut * bytes
      right.text = left.text.upperBound..<word.text.upperBound
      return [left, right]
    }
  }
}
