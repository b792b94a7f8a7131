/// A word of a page.
struct PageWord {
  var box: Box
  /// Where its text lies in the text of all words, UTF-8.
  var text: Range<Int>
  /// The size of its font in points, as its ideographs or digits show it.
  let size: Double
  /// Whether it is a number or a mark.
  let isValue: Bool
  /// Whether it begins, and whether it ends with an ideograph or a sign as wide as one.
  let isWide: (first: Bool, last: Bool)
  /// Whether it is a number that may be pieces of several.
  var isUnclear = false
}

/// A page with its words in the order in which they are drawn.
struct WordPage {
  let width: Double
  let height: Double
  var words: [PageWord] = []
}

/// The words of a document.
struct PageWords {
  /// The text of all words, UTF-8.
  var text: [UInt8] = []
  var pages: [WordPage] = []
}
