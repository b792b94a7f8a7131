/// How many columns characters take on a terminal and in text that is laid out for one.
extension Unicode.Scalar {
  /// The columns the character takes: 0, 1 or 2 (Unicode Standard Annex 11, East Asian Width).
  ///
  /// - Parameter ambiguousIsWide: whether characters of ambiguous width (curly quotes, dashes) take two columns;
  ///   programs differ.
  package func columns(ambiguousIsWide: Bool) -> Int {
    switch value {
    case 0...0x2FF: return value == 0xB7 || value == 0xD7 ? (ambiguousIsWide ? 2 : 1) : 1
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x20D0...0x20FF, 0xFE00...0xFE0F,
      0xFEFF, 0xE0100...0xE01EF:
      return 0
    case 0x2010...0x2027, 0x2030...0x203E, 0x2103, 0x2160...0x217F, 0x2190...0x21FF, 0x2460...0x24FF,
      0x25A0...0x26FF:
      return ambiguousIsWide ? 2 : 1
    case 0x1100...0x115F, 0x231A...0x231B, 0x23E9...0x23EC, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F000...0x1F02F, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

extension UInt8 {
  /// How many bytes the character takes that this byte begins in UTF-8.
  @inlinable
  package var utf8Length: Int { self < 0x80 ? 1 : self < 0xE0 ? 2 : self < 0xF0 ? 3 : 4 }

  /// Whether a character of UTF-8 begins with this byte, rather than goes on.
  @inlinable
  package var isCharacterStart: Bool { self & 0xC0 != 0x80 }

  /// The columns of the character that this byte begins in UTF-8, told by the byte alone: two from U+3000 on.
  @inlinable
  package var columns: Int { self >= 0xE3 ? 2 : 1 }
}

extension UTF8Text {
  /// About how many columns a text takes in Chinese print, where quotation marks, dashes and all that is behind them
  /// in Unicode take two: more than `UInt8.columns` gives, which is for text laid out for terminals.
  package var printedColumns: Int {
    var width = 0
    forEachWord { word in width &+= word.characterStarts &+ word.wideLeads }
    return width
  }

  /// The same without the spaces, which justified lines have more or less of.
  package var inkColumns: Int {
    var width = 0
    forEachWord { word in width &+= word.characterStarts &+ word.wideLeads &- word.spaces }
    return width
  }
}
