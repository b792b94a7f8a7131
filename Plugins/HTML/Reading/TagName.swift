/// The name of an element, in lower case, valid during its event only.
struct TagName {
  private let pointer: UnsafePointer<UInt8>

  init(_ pointer: UnsafePointer<UInt8>) { self.pointer = pointer }

  static func == (name: TagName, other: StaticString) -> Bool {
    let count = other.utf8CodeUnitCount
    for index in 0..<count where name.pointer[index] != other.utf8Start[index] { return false }
    return name.pointer[count] == 0
  }

  static func ~= (pattern: StaticString, name: TagName) -> Bool { name == pattern }

  /// What an element means for reading.
  var role: Role {
    switch self {
    case "br": .lineBreak
    case "td", "th": .cell
    case "tr": .row
    case "table": .table
    case "span", "a", "font", "b", "strong", "i", "u", "em", "tbody", "thead", "tfoot": .inline
    case "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "footer",
      "nav",
      "aside", "body", "html", "center", "blockquote", "form", "fieldset", "figure", "figcaption", "address",
      "hr",
      "caption", "legend", "details", "summary", "option":
      .block
    case "h1", "h2", "h3", "h4", "h5", "h6": .heading
    case "pre", "xmp", "listing", "plaintext": .preformatted
    case "title": .title
    case "script", "style", "noscript", "template", "textarea", "select", "svg", "object", "button": .hidden
    case "meta": .meta
    case "iframe", "frame": .frame
    default: .inline
    }
  }

  /// What an element means for reading.
  enum Role {
    case inline, block, heading, preformatted, lineBreak, table, row, cell, title, meta, frame, hidden
  }
}
