/// Words of one line that belong together, such as a cell or a piece of a sentence.
struct TextRun {
  var box: Box
  /// The words' numbers on their page, from left to right.
  var words: [Int]
  /// The size of the font in points.
  var size: Double
  /// Whether it is one number or mark.
  var isValue: Bool
  /// Whether it is a mark in words, such as 无; words broken over lines may look like one too.
  var isMarkInWords: Bool
  /// Whether it is several numbers one above the other that may be one number broken over lines, or not.
  var isStack = false
  /// Whether it is a number that may be pieces of several.
  var isUnclear: Bool
  /// Whether its last word is a number, which no label's is.
  private(set) var hasNumberAtEnd = false
  /// The place of its first and its last word in the order of drawing.
  var drawn: ClosedRange<Int>

  init(_ word: PageWord, number: Int, drawn order: Int) {
    box = word.box
    words = [number]
    size = word.size
    isValue = word.isValue
    isMarkInWords = word.isValue && word.isWide.first && word.isWide.last && word.text.count % 3 == 0
    isUnclear = word.isUnclear
    drawn = order...order
  }

  mutating func append(_ other: TextRun) {
    // Digits of another font than the ideographs seem larger or smaller; the longer text decides.
    size = box.width >= other.box.width ? size : other.size
    box.formUnion(other.box)
    words += other.words
    isValue = false
    isMarkInWords = false
    hasNumberAtEnd = other.isValue && !other.isMarkInWords || other.hasNumberAtEnd
    isUnclear = isUnclear || other.isUnclear
    drawn = min(drawn.lowerBound, other.drawn.lowerBound)...max(drawn.upperBound, other.drawn.upperBound)
  }

  /// Whether it is one number that its cell broke over several lines.
  var isBroken: Bool { isValue && words.count > 1 }

  /// Whether another run is on the same line: fonts on one line differ in the heights of their boxes.
  func sharesLine(with other: TextRun, tolerance: Double = 0.4) -> Bool {
    abs(box.centerY - other.box.centerY) < tolerance * min(size, other.size)
  }
}

extension [TextRun] {
  /// The lines that some of the runs are on, from top to bottom, each line's runs from left to right.
  func lines(of indices: [Int]) -> [[Int]] {
    var lines: [[Int]] = []
    for index in indices.sorted(by: { (self[$0].box.centerY, $0) < (self[$1].box.centerY, $1) }) {
      if let first = lines.last?.first, self[first].sharesLine(with: self[index]) {
        lines[lines.count - 1].append(index)
      } else {
        lines.append([index])
      }
    }
    return lines.map { $0.sorted { self[$0].box.left < self[$1].box.left } }
  }
}
