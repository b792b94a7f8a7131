/// Turns pages upright whose words run upwards, downwards or upside down: wide tables printed on portrait pages.
///
/// The tool's boxes are those of the page as it is shown, but it does not report the direction of the words, and gives
/// the size of a page before it is turned to be shown. Words that do not run rightwards come in pieces, often character
/// by character.
struct PageTurner {
  private let page: WordPage
  /// For each word, whether it runs upwards or downwards, judged by the shape of its box; `nil` if that does not say.
  private let lies: [Bool?]

  /// Fewer words do not show how a page is meant.
  private static let fewestWords = 4

  /// Turns every page that needs it; words that run rightwards on a page of others become a page of their own.
  static func turn(_ words: inout PageWords) {
    words.pages = words.pages.flatMap { PageTurner(withShownSize($0)).turned(words.text) }
  }

  /// The page with its sides as they are shown: if words are beyond one of them, the sides are exchanged.
  private static func withShownSize(_ page: WordPage) -> WordPage {
    guard var all = page.words.first?.box else { return page }
    for word in page.words { all.formUnion(word.box) }
    func beyond(_ width: Double, _ height: Double) -> Double {
      max(0, all.right - width) + max(0, all.bottom - height)
    }
    guard beyond(page.width, page.height) > beyond(page.height, page.width) else { return page }
    var shown = page
    (shown.width, shown.height) = (page.height, page.width)
    return shown
  }

  private init(_ page: WordPage) {
    self.page = page
    lies = page.words.map { word in
      guard word.box.width > 0, word.box.height > 0 else { return nil }
      let shape = word.box.width / word.box.height
      switch word.halves {
      // A lone digit or letter is higher than it is wide.
      case 1: return shape > 1.25 ? true : shape < 0.8 ? false : nil
      // The boxes of some fonts are more than twice as high as their ideographs are wide.
      case 6...: return shape < 1
      default: return nil
      }
    }
  }

  private func turned(_ text: [UInt8]) -> [WordPage] {
    guard mostLie() else { return [isUpsideDown() ? turn(.leftwards, page.words, text) : page] }
    let isUpright = uprightWords()
    let words = page.words.indices.filter { !isUpright[$0] }.map { page.words[$0] }
    guard let direction = direction(of: words) else { return [page] }
    let rest = page.words.indices.filter { isUpright[$0] }.map { page.words[$0] }
    let middle = words.reduce(0) { $0 + $1.box.centerY } / Double(max(1, words.count))
    var pages = [turn(direction, words, text)]
    for isAbove in [true, false] {
      var other = page
      other.words = rest.filter { ($0.box.centerY < middle) == isAbove }
      if !other.words.isEmpty { pages.insert(other, at: isAbove ? 0 : pages.count) }
    }
    return pages
  }

  // MARK: Directions

  /// Whether most of the text runs upwards or downwards: by the shapes of long words, and by the sides at which
  /// pieces of words touch.
  private func mostLie() -> Bool {
    var lying = (words: 0, weight: 0)
    var upright = 0
    func add(_ lies: Bool, _ word: PageWord) {
      if lies {
        lying.words += 1
        lying.weight += word.halves
      } else {
        upright += word.halves
      }
    }
    for (word, lies) in zip(page.words, lies) where word.halves >= 6 { add(lies ?? false, word) }
    for (word, next) in zip(page.words, page.words.dropFirst()) where next.halves < 6 {
      let reach = 0.1 * min(max(word.box.width, word.box.height), max(next.box.width, next.box.height))
      let touchesBeside = abs(next.box.overlapX(word.box)) < reach && Self.sharesLine(word.box, next.box)
      let touchesBelow =
        abs(Self.overlapY(word.box, next.box)) < reach && Self.sharesColumn(word.box, next.box)
      if touchesBeside != touchesBelow { add(touchesBelow, next) }
    }
    return lying.words >= Self.fewestWords && lying.weight > 2 * upright
  }

