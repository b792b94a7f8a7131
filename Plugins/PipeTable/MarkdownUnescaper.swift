/// Takes back what `MarkdownEscaper` did, and what a person may have written instead.
enum MarkdownUnescaper {
  /// Appends the text of a piece of a line.
  static func append(_ source: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var index = source.startIndex
    while index < source.endIndex {
      let byte = source[index]
      switch byte {
      case .backslash where index + 1 < source.endIndex && source[index + 1].isPunctuation:
        output.append(source[index + 1])
        index += 2
        continue
      case .ampersand:
        let length = CharacterReference.length(in: source, at: index)
        if length > 0, let scalar = CharacterReference.scalar(in: source, at: index, length: length) {
          output += String(scalar).utf8
          index += length
          continue
        }
      case .lessThan:
        if let end = lineBreak(in: source, at: index) {
          output.append(.newline)
          index = end
          continue
        }
      default: break
      }
      output.append(byte)
      index += 1
    }
  }

  /// The text of a piece of a line.
  static func text(_ source: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(source.count)
    append(source, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The end of a `<br>`, `<br/>` or `<br />` that begins here.
  private static func lineBreak(in source: ArraySlice<UInt8>, at start: Int) -> Int? {
    var index = start + 3
    guard index < source.endIndex, source[start + 1] | 0x20 == UInt8(ascii: "b"),
      source[start + 2] | 0x20 == UInt8(ascii: "r")
    else { return nil }
    while index < source.endIndex, source[index].isBlank { index += 1 }
    if index < source.endIndex, source[index] == UInt8(ascii: "/") { index += 1 }
    return index < source.endIndex && source[index] == UInt8(ascii: ">") ? index + 1 : nil
  }
}
