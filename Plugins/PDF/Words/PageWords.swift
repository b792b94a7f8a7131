import Characters
import Recognition

/// A word of a page.
struct PageWord {
  var box: Box
  /// The range of its text in the text of all words, UTF-8.
  var text: Range<Int>
  /// How wide it is in halves of its font's size: an ideograph two, a letter or digit one.
  let halves: Int
  /// The size of its font in points, judged by its ideographs or digits.
  let size: Double
  /// Whether it is a number or a mark.
  let isValue: Bool
  /// Whether it begins, and whether it ends with an ideograph or a sign as wide as one.
  let isWide: (first: Bool, last: Bool)
  /// Whether it is a number that may be pieces of several.
  var isUnclear = false

  /// - Parameters:
  ///   - word: its bytes, at least one.
  ///   - text: their range in the text of all words.
  init(_ word: UnsafeBufferPointer<UInt8>, text: Range<Int>, box: Box) {
    var halves = 0
    var count = 0
    for byte in word where byte.isCharacterStart {
      halves += byte.columns
      count += 1
    }
    self.box = box
    self.text = text
    self.halves = halves
    let byWidth = box.width * 2 / Double(max(halves, 1))
    // One narrow sign says little, and a dash may be as wide as an ideograph; boxes are higher than the font is
    // large, at most twice.
    size =
      count == 1 && halves == 1
      ? min(max(byWidth, box.height * 0.7), box.height) : min(byWidth, box.height * 1.4)
    isValue = PrintedValue.isValue(word)
    isWide = (word[0].columns == 2, word.last(where: \.isCharacterStart)?.columns == 2)
  }
}

/// A page with its words in the order in which they are drawn.
struct WordPage {
  /// Its number in the file, from 1.
  let number: Int
  var width: Double
  var height: Double
  /// The direction in which its words ran before the page was turned so that they run rightwards.
  var direction = ReadingDirection.rightwards
  var words: [PageWord] = []

  init(number: Int, width: Double, height: Double) {
    self.number = number
    self.width = width
    self.height = height
  }

  /// The place of one of its boxes on the page as it is shown.
  func shown(_ box: Box) -> Box { direction.opposite.upright(box, width: width, height: height) }
}

/// The words of a document.
struct PageWords {
  /// The text of all words, UTF-8.
  var text: [UInt8] = []
  var pages: [WordPage] = []
}
