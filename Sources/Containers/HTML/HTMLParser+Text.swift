import CXML

extension HTMLParser {
  /// A piece of text ends with the character that makes it that long.
  private static var longestPiece: Int { 1_000 }

  /// Reads text up to the next tag or reference.
  ///
  /// - Parameter isRaw: whether it is that of a `script` or `style`, in which there are no elements and references.
  mutating func text(isRaw: Bool = false) {
    let start = position
    var end = start
    while end < limit {
      let byte = page[end]
      if byte < 0x40 {
        if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&"), isEndOfText(end, isRaw) { break }
        if byte < 0x20, !Self.isBlank(byte) { return cleanedText(isRaw: isRaw) }
      } else if byte == 0xEF, isNoCharacter(end) {
        return cleanedText(isRaw: isRaw)
      }
      end += 1
    }
    var next = start
    while end - next >= Self.longestPiece {
      let first = next
      next += Self.longestPiece
      while next < end, Self.isContinuation(page[next]) { next += 1 }
      position = next - 1
      while position > first, Self.isContinuation(page[position]) { position -= 1 }
      send(piece(first..<next), isRaw: isRaw)
      if isAtEnd { return }
    }
    position = end
    if next < end { send(piece(next..<end), isRaw: isRaw) }
  }

  /// Reads text in which there is what is no character of HTML; it is left out, and a zero is a blank.
  private mutating func cleanedText(isRaw: Bool) {
    var text: [UInt8] = []
    var next = position
    while next < limit, !isEndOfText(next, isRaw) {
      let start = next
      next += 1
      while next < limit, Self.isContinuation(page[next]) { next += 1 }
      if page[start] == 0 { text.append(0x20) } else if !isNoCharacter(start) { text += page[start..<next] }
      guard text.count >= Self.longestPiece else { continue }
      position = start
      text.withUnsafeBufferPointer { send($0, isRaw: isRaw) }
      if isAtEnd { return }
      text = []
    }
    position = next
    if !text.isEmpty { text.withUnsafeBufferPointer { send($0, isRaw: isRaw) } }
  }

  /// Whether text ends at a byte that may be a `<` or `&`.
  private func isEndOfText(_ index: Int, _ isRaw: Bool) -> Bool {
    let byte = page[index]
    guard isRaw else { return byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") }
    return byte == UInt8(ascii: "<") && self.byte(index + 1) == UInt8(ascii: "/")
      && Self.isLetter(self.byte(index + 2))
  }

  /// Whether a character that begins there is none of HTML: a control character, U+FFFE or U+FFFF.
  private func isNoCharacter(_ index: Int) -> Bool {
    let first = page[index]
    if first < 0x20 { return !Self.isBlank(first) }
    return first == 0xEF && byte(index + 1) == 0xBF && byte(index + 2) >= 0xBE
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  // MARK: Sending

  /// Sends text, in a paragraph of its own where there is no other element for it.
  private mutating func send(_ text: UnsafeBufferPointer<UInt8>, isRaw: Bool) {
    if !isRaw, needsParagraph, !isLayout(text) { beginParagraphIfNeeded() }
    send(text)
  }

  /// Sends text as it is.
  mutating func send(_ text: UnsafeBufferPointer<UInt8>) {
    handler.text(text, endingAt: position)
    stopIfWanted()
  }

  private var needsParagraph: Bool { top == HTMLNames.none || top == elements.html || top == elements.head }

  /// Whether text is nothing but blanks between tags where no text belongs.
  private func isLayout(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard byte(position) == 0 || byte(position) == UInt8(ascii: "<") else { return false }
    return text.allSatisfy(Self.isBlank)
  }

  private mutating func beginParagraphIfNeeded() {
    guard needsParagraph else { return }
    endElements(endedBy: elements.paragraph)
    begin(elements.paragraph)
  }

  // MARK: References

  /// What stands behind an ampersand.
  enum Reference {
    /// A character that is referred to; 0 for what is none.
    case character(UInt32)
    /// A name that nothing is known by; empty where there is none.
    case name(Range<Int>)
  }

  /// Reads an ampersand and what it refers to, as text.
  mutating func reference() {
    switch readReference() {
    case .character(0): return
    case .character(let character):
      var text: [UInt8] = []
      Self.append(character, to: &text)
      beginParagraphIfNeeded()
      text.withUnsafeBufferPointer { send($0) }
    case .name(let name):
      beginParagraphIfNeeded()
      send(UnsafeBufferPointer(start: ampersand.utf8Start, count: 1))
      if !name.isEmpty { send(piece(name)) }
    }
  }

  private var ampersand: StaticString { "&" }

  /// Reads an ampersand and what it refers to.
  mutating func readReference() -> Reference {
    if byte(position + 1) == UInt8(ascii: "#") { return .character(readNumber()) }
    position += 1
    guard let name = readName() else { return .name(position..<position) }
    guard byte(position) == UInt8(ascii: ";"), let character = Self.entity(piece(name)) else {
      return .name(name)
    }
    position += 1
    return .character(character)
  }

  /// Reads the number of a character; 0 for one of none.
  private mutating func readNumber() -> UInt32 {
    let isHexadecimal = byte(position + 2) | 0x20 == UInt8(ascii: "x")
    position += isHexadecimal ? 3 : 2
    var number: UInt32 = 0
    while let digit = Self.digit(byte(position), isHexadecimal) {
      if number < 0x110000 { number = number * (isHexadecimal ? 16 : 10) + digit }
      position += 1
    }
    if byte(position) == UInt8(ascii: ";") { position += 1 }
    return Self.isCharacter(number) ? number : 0
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal, 0x61...0x66 where isHexadecimal: UInt32((byte | 0x20) - 0x57)
    default: nil
    }
  }

  private static func isCharacter(_ number: UInt32) -> Bool {
    switch number {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// The character that HTML has a name for.
  private static func entity(_ name: UnsafeBufferPointer<UInt8>) -> UInt32? {
    // The longest is `thetasym`.
    guard name.count <= 8 else { return nil }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 9) { copy in
      copy.initialize(repeating: 0)
      for (index, byte) in name.enumerated() { copy[index] = byte }
      return htmlEntityLookup(copy.baseAddress)?.pointee.value
    }
  }

  /// Appends a character as UTF-8.
  static func append(_ character: UInt32, to bytes: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(character) else { return }
    bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }

  /// Reads a name of XML; `nil` where none begins, and for one that ends with the page.
  mutating func readName() -> Range<Int>? {
    let start = position
    var end = start
    while end < limit, isOfPlainName(page[end], isFirst: end == start) { end += 1 }
    if end > start, end == limit { return nil }
    if end == start || page[end] == 0 || page[end] >= 0x80 {
      end = start
      while end < limit, let (character, length) = character(at: end) {
        guard end == start ? cxml_begins_name(character) != 0 : cxml_is_of_name(character) != 0 else { break }
        end += length
      }
    }
    guard end > start else { return nil }
    position = end
    return start..<end
  }

  private func isOfPlainName(_ byte: UInt8, isFirst: Bool) -> Bool {
    if Self.isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":") { return true }
    return !isFirst && (byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
  }

  /// The character at a position; `nil` for bytes that are none.
  private func character(at index: Int) -> (UInt32, length: Int)? {
    let first = page[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + length <= limit else { return nil }
    var iterator = page[index..<index + length].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar.value, length)
  }
}
