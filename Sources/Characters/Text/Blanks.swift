/// The one test for blanks: everything that shows nothing on a page.
///
/// Formats with a grammar of their own (JSON, Markdown, YAML) have their own white space.
extension Unicode.Scalar {
  /// Whether the character is white space, a control character, or takes no space at all.
  @inlinable
  package var isBlank: Bool {
    switch value {
    case 0...0x20: true
    case 0x21...0x84: false
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: hasNoWidth
    }
  }

  /// Whether the character takes no space at all: nobody sees it between two others.
  @inlinable
  package var hasNoWidth: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether the character begins a new line.
  @inlinable
  package var isLineBreak: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension UInt16 {
  /// Whether the character of this UTF-16 unit is a blank that layouts leave inside words; a line break is none.
  @inlinable
  package var isBlankInLine: Bool {
    if self > 0x20, self < 0x85 { return false }
    return Unicode.Scalar(self).map { $0.isBlank && !$0.isLineBreak } ?? false
  }
}

extension Character {
  /// Whether it shows nothing on a page.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}

extension StringProtocol {
  /// The text without the blanks at its ends.
  package var trimmed: String {
    var scalars = unicodeScalars[...]
    while scalars.first?.isBlank == true { scalars.removeFirst() }
    while scalars.last?.isBlank == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Whether there is nothing but blanks.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.isBlank) }
}

extension String {
  /// The text without any blanks.
  package var withoutBlanks: String {
    withText { bytes in
      var result: [UInt8] = []
      var copied = 0
      var index = 0
      while index < bytes.count {
        let length = bytes.blankLength(at: index)
        if length > 0 {
          result.append(contentsOf: bytes[copied..<index])
          copied = index + length
        }
        index += length > 0 ? length : bytes[index].utf8Length
      }
      guard copied > 0 else { return self }
      result.append(contentsOf: bytes[copied...])
      return String(decoding: result, as: UTF8.self)
    }
  }
}

extension UTF8Text {
  /// How many bytes the blank at a position takes; 0 where there is none.
  @inlinable
  @inline(__always)
  package func blankLength(at index: Int) -> Int {
    let lead = self[index]
    if lead < 0x80 { return lead <= 0x20 ? 1 : 0 }
    // Ideographs, which most characters are, begin with E4 … E9.
    switch lead {
    case 0xC2, 0xE1...0xE3, 0xEF:
      let (scalar, length) = character(at: index)
      return scalar.isBlank ? length : 0
    default: return 0
    }
  }

  /// How many bytes of blanks there are at the beginning.
  @inlinable
  package var blanksAtStart: Int { endOfBlanks(in: 0..<count) }

  /// Where the blanks end that a range begins with.
  @inlinable
  func endOfBlanks(in range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound {
      let length = blankLength(at: start)
      guard length > 0 else { break }
      start += length
    }
    return Swift.min(start, range.upperBound)
  }

  /// Without the blanks at both ends.
  @inlinable
  package var trimmed: UTF8Text { piece(trimmed(0..<count)) }

  /// A range of the text without the blanks at its ends.
  @inlinable
  package func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = endOfBlanks(in: range)
    var end = range.upperBound
    while end > start {
      let last = self.start(ofCharacterBefore: end, from: start)
      guard blankLength(at: last) > 0 else { break }
      end = last
    }
    return start..<end
  }

  /// Whether a range has nothing but blanks.
  @inlinable
  package func isBlank(_ range: Range<Int>) -> Bool { endOfBlanks(in: range) == range.upperBound }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing but blanks in this UTF-8.
  package var isBlank: Bool { withUnsafeBufferPointer { $0.isBlank($0.indices) } }
}