  /// A word that may run either way follows the words beside it on its line, else the majority.
  private func uprightWords() -> [Bool] {
    var isUpright = lies.map { $0 == false }
    func takeAlong(_ index: Int, _ other: Int) {
      guard lies[index] == nil, isUpright[other] else { return }
      let (box, near) = (page.words[index].box, page.words[other].box)
      if Self.sharesLine(box, near), -box.overlapX(near) < 1.5 * near.height { isUpright[index] = true }
    }
    for index in page.words.indices.dropFirst() { takeAlong(index, index - 1) }
    for index in page.words.indices.dropLast().reversed() { takeAlong(index, index + 1) }
    return isUpright
  }

  /// Upwards or downwards, judged by the order in which the words are drawn; `nil` if that does not say.
  private func direction(of words: [PageWord]) -> ReadingDirection? {
    var upwards = 0
    var downwards = 0
    for (word, next) in zip(words, words.dropFirst()) {
      // Further along the line, or to the next one: lines of words that run upwards go from left to right.
      let isUpwards =
        Self.sharesColumn(word.box, next.box)
        ? next.box.centerY < word.box.centerY : next.box.centerX > word.box.centerX
      if isUpwards { upwards += 1 } else { downwards += 1 }
    }
    if upwards > 2 * downwards { return .upwards }
    return downwards > 2 * upwards ? .downwards : nil
  }

  /// Whether nearly all words that continue a line are left of those before, and many lines above: no program draws
  /// text to be read that way. Columns of heads of several lines go up and down equally often.
  private func isUpsideDown() -> Bool {
    var along = (back: 0, all: 0)
    var down = (back: 0, all: 0)
    for (word, next) in zip(page.words, page.words.dropFirst()) {
      if Self.sharesLine(word.box, next.box) {
        along.all += 1
        if next.box.centerX < word.box.centerX { along.back += 1 }
      } else {
        down.all += 1
        if next.box.centerY < word.box.centerY { down.back += 1 }
      }
    }
    return along.all >= Self.fewestWords && along.back * 10 >= along.all * 8
      && down.all >= Self.fewestWords && down.back * 5 >= down.all * 2
  }

  private static func overlapY(_ first: Box, _ second: Box) -> Double {
    min(first.bottom, second.bottom) - max(first.top, second.top)
  }

  private static func sharesLine(_ first: Box, _ second: Box) -> Bool {
    overlapY(first, second) > 0.6 * min(first.height, second.height)
  }

  private static func sharesColumn(_ first: Box, _ second: Box) -> Bool {
    first.overlapX(second) > 0.6 * min(first.width, second.width)
  }

  // MARK: Turning

  private func turn(_ direction: ReadingDirection, _ words: [PageWord], _ text: [UInt8]) -> WordPage {
    var turned = page
    turned.direction = direction
    if direction.swapsSides { (turned.width, turned.height) = (page.height, page.width) }
    turned.words = []
    for word in words {
      let box = direction.upright(word.box, width: page.width, height: page.height)
      if let last = turned.words.last, Self.isOneWord(last, box), last.text.upperBound == word.text.lowerBound
      {
        var whole = box
        whole.formUnion(last.box)
        turned.words[turned.words.count - 1] = Self.word(
          last.text.lowerBound..<word.text.upperBound, of: text, whole)
      } else {
        turned.words.append(Self.word(word.text, of: text, box))
      }
    }
    return turned
  }

  /// Whether a piece begins right where a word of the same font ends: cells are further apart.
  private static func isOneWord(_ word: PageWord, _ piece: Box) -> Bool {
    abs(piece.left - word.box.right) < 0.02 * word.box.height
      && abs(piece.top - word.box.top) < 0.01 * word.box.height
      && abs(piece.height - word.box.height) < 0.01 * word.box.height
  }

  private static func word(_ range: Range<Int>, of text: [UInt8], _ box: Box) -> PageWord {
    text.withUnsafeBufferPointer { bytes in
      PageWord(UnsafeBufferPointer(rebasing: bytes[range]), text: range, box: box)
    }
  }
}
