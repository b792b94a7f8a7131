import Containers

/// What an element means for reading.
enum TagRole {
  case inline, block, heading, preformatted, lineBreak, table, row, cell, title, meta, frame, hidden

  init(_ name: XMLName) {
    switch name {
    case "br": self = .lineBreak
    case "td", "th": self = .cell
    case "tr": self = .row
    case "table": self = .table
    case "span", "a", "font", "b", "strong", "i", "u", "em", "tbody", "thead", "tfoot": self = .inline
    case "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "footer",
      "nav",
      "aside", "body", "html", "center", "blockquote", "form", "fieldset", "figure", "figcaption", "address",
      "hr",
      "caption", "legend", "details", "summary", "option":
      self = .block
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading
    case "pre", "xmp", "listing", "plaintext": self = .preformatted
    case "title": self = .title
    case "script", "style", "noscript", "template", "textarea", "select", "svg", "object", "button":
      self = .hidden
    case "meta": self = .meta
    case "iframe", "frame": self = .frame
    default: self = .inline
    }
  }
}

extension HTMLAttributes {
  /// Whether the element is not shown.
  var isHidden: Bool { has("hidden") || bytes("style").map(Self.hides) ?? false }

  // By bytes: pages made by word processors have a style on every other tag.
  private static func hides(_ style: UnsafePointer<UInt8>) -> Bool {
    let pattern: StaticString = "display:none"
    var byte = style
    var found = 0
    while byte.pointee != 0 {
      let letter = (0x41...0x5A).contains(byte.pointee) ? byte.pointee | 0x20 : byte.pointee
      byte += 1
      if letter <= 0x20 { continue }
      // No other letter of the pattern equals its first.
      found = letter == pattern.utf8Start[found] ? found + 1 : letter == pattern.utf8Start[0] ? 1 : 0
      if found == pattern.utf8CodeUnitCount { return true }
    }
    return false
  }
}
