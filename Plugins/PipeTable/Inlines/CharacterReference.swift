/// References such as `&#32;` and `&lt;`, which Markdown replaces by characters.
enum CharacterReference {
  /// How many bytes from `&` to `;` could be a reference; 0 where there is none.
  static func length<Bytes: RandomAccessCollection<UInt8>>(in bytes: Bytes, at start: Int) -> Int
  where Bytes.Index == Int {
    var index = start + 1
    if index < bytes.endIndex, bytes[index] == .numberSign { index += 1 }
    let first = index
    while index < bytes.endIndex, index - first < 32, bytes[index].isAlphanumeric { index += 1 }
    guard index > first, index < bytes.endIndex, bytes[index] == .semicolon else { return 0 }
    return index + 1 - start
  }

  /// The character that a reference of that length means; `nil` if it is unknown.
  static func scalar(in bytes: ArraySlice<UInt8>, at start: Int, length: Int) -> Unicode.Scalar? {
    let name = bytes[start + 1..<start + length - 1]
    guard name.first == .numberSign else { return named[name.text] }
    let digits = name.dropFirst()
    let value =
      digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
      ? UInt32(digits.dropFirst().text, radix: 16) : UInt32(digits.text)
    return value.flatMap(Unicode.Scalar.init)
  }

  // The few that editors insert; any other is left as it is.
  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "emsp": "\u{2003}",
    "ensp": "\u{2002}",
  ]
}
