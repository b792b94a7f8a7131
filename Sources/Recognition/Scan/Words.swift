import Characters

/// Divides a line into words at blanks.
enum Words {
  /// Calls `body` for each word, with its position on the line.
  @inline(__always)
  static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ body: (Range<Int>, WordColumn) -> Void
  ) {
    var index = start
    var column = WordColumn(characters: 0, display: 0)
    while index < end {
      let blank = blankLength(bytes, index, end)
      if blank > 0 {
        column.characters += 1
        column.display += bytes[index].columns
        index += blank
        continue
      }
      let first = index
      let before = column
      while index < end {
        let length = blankLength(bytes, index, end)
        if length > 0, !joins(bytes, index, length, end) { break }
        let byte = bytes[index]
        index += byte.utf8Length
        column.characters += 1
        column.display += byte.columns
      }
      index = min(index, end)
      body(first..<index, before)
    }
  }

  /// Whether the blank at a position has no width, and more of the word is behind it.
  private static func joins(_ bytes: UTF8Text, _ index: Int, _ length: Int, _ end: Int) -> Bool {
    let next = index + length
    return length > 1 && next < end && bytes.character(at: index).scalar.hasNoWidth
      && blankLength(bytes, next, end) == 0
  }

  /// The length of the blank at a position, or 0; pipes divide words as blanks do.
  @inline(__always)
  static func blankLength(_ bytes: UTF8Text, _ index: Int, _ end: Int) -> Int {
    bytes[index] == 0x7C ? 1 : bytes.blankLength(at: index)
  }

  /// The digits at the end of a word that begins with ideographs; `nil` if there are none.
  static func trailingDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int>? {
    var start = word.upperBound
    while start > word.lowerBound, bytes[start - 1].isDigit { start -= 1 }
    guard start < word.upperBound, start - word.lowerBound >= 6, bytes[start - 1] >= 0x80 else { return nil }
    return start..<word.upperBound
  }

  /// Whether a word is a lone bracket: programs that lay out text break `（一）` over two lines.
  static func isBracket(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    switch word.count {
    case 1: bytes[word.lowerBound] == 0x28 || bytes[word.lowerBound] == 0x29
    case 3:
      bytes[word.lowerBound] == 0xEF && bytes[word.lowerBound + 1] == 0xBC
        && (bytes[word.lowerBound + 2] == 0x88 || bytes[word.lowerBound + 2] == 0x89)
    default: false
    }
  }

  /// Whether a word is a list mark alone: `3.`, `3、`, `3．`.
  static func isListMark(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    guard word.count >= 2, word.count <= 4, bytes[word.lowerBound] >= 0x31, bytes[word.lowerBound] <= 0x39
    else {
      return false
    }
    let rest = bytes[(word.lowerBound + 1)..<word.upperBound]
    return rest.elementsEqual([0x2E]) || rest.elementsEqual([0xE3, 0x80, 0x81])
      || rest.elementsEqual([0xEF, 0xBC, 0x8E])
  }
}

/// The position of a word on its line.
struct WordColumn {
  /// The number of characters before it.
  var characters: Int
  /// The display columns before it; ideographs count as two.
  var display: Int
}
