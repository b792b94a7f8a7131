/// Undoes what `MarkdownEscaper` did, and what a person may have written instead.
enum MarkdownUnescaper {
  /// Appends the text of a piece of a line.
  static func append(_ source: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var copied = source.startIndex
    var index = source.startIndex
    while index < source.endIndex {
      guard let (replacement, end) = replacement(in: source, at: index) else {
        index += 1
        continue
      }
      output.append(contentsOf: source[copied..<index])
      output += String(replacement).utf8
      copied = end
      index = end
    }
    output.append(contentsOf: source[copied...])
  }

  /// What the bytes from here to an end mean; `nil` if the byte means itself.
  private static func replacement(
    in source: ArraySlice<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    switch source[index] {
    case .backslash where index + 1 < source.endIndex && source[index + 1].isPunctuation:
      return (Unicode.Scalar(source[index + 1]), index + 2)
    case .ampersand:
      let length = CharacterReference.length(in: source, at: index)
      guard length > 0, let scalar = CharacterReference.scalar(in: source, at: index, length: length) else {
        return nil
      }
      return (scalar, index + length)
    case .lessThan: return lineBreak(in: source, at: index).map { ("\n", $0) }
    default: return nil
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
