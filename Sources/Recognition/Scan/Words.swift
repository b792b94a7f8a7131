/// Divides a line into words at blanks.
enum Words {
  /// Calls `body` for each word with the number of characters before it on the line.
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
        column.display += bytes[index] == 0xE3 ? 2 : 1
        index += blank
        continue
      }
      let first = index
      let before = column
      while index < end {
        let length = blankLength(bytes, index, end)
        if length > 0, length < 3 || !joins(bytes, index, end) { break }
        let byte = bytes[index]
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        column.characters += 1
        column.display += byte >= 0xE3 ? 2 : 1
      }
      index = min(index, end)
      body(first..<index, before)
    }
  }

  /// Whether a character without width stands at a position, with more of the word behind it.
  private static func joins(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    let hasNoWidth =
      bytes[index] == 0xEF || bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x8B
    return hasNoWidth && index + 3 < end && blankLength(bytes, index + 3, end) == 0
  }

  /// The length of the blank at a position, or 0: ASCII blanks, U+00A0, U+2000 … U+200B, U+3000, U+FEFF and pipes.
  @inline(__always)
  static func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte <= 0x20 || byte == 0x7C ? 1 : 0 }
    if byte == 0xC2, index + 1 < end, bytes[index + 1] == 0xA0 { return 2 }
    guard index + 2 < end else { return 0 }
    if byte == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    if byte == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] <= 0x8B { return 3 }
    if byte == 0xEF, bytes[index + 1] == 0xBB, bytes[index + 2] == 0xBF { return 3 }
    return 0
  }

  /// The digits at the end of a word that begins with ideographs; `nil` where there are none.
  static func trailingDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Range<Int>? {
    var start = word.upperBound
    while start > word.lowerBound, bytes[start - 1] >= 0x30, bytes[start - 1] <= 0x39 { start -= 1 }
    guard start < word.upperBound, start - word.lowerBound >= 6, bytes[start - 1] >= 0x80 else { return nil }
    return start..<word.upperBound
  }

  /// Whether a word is a bracket that lost the numeral in it: programs that lay out text put `（一）` on two lines.
  static func isBracket(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> Bool {
    switch word.count {
    case 1: bytes[word.lowerBound] == 0x28 || bytes[word.lowerBound] == 0x29
    case 3:
      bytes[word.lowerBound] == 0xEF && bytes[word.lowerBound + 1] == 0xBC
        && (bytes[word.lowerBound + 2] == 0x88 || bytes[word.lowerBound + 2] == 0x89)
    default: false
    }
  }

  /// Whether a word is a numeral of a list standing alone: `3.`, `3、`, `3．`.
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

/// Where a word begins on its line.
struct WordColumn {
  /// The characters before it.
  var characters: Int
  /// The display columns before it, ideographs counted double.
  var display: Int
}
