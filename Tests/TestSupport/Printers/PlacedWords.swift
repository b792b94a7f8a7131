/// The words of pages with their places, as `pdftotext -bbox` prints them, and what may be odd about them.
///
/// Unlike a file these can be displaced, divided and joined at will, and no tool of any version stands between.
public struct PlacedWords {
  /// What is odd about the words.
  public enum Oddity: String, CaseIterable, Sendable {
    case none
    /// Each word is up to half a point off.
    case restless
    /// Each word is up to two points off.
    case displaced
    /// Words are in two pieces here and there.
    case divided
    /// Each character is a word.
    case characters
    /// Digits of neighbouring cells are one word here and there.
    case joined
    /// Numbers are broken over two lines here and there.
    case broken
    /// Here and there words are drawn at the end of the page.
    case late
    /// The boxes are higher than the characters, as those of some fonts.
    case high
    /// Some words are in another size.
    case sizes
    /// Some numbers are missing.
    case gaps
    /// Columns are a quarter closer, so that words touch.
    case narrow
    /// Digits are full-width, and broken over two lines here and there.
    case wideDigits
    /// The page runs upwards, downwards, or upside down; the same with each character a word.
    case upwards, downwards, upsideDown, upwardsInCharacters, downwardsInCharacters
    /// Notes and signs are beside some words.
    case marks
  }

  private struct Word {
    var text: String
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var isNumber: Bool { text.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }

  private let width: Double
  private let height: Double
  private let pages: [[Word]]

  /// The words drawn on pages.
  public init(_ pages: PDFPages) {
    (width, height) = (pages.width, pages.height)
    self.pages = pages.lines.map { lines in
      lines.flatMap { line in
        var x = line.x
        var words: [Word] = []
        for piece in line.words.split(separator: " ", omittingEmptySubsequences: false) {
          let right = x + PDFPages.width(String(piece), size: line.size)
          if !piece.isEmpty {
            words.append(
              Word(
                text: String(piece), left: x, top: line.y - 0.88 * line.size, right: right,
                bottom: line.y + 0.12 * line.size))
          }
          x = right + PDFPages.width(" ", size: line.size)
        }
        return words
      }
    }
  }

  /// The output of the tool for these words.
  public func output(_ oddity: Oddity, seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    let isOnItsSide = [.upwards, .downwards, .upwardsInCharacters, .downwardsInCharacters].contains(oddity)
    let (width, height) = isOnItsSide ? (height, width) : (width, height)
    var text = "<doc>\n"
    for page in pages {
      text += "  <page width=\"\(width)\" height=\"\(height)\">\n"
      for word in odd(page, oddity, &random) {
        let places = [word.left, word.top, word.right, word.bottom].map(Self.decimal)
        text +=
          "    <word xMin=\"\(places[0])\" yMin=\"\(places[1])\" xMax=\"\(places[2])\" yMax=\"\(places[3])\">"
        text += word.text.replacing("&", with: "&amp;").replacing("<", with: "&lt;") + "</word>\n"
      }
      text += "  </page>\n"
    }
    return Array((text + "</doc>\n").utf8)
  }

  /// A number with three decimals, the same on every platform.
  private static func decimal(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1000)."
      + String(repeating: "0", count: 3 - digits.count) + digits
  }

  // MARK: Oddities

  private func odd(_ words: [Word], _ oddity: Oddity, _ random: inout SplitMix64) -> [Word] {
    switch oddity {
    case .none: words
    case .restless: words.map { moved($0, by: 0.5, &random) }
    case .displaced: words.map { moved($0, by: 2, &random) }
    case .divided: words.flatMap { random.once(in: 4) ? pieces($0, 2) : [$0] }
    case .characters: words.flatMap { pieces($0, $0.text.count) }
    case .joined: joined(words, &random)
    case .broken: words.flatMap { random.once(in: 3) ? broken($0) : [$0] }
    case .late: late(words, &random)
    case .high: words.map { stretched($0, above: 0.4, below: 0.3) }
    case .sizes: words.map { random.once(in: 5) ? stretched($0, above: 0.25, below: 0.1) : $0 }
    case .gaps: words.filter { !$0.isNumber || !random.once(in: 15) }
    case .narrow: words.map(narrowed)
    case .upwards: words.map(upwards)
    case .downwards: words.map(downwards)
    case .upwardsInCharacters: words.flatMap { pieces($0, $0.text.count) }.map(upwards)
    case .downwardsInCharacters: words.flatMap { pieces($0, $0.text.count) }.map(downwards)
    case .upsideDown: words.map(upsideDown)
    case .wideDigits: words.flatMap { widened(random.once(in: 3) ? broken($0) : [$0]) }
    case .marks: words.flatMap { random.once(in: 12) ? [$0, mark(beside: $0, &random)] : [$0] }
    }
  }

