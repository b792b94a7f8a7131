import Characters

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let pipe = UInt8(ascii: "|")
  static let backslash = UInt8(ascii: "\\")
  static let numberSign = UInt8(ascii: "#")
  static let ampersand = UInt8(ascii: "&")
  static let lessThan = UInt8(ascii: "<")
  static let semicolon = UInt8(ascii: ";")

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it is a letter or digit of ASCII.
  var isAlphanumeric: Bool { isDigit || isLetter }

  /// Whether it is a letter of ASCII.
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// Whether a backslash before it is an escape (CommonMark §2.4).
  var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }
}

extension ArraySlice<UInt8> {
  /// Without spaces and tabs at its ends.
  var trimmed: ArraySlice<UInt8> {
    // By indexes: removing elements of a slice copies it.
    var (lower, upper) = (startIndex, endIndex)
    while lower < upper, self[lower].isBlank { lower += 1 }
    while upper > lower, self[upper - 1].isBlank { upper -= 1 }
    return self[lower..<upper]
  }

  var text: String { String(decoding: self, as: UTF8.self) }

  /// Where these bytes first occur, at or after an index.
  func firstIndex(of pattern: StaticString, from start: Int) -> Int? {
    pattern.withUTF8Buffer { pattern in
      guard let first = pattern.first else { return nil }
      var index = start
      while index + pattern.count <= endIndex {
        if self[index] == first, self[index..<index + pattern.count].elementsEqual(pattern) { return index }
        index += 1
      }
      return nil
    }
  }

  func starts(with prefix: StaticString) -> Bool {
    prefix.withUTF8Buffer { starts(with: $0) }
  }
}
