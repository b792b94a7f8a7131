import Characters

/// Takes HTML tags and entities out of text that a converter left them in; the tags of links stay text.
struct MarkupStripper {
  /// Whether the last line ended inside a tag.
  private(set) var isInside = false

  /// A line or cell without its tags; raised and lowered digits in their own characters.
  mutating func strip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isCell: Bool = false
  ) -> (text: [UInt8], removedMarkup: Bool) {
    var result: [UInt8] = []
    result.reserveCapacity(line.count)
    var removed = isInside
    var marks = RaisedMarks()
    var open: (start: Int, standing: RaisedMarks.Standing)?
    var index = line.lowerBound
    while index < line.upperBound {
      let byte = bytes[index]
      if isInside {
        if byte == 0x3E { isInside = false }
        index += 1
      } else if byte == 0x3C, let tag = Self.tag(bytes, index, line.upperBound) {
        if let standing = InlineTags.standing(of: tag.name) {
          if let open { marks.add(open.start..<result.count, open.standing) }
          open = tag.isEnd ? nil : (result.count, standing)
        }
        InlineTags.endLine(at: tag.name, of: &result)
        isInside = true
        removed = true
        index += 1
      } else if byte == 0x26, let entity = Self.entity(bytes, index, line.upperBound) {
        result += entity.text
        index += entity.length
        removed = true
      } else {
        result.append(byte)
        index += 1
      }
    }
    if let open { marks.add(open.start..<result.count, open.standing) }
    marks.settle(in: &result, from: 0, isInCell: isCell)
    return (result, removed)
  }

  /// A piece of text, such as a cell, without its tags and with characters for its entities.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var stripper = MarkupStripper()
    return stripper.strip(bytes, range, isCell: true).text
  }

  private static let tags: Set<String> = [
    "a", "b", "br", "center", "col", "colgroup", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
    "hr", "i",
    "img", "li", "o:p", "ol", "p", "script", "section", "small", "span", "strong", "style", "sub", "sup",
    "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "!--", "article", "st1", "v", "w", "body", "html",
    "meta",
  ]

  private static func tag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (name: String, isEnd: Bool)? {
    var index = start + 1
    let isEnd = index < end && bytes[index] == 0x2F
    if isEnd { index += 1 }
    let first = index
    while index < end, index - first < 12 {
      let byte = bytes[index] | 0x20
      let isName = byte >= 0x61 && byte <= 0x7A || bytes[index].isDigit
      guard isName || bytes[index] == 0x3A || bytes[index] == 0x21 || bytes[index] == 0x2D else { break }
      index += 1
    }
    let name = String(decoding: bytes[first..<index], as: UTF8.self).lowercased()
    guard tags.contains(name) || name.hasPrefix("!--") else { return nil }
    let isWhole =
      index >= end || [0x20, 0x3E, 0x2F, 0x09].contains(bytes[index]) || name.hasPrefix("!--")
    return isWhole ? (name, isEnd) : nil
  }

  private static let entities: [(name: [UInt8], text: [UInt8])] = [
    ("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&#160;", " "),
    ("&ldquo;", "“"), ("&rdquo;", "”"), ("&mdash;", "—"), ("&emsp;", "　"), ("&ensp;", " "), ("&middot;", "·"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func entity(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> (text: [UInt8], length: Int)? {
    for (name, text) in entities where start + name.count <= end {
      if name.indices.allSatisfy({ bytes[start + $0] == name[$0] }) { return (text, name.count) }
    }
    return nil
  }
}
