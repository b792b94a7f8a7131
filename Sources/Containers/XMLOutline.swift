/// The elements of a well-formed XML document with the bytes that each takes, for changes at single places.
package struct XMLOutline {
  /// An element.
  package struct Element {
    /// The name without its prefix.
    package let name: String
    /// The prefix with its colon; empty where there is none.
    package let prefix: String
    /// The index of the element that it is in; `nil` for the outermost.
    package let parent: Int?
    /// The bytes of its start tag.
    package let startTag: Range<Int>
    /// The bytes between its tags.
    package fileprivate(set) var content: Range<Int>
    /// All its bytes.
    package fileprivate(set) var range: Range<Int>
    /// The elements in it, by index.
    package fileprivate(set) var children: [Int] = []
    /// Whether one tag is all there is of it.
    package var isEmptyTag: Bool { range == startTag }
  }

  /// The document.
  package let bytes: [UInt8]
  /// The elements in the order of their start tags, which is that of the events of `XMLScanner`.
  package private(set) var elements: [Element] = []

  /// Makes the outline of a document that `XMLScanner` has accepted; `nil` where tags are not balanced.
  package init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [Int] = []
    var position = 0
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = Self.end(of: bytes, from: start) else { return nil }
      position = end
      switch bytes[start + 1] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): continue
      case UInt8(ascii: "/"):
        guard let last = open.popLast() else { return nil }
        elements[last].content = elements[last].startTag.upperBound..<start
        elements[last].range = elements[last].startTag.lowerBound..<end
      default:
        let tag = start..<end
        let name = bytes[(start + 1)..<end].prefix { !Self.endsName($0) }
        let colon = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        let element = Element(
          name: String(decoding: name[colon...], as: UTF8.self),
          prefix: String(decoding: name[..<colon], as: UTF8.self), parent: open.last, startTag: tag,
          content: end..<end, range: tag)
        elements.append(element)
        if let parent = open.last { elements[parent].children.append(elements.count - 1) }
        if bytes[end - 2] != UInt8(ascii: "/") { open.append(elements.count - 1) }
      }
    }
    guard open.isEmpty, !elements.isEmpty else { return nil }
  }

  /// The end of the tag, comment, section or instruction that begins at a position.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    func behind(_ mark: StaticString) -> Int? {
      let length = mark.utf8CodeUnitCount
      let pattern = UnsafeBufferPointer(start: mark.utf8Start, count: length)
      return bytes[start...].firstRange(of: pattern)?.upperBound
    }
    let rest = bytes[start...]
    guard rest.count > 2 else { return nil }
    if rest.starts(with: "<!--".utf8) { return behind("-->") }
    if rest.starts(with: "<![CDATA[".utf8) { return behind("]]>") }
    if rest.starts(with: "<?".utf8) { return behind("?>") }
    var quote: UInt8?
    for index in rest.indices {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  /// The first child of that name.
  package func child(_ name: String, of element: Int) -> Int? {
    elements[element].children.first { elements[$0].name == name }
  }

  /// The elements around one, from the innermost.
  package func ancestors(of element: Int) -> [Int] {
    Array(
      sequence(state: element) { (current: inout Int) in
        guard let parent = elements[current].parent else { return nil }
        current = parent
        return parent
      })
  }

  /// The elements in one and in those in it, in the order of the document.
  package func descendants(of element: Int) -> Range<Int> {
    let end = elements[element].range.upperBound
    let after = elements[(element + 1)...].firstIndex { $0.startTag.lowerBound >= end } ?? elements.count
    return element + 1..<after
  }
}
