/// The names of a page's elements as numbers: those of HTML have the same in every page.
///
/// A name is looked up once, when its tag is read; what it means is then found by its number.
package final class HTMLNames {
  /// The names that pages have, by number.
  package static let known: [StaticString] = [
    "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base",
    "basefont", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite", "code",
    "col", "colgroup", "datalist", "dd", "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "embed",
    "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
    "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "isindex", "kbd",
    "label", "legend", "li", "link", "listing", "main", "map", "menu", "meta", "nav", "noframes", "noscript",
    "object", "ol", "optgroup", "option", "p", "param", "plaintext", "pre", "q", "s", "samp", "script",
    "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
    "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "tt", "u",
    "ul", "var", "video", "xmp",
  ]

  /// The number of no element.
  static let none = -1

  private static let table = KnownNames(known)
  private let table = HTMLNames.table
  /// The numbers of other names: of those of at most eight bytes by their bytes, and of longer ones.
  private var short: [UInt64: Int] = [:]
  private var long: [[UInt8]: Int] = [:]
  /// The other names, each ended by a zero.
  private var others: [UnsafeMutablePointer<UInt8>] = []

  init() {}

  deinit {
    for name in others { name.deallocate() }
  }

  /// The number of a name that pages have.
  static func number(ofKnown name: some StringProtocol) -> Int? {
    var name = String(name)
    return name.withUTF8 { name in
      guard let key = key(of: name) else { return table.long[Array(name)] }
      return table.number(of: key)
    }
  }

  /// The number of a name in any case.
  func number(of name: UnsafeBufferPointer<UInt8>) -> Int {
    guard let key = Self.key(of: name) else {
      let name = name.map(Self.lower)
      if let number = table.long[name] ?? long[name] { return number }
      long[name] = add(name)
      return long[name] ?? Self.none
    }
    if let number = table.number(of: key) ?? short[key] { return number }
    short[key] = add(name.map(Self.lower))
    return short[key] ?? Self.none
  }

  /// A name that pages have.
  package static func name(ofKnown number: Int) -> XMLName {
    XMLName(pointer: known[number].utf8Start, number: number)
  }

  /// The name of a number; valid as long as these names are.
  func name(_ number: Int) -> XMLName {
    let other = number - Self.known.count
    return other < 0
      ? Self.name(ofKnown: number) : XMLName(pointer: UnsafePointer(others[other]), number: number)
  }

  private func add(_ name: [UInt8]) -> Int {
    let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: name.count + 1)
    for (index, byte) in name.enumerated() { copy[index] = byte }
    copy[name.count] = 0
    others.append(copy)
    return Self.known.count + others.count - 1
  }

  /// A name of at most eight bytes as one number, in lower case; no name has a zero.
  private static func key(of name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard name.count <= 8 else { return nil }
    var key: UInt64 = 0
    for byte in name { key = key << 8 | UInt64(lower(byte)) }
    return key
  }

  static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// The names that pages have, found by their bytes.
private struct KnownNames: Sendable {
  /// Each name of at most eight bytes in the slot of its hash or in the next free one, and its number.
  private var slots = [(key: UInt64, number: Int)](repeating: (0, HTMLNames.none), count: 1 << bits)
  /// The longer ones.
  private(set) var long: [[UInt8]: Int] = [:]

  /// Three of four slots stay empty.
  private static let bits: UInt64 = 9

  init(_ names: [StaticString]) {
    for (number, name) in names.enumerated() {
      let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      guard bytes.count <= 8 else {
        long[Array(bytes)] = number
        continue
      }
      let key = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var index = Self.slot(of: key)
      while slots[index].number != HTMLNames.none { index = (index + 1) % slots.count }
      slots[index] = (key, number)
    }
  }

  func number(of key: UInt64) -> Int? {
    var index = Self.slot(of: key)
    while slots[index].number != HTMLNames.none {
      if slots[index].key == key { return slots[index].number }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
