extension XMLOutline {
  /// An attribute's value, by its name without prefix.
  package func attribute(_ name: String, of element: Int) -> String? {
    attributes(of: element).first { $0.name == name }?.value
  }

  /// An attribute as a start tag has it.
  package struct Attribute {
    /// The name without its prefix.
    package let name: String
    /// The prefix with its colon; empty where there is none.
    package let prefix: String
    /// The value.
    package let value: String
    /// The bytes of the value, between its quotes.
    package let range: Range<Int>
  }

  /// The attributes of an element, in order.
  package func attributes(of element: Int) -> [Attribute] {
    let tag = elements[element].startTag
    var attributes: [Attribute] = []
    var position = tag.lowerBound
    while let equals = bytes[position..<tag.upperBound].firstIndex(of: UInt8(ascii: "=")) {
      let before = bytes[position..<equals]
      guard
        let open = bytes[equals..<tag.upperBound].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }), let close = bytes[(open + 1)..<tag.upperBound].firstIndex(of: bytes[open]),
        let last = before.lastIndex(where: { $0 > 0x20 })
      else { break }
      let first = before[...last].lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? position
      let name = bytes[first...last]
      let colon = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? first
      attributes.append(
        Attribute(
          name: String(decoding: name[colon...], as: UTF8.self),
          prefix: String(decoding: name[..<colon], as: UTF8.self),
          value: Self.decoded(bytes[(open + 1)..<close]), range: open + 1..<close))
      position = close + 1
    }
    return attributes
  }

  /// The text of an element that has no others in it.
  package func text(of element: Int) -> String {
    let content = bytes[elements[element].content]
    guard let section = content.firstRange(of: "<![CDATA[".utf8) else { return Self.decoded(content) }
    let end = content[section.upperBound...].firstRange(of: "]]>".utf8) ?? content.endIndex..<content.endIndex
    return Self.decoded(content[..<section.lowerBound])
      + String(decoding: content[section.upperBound..<end.lowerBound], as: UTF8.self)
      + Self.decoded(content[end.upperBound...])
  }

  /// A text with the characters in the place of their references.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    let first = pieces.removeFirst()
    return pieces.reduce(into: String(first)) { text, piece in
      guard let end = piece.firstIndex(of: ";"), let character = character(piece[..<end]) else {
        text += "&" + piece
        return
      }
      text.unicodeScalars.append(character)
      text += piece[piece.index(after: end)...]
    }
  }

  private static func character(_ name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": "&"
    case "lt": "<"
    case "gt": ">"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst(1)).flatMap(Unicode.Scalar.init)
    default: nil
    }
  }
}
