import Characters

/// What tags that converters leave in text do to the text around them.
enum InlineTags {
  /// How the text in an element stands; `nil` for on its line.
  static func standing(of name: String) -> RaisedMarks.Standing? {
    switch name {
    case "sup": .raised
    case "sub": .lowered
    default: nil
    }
  }

  /// Sets a number apart from one on the next line; the lines of a label are one text.
  static func endLine(at name: String, of text: inout [UInt8]) {
    guard text.last?.isDigit ?? false else { return }
    switch name {
    case "br", "p", "div", "li": text.append(0x20)
    default: break
    }
  }
}