  private func moved(_ word: Word, by reach: Double, _ random: inout SplitMix64) -> Word {
    func step() -> Double { (Double(random.below(2001)) / 1000 - 1) * reach }
    let (x, y) = (step(), step())
    var word = word
    word.left += x
    word.right += x
    word.top += y
    word.bottom += y
    return word
  }

  private func stretched(_ word: Word, above: Double, below: Double) -> Word {
    var word = word
    let size = word.bottom - word.top
    word.top -= above * size
    word.bottom += below * size
    return word
  }

  /// The word moved to the left by a quarter, its width kept, as if columns had been squeezed.
  private func narrowed(_ word: Word) -> Word {
    var word = word
    let shift = word.left * 0.25
    word.left -= shift
    word.right -= shift
    return word
  }

  private func upwards(_ word: Word) -> Word {
    Word(
      text: word.text, left: word.top, top: width - word.right, right: word.bottom, bottom: width - word.left)
  }

  private func downwards(_ word: Word) -> Word {
    Word(
      text: word.text, left: height - word.bottom, top: word.left, right: height - word.top,
      bottom: word.right)
  }

  private func upsideDown(_ word: Word) -> Word {
    Word(
      text: word.text, left: width - word.right, top: height - word.bottom, right: width - word.left,
      bottom: height - word.top)
  }

  private func widened(_ words: [Word]) -> [Word] {
    words.map { word in
      guard word.isNumber else { return word }
      var word = word
      word.right += word.right - word.left
      word.text = String(
        String.UnicodeScalarView(word.text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
      return word
    }
  }

  private func pieces(_ word: Word, _ count: Int) -> [Word] {
    let characters = Array(word.text)
    guard count > 1, characters.count > 1 else { return [word] }
    let count = min(count, characters.count)
    let share = (word.right - word.left) / Double(characters.count)
    return (0..<count).map { index in
      let (first, end) = (index * characters.count / count, (index + 1) * characters.count / count)
      var piece = word
      piece.text = String(characters[first..<end])
      piece.left = word.left + share * Double(first)
      piece.right = word.left + share * Double(end)
      return piece
    }
  }

  private func joined(_ words: [Word], _ random: inout SplitMix64) -> [Word] {
    var result: [Word] = []
    for word in words {
      if let last = result.last, last.isNumber, word.isNumber, last.top == word.top, random.once(in: 6) {
        result[result.count - 1].text += word.text
        result[result.count - 1].right = word.right
      } else {
        result.append(word)
      }
    }
    return result
  }

  private func broken(_ word: Word) -> [Word] {
    guard word.isNumber, word.text.count > 1 else { return [word] }
    let size = word.bottom - word.top
    var pieces = pieces(word, 2)
    for (index, piece) in pieces.enumerated() {
      let down = (Double(index) - 0.5) * 1.2 * size
      pieces[index].top += down
      pieces[index].bottom += down
      pieces[index].left = word.left
      pieces[index].right = word.left + piece.right - piece.left
    }
    return pieces
  }

  private func late(_ words: [Word], _ random: inout SplitMix64) -> [Word] {
    var (kept, moved): ([Word], [Word]) = ([], [])
    for word in words {
      if random.once(in: 10) { moved.append(word) } else { kept.append(word) }
    }
    return kept + moved
  }

  private func mark(beside word: Word, _ random: inout SplitMix64) -> Word {
    let text = random.pick(["注：", "*", "①", "1.5", "／", "（续）"])
    return Word(
      text: text, left: word.right + 1, top: word.top, right: word.right + 1 + PDFPages.width(text, size: 8),
      bottom: word.bottom)
  }
}
