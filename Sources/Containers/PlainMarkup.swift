/// Receives what `PlainMarkup` passes over. Ranges are of the bytes of the document.
protocol PlainMarkupSink {
  /// Whether what is passed over must still be proved to be plain; else it has been.
  static var checks: Bool { get }

  /// A start tag begins, with the name of its element.
  mutating func begin(_ name: Range<Int>)
  /// An attribute of the tag. `hasReferences`: whether there are references in its value.
  mutating func attribute(_ name: Range<Int>, _ value: Range<Int>, hasReferences: Bool)
  /// The start tag ends at a position: all of it has been seen.
  mutating func start(endingAt end: Int)
  /// An element ends.
  mutating func end(_ name: Range<Int>)
  /// Text without references.
  mutating func text(_ range: Range<Int>)
  /// A character in the place of which a reference stands.
  mutating func character(_ scalar: Unicode.Scalar)
  /// Whether nothing more is wanted, or the document is not plain.
  var isOver: Bool { get }
}

/// Well-formed XML in its plainest form, passed over byte by byte: elements, attributes, text and the references that
/// need no declaration, in UTF-8. It gives up at the first byte that is not certainly that.
///
/// Names are of ASCII letters. There are no comments, sections, instructions or document types, no carriage return but
/// within tags and no line end in a value.
struct PlainMarkup {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  /// The names of the elements that are open, with their prefixes.
  private var open: [Range<Int>] = []

  /// Deeper elements, of which the library refuses those deeper than 256, are left to it.
  private static let deepest = 200

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Passes over the document; `false` where it is not plain, or where the sink wants no more.
  mutating func pass<Sink: PlainMarkupSink>(to sink: inout Sink) -> Bool {
    guard skipDeclaration(), !Self.isBlank(byte), startTag(&sink) else { return false }
    while !open.isEmpty {
      // Behind the text there is a tag.
      guard text(&sink), !sink.isOver else { return false }
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else { return false }
      guard bytes[index + 1] == UInt8(ascii: "/") ? endTag(&sink) : startTag(&sink) else { return false }
    }
    skipBlanks()
    return index == bytes.count && !sink.isOver
  }

  // MARK: - Bytes

  /// The byte at the position; 0, which no plain document has, behind the end.
  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
  }

  private mutating func skipBlanks() {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
  }

  private mutating func skip(_ word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count,
      UnsafeBufferPointer(rebasing: bytes[index..<end])
        .elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    else { return false }
    index = end
    return true
  }

  /// A name without its prefix.
  static func local(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Range<Int> {
    for index in name where bytes[index] == UInt8(ascii: ":") { return index + 1..<name.upperBound }
    return name
  }

  /// Whether an attribute of that name declares a namespace.
  static func declaresNamespace(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> Bool {
    guard name.count >= 5, bytes[name.lowerBound] == UInt8(ascii: "x") else { return false }
    return bytes[name].starts(with: "xmlns".utf8)
      && (name.count == 5 || bytes[name.lowerBound + 5] == UInt8(ascii: ":"))
  }

  // MARK: - Tags

  /// A declaration as programs write it, or none.
  private mutating func skipDeclaration() -> Bool {
    if byte == 0xEF, !skip("\u{FEFF}") { return false }
    guard skip("<?") else { return byte == UInt8(ascii: "<") }
    guard skip("xml version=\"1.0\"") || skip("xml version='1.0'") else { return false }
    for encoding: StaticString in [" encoding=\"UTF-8\"", " encoding=\"utf-8\"", " encoding='UTF-8'"] {
      if skip(encoding) { break }
    }
    for kind: StaticString in [" standalone=\"yes\"", " standalone=\"no\"", " standalone='yes'"] {
      if skip(kind) { break }
    }
    if byte == 0x20 { index += 1 }
    guard skip("?>") else { return false }
    skipBlanks()
    return byte == UInt8(ascii: "<")
  }

  /// The name at the position, with its prefix; `nil` where there is none, or an odd one.
  private mutating func name() -> Range<Int>? {
    let start = index
    guard Self.isNameStart(byte) else { return nil }
    index += 1
    while Self.isNamePart(byte) { index += 1 }
    if byte == UInt8(ascii: ":") {
      index += 1
      guard Self.isNameStart(byte) else { return nil }
      while Self.isNamePart(byte) { index += 1 }
      if byte == UInt8(ascii: ":") { return nil }
    }
    return start..<index
  }

  /// At a `<`.
  private mutating func startTag<Sink: PlainMarkupSink>(_ sink: inout Sink) -> Bool {
    index += 1
    guard let name = name() else { return false }
    sink.begin(name)
    while true {
      let end = index
      skipBlanks()
      switch byte {
      case UInt8(ascii: ">"):
        index += 1
        guard open.count < Self.deepest else { return false }
        sink.start(endingAt: index)
        open.append(name)
        return !sink.isOver
      case UInt8(ascii: "/"):
        index += 1
        guard byte == UInt8(ascii: ">") else { return false }
        index += 1
        sink.start(endingAt: index)
        if sink.isOver { return false }
        sink.end(name)
        return !sink.isOver
      default:
        guard index > end, attribute(&sink) else { return false }
      }
    }
  }

  private mutating func attribute<Sink: PlainMarkupSink>(_ sink: inout Sink) -> Bool {
    guard let name = name(), byte == UInt8(ascii: "=") else { return false }
    index += 1
    let quote = byte
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
    index += 1
    let start = index
    var hasReferences = false
    while true {
      let byte = byte
      if byte == quote { break }
      if byte == UInt8(ascii: "&") {
        hasReferences = true
        guard let reference = PlainText.reference(bytes, at: index) else { return false }
        index += reference.length
      } else if byte < 0x80 {
        guard byte >= 0x20, byte != UInt8(ascii: "<") else { return false }
        index += 1
      } else {
        let length = PlainText.characterLength(bytes, at: index)
        guard length > 0 else { return false }
        index += length
      }
    }
    sink.attribute(name, start..<index, hasReferences: hasReferences)
    index += 1
    return !sink.isOver
  }

  /// At a `</`.
  private mutating func endTag<Sink: PlainMarkupSink>(_ sink: inout Sink) -> Bool {
    index += 2
    guard let name = open.popLast(), index + name.count <= bytes.count else { return false }
    for offset in 0..<name.count where bytes[index + offset] != bytes[name.lowerBound + offset] {
      return false
    }
    index += name.count
    skipBlanks()
    guard byte == UInt8(ascii: ">") else { return false }
    index += 1
    sink.end(name)
    return !sink.isOver
  }

  // MARK: - Text

  /// Passes over text to the next `<`.
  private mutating func text<Sink: PlainMarkupSink>(_ sink: inout Sink) -> Bool {
    var start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        if index > start { sink.text(start..<index) }
        return true
      }
      if byte == UInt8(ascii: "&") {
        if index > start { sink.text(start..<index) }
        guard let reference = PlainText.reference(bytes, at: index) else { return false }
        sink.character(reference.scalar)
        index += reference.length
        start = index
      } else if !Sink.checks {
        index += 1
      } else if byte >= 0x80 {
        let length = PlainText.characterLength(bytes, at: index)
        guard length > 0 else { return false }
        index += length
      } else {
        guard byte >= 0x20 || byte == 0x0A || byte == 0x09 else { return false }
        // The end of a section must not stand in text.
        if byte == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "]") { return false }
        index += 1
      }
    }
    return false
  }
}
