import Characters

/// Numbers of neighbouring cells that touch and came out as one word: 154 and 22 as 15422.
///
/// The digits of a font have their widths, mostly the same one, so a word that is narrower or wider than its digits
/// together is made of pieces that overlap or are apart. It is divided where both pieces are in the middle of other
/// numbers' columns, and if there is only one way; else it is unclear.
struct JoinedNumberSplitter {
  /// A font as far as boxes show it: their height, and whether its digits are as wide as ideographs.
  private struct Font: Hashable {
    let height: Double
    let isWide: Bool
  }

  private var widths: [Font: DigitWidths] = [:]

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
    var found: [Font: [DigitWidths.Number]] = [:]
    for word in words.pages.lazy.flatMap(\.words) where word.isValue {
      guard let number = Self.number(word, words.text) else { continue }
      found[Self.font(word), default: []].append(number)
    }
    let usual = found.compactMapValues(DigitWidths.usual)
      .sorted { ($0.key.isWide ? 1 : 0, $0.value) < ($1.key.isWide ? 1 : 0, $1.value) }
    // The same typeface in other sizes shows digits that are seldom in one.
    var rest = usual[...]
    while let (first, width) = rest.first {
      let typeface = rest.prefix { $0.key.isWide == first.isWide && DigitWidths.isAlike($0.value, width) }
      let learned = DigitWidths(usual: width, numbers: typeface.flatMap { found[$0.key] ?? [] })
      for (font, _) in typeface { widths[font] = learned }
      rest = rest[typeface.endIndex...]
    }
  }

  private static func font(_ word: PageWord) -> Font {
    Font(height: (word.box.height * 10).rounded(), isWide: word.isWide.first)
  }

  /// The digits of a word, each as its last byte, with its width for its height; `nil` if it has other signs.
  private static func number(_ word: PageWord, _ text: [UInt8]) -> DigitWidths.Number? {
    guard word.box.height > 0 else { return nil }
    return digits(text[word.text], isWide: word.isWide.first).map { ($0, word.box.width / word.box.height) }
  }

  private static func digits(_ bytes: ArraySlice<UInt8>, isWide: Bool) -> ArraySlice<UInt8>? {
    guard isWide else { return bytes.allSatisfy(\.isDigit) ? bytes : nil }
    // Full-width digits are three bytes, U+FF10 to U+FF19.
    guard bytes.count % 3 == 0, bytes.count(where: { $0 == 0xEF }) * 3 == bytes.count else { return nil }
    return ArraySlice(stride(from: bytes.startIndex + 2, to: bytes.endIndex, by: 3).map { bytes[$0] })
  }

  private func isUneven(_ word: PageWord, _ text: [UInt8]) -> Bool {
    guard word.isValue, let widths = widths[Self.font(word)], let number = Self.number(word, text),
      number.digits.count > 1
    else { return false }
    return widths.isUneven(number)
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
    guard let widths = widths[Self.font(word)], let digits = Self.number(word, text)?.digits,
      digits.count < 16
    else { return [] }
    let bytes = word.text.count / digits.count
    return (1..<digits.count).map { cut in
      var (left, right) = (word, word)
      left.box.right = word.box.left + word.box.height * widths.width(of: digits.prefix(cut))
      right.box.left = word.box.right - word.box.height * widths.width(of: digits.dropFirst(cut))
      left.text = word.text.lowerBound..<word.text.lowerBound + cut * bytes
      right.text = left.text.upperBound..<word.text.upperBound
      return [left, right]
    }
  }
}
