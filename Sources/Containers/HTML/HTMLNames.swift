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
