import ReportModel

/// The part of a link or picture that stands in parentheses.
enum LinkAddress {
  /// A picture as Markdown refers to it.
  static func source(of picture: Picture) -> [UInt8] {
    var output = Array("![".utf8)
    for piece in MarkdownEscaper.pieces(of: picture.alternative, as: .cell, at: TextCuts()) {
      output += piece
    }
    return output + "](".utf8 + source(of: picture.address ?? "") + [UInt8(ascii: ")")]
  }

  /// An address, with references for blanks and backslashes before what would end it.
  static func source(of address: String) -> [UInt8] {
    let bytes = Array(address.utf8)
    var output: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case ...0x20, 0x7F: output += "&#\(byte);".utf8
      case .ampersand where CharacterReference.length(in: bytes, at: index) == 0: output.append(byte)
      case .ampersand, .backslash, .pipe, .lessThan, UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "$"),
        UInt8(ascii: "~"):
        output += [.backslash, byte]
      default: output.append(byte)
      }
    }
    return output
  }

  /// Reads an address that begins behind a parenthesis, up to the one that closes it; `nil` if there is none.
  ///
  /// One pair of parentheses may stand within it, as in many addresses of encyclopaedias.
  static func read(_ source: ArraySlice<UInt8>, from start: Int) -> (address: String, end: Int)? {
    var index = start
    var isNested = false
    while index < source.endIndex {
      switch source[index] {
      case .backslash: index += 1
      case UInt8(ascii: "(") where isNested: return nil
      case UInt8(ascii: "("): isNested = true
      case UInt8(ascii: ")") where isNested: isNested = false
      case UInt8(ascii: ")"): return (MarkdownUnescaper.text(source[start..<index]), index + 1)
      case ...0x20, InlineParser.joint: return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Reads the picture whose `![` begins here; `nil` if none does.
  static func readPicture(_ source: ArraySlice<UInt8>, at start: Int) -> (picture: Picture, end: Int)? {
    let words = start + 2
    var index = words
    while index < source.endIndex, source[index] != UInt8(ascii: "[") {
      if source[index] == .backslash {
        index += 1
      } else if source[index] == UInt8(ascii: "]") {
        guard index + 1 < source.endIndex, source[index + 1] == UInt8(ascii: "("),
          let (address, end) = read(source, from: index + 2)
        else { return nil }
        let alternative = MarkdownUnescaper.text(source[words..<index])
        return (Picture(nil, alternative: alternative, address: address.isEmpty ? nil : address), end)
      }
      index += 1
    }
    return nil
  }
}
