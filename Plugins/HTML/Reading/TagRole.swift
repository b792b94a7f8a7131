import Containers

/// What an element means for reading.
enum TagRole {
  case inline, block, heading, preformatted, lineBreak, table, row, cell, title, meta, frame, hidden
  case bold, italic, underlined, listItem, list, media, source, embedded, drawing
  case link, picture, struckOut, raised, lowered, style, field, textArea, select, option

  /// The roles of the names that pages have, by number.
  private static let known = HTMLNames.known.indices.map { TagRole(known: HTMLNames.name(ofKnown: $0)) }

  /// The role of an element of a page.
  init(_ name: XMLName) {
    self = Self.known.indices.contains(name.number) ? Self.known[name.number] : .inline
  }

  private init(known name: XMLName) {
    switch name {
    case "br": self = .lineBreak
    case "td", "th": self = .cell
    case "tr": self = .row
    case "table": self = .table
    case "a": self = .link
    case "img": self = .picture
    case "span", "font", "tbody", "thead", "tfoot": self = .inline
    case "b", "strong": self = .bold
    case "i", "em": self = .italic
    case "u", "ins": self = .underlined
    case "li": self = .listItem
    case "ul", "ol", "menu", "dir": self = .list
    case "video", "audio": self = .media
    case "source": self = .source
    case "embed", "object": self = .embedded
    case "svg": self = .drawing
    case "p", "div", "dl", "dt", "dd", "section", "article", "main", "header", "footer",
      "nav",
      "aside", "body", "html", "center", "blockquote", "form", "fieldset", "figure", "figcaption", "address",
      "hr",
      "caption", "legend", "details", "summary":
      self = .block
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading
    case "pre", "xmp", "listing", "plaintext": self = .preformatted
    case "title": self = .title
    case "sup": self = .raised
    case "sub": self = .lowered
    case "s", "strike", "del": self = .struckOut
    case "input": self = .field
    case "textarea": self = .textArea
    case "select": self = .select
    case "option": self = .option
    case "style": self = .style
    case "script", "noscript", "template", "button", "datalist": self = .hidden
    case "meta": self = .meta
    case "iframe", "frame": self = .frame
    default: self = .inline
    }
  }

  /// Whether what is before an element and what is in it are no one text.
  var endsText: Bool {
    switch self {
    case .block, .heading, .preformatted, .table, .row, .cell, .listItem, .list: true
    default: false
    }
  }

  /// Whether the element is one that styles can hide.
  var isShownAtAll: Bool {
    switch self {
    case .hidden, .title, .meta, .style, .lineBreak: false
    default: true
    }
  }

  /// Whether the element's text looks otherwise without any style.
  var hasLook: Bool {
    switch self {
    case .struckOut, .raised, .lowered, .bold, .italic, .underlined: true
    default: false
    }
  }
}
