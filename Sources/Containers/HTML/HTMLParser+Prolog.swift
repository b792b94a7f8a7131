extension HTMLParser {
  /// Passes over what is before the first element.
  mutating func skipProlog() {
    skipMark()
    if limit - position >= 4 { skipMark() }
    skipBlanks()
    skipRemarks()
    if byte(position) == UInt8(ascii: "<"), byte(position + 1) == UInt8(ascii: "!"),
      isWord("doctype", at: position + 2)
    {
      skipDocumentType()
    }
    skipBlanks()
    skipRemarks()
  }

  private mutating func skipMark() {
    if byte(position) == 0xEF, byte(position + 1) == 0xBB, byte(position + 2) == 0xBF { position += 3 }
  }

  private mutating func skipRemarks() {
    while true {
      if isComment(position) {
        skipComment()
      } else if byte(position) == UInt8(ascii: "<"), byte(position + 1) == UInt8(ascii: "?") {
        skipInstruction()
      } else {
        return
      }
      skipBlanks()
    }
  }

  /// Whether a comment begins there.
  func isComment(_ start: Int) -> Bool {
    byte(start) == UInt8(ascii: "<") && byte(start + 1) == UInt8(ascii: "!")
      && byte(start + 2) == UInt8(ascii: "-") && byte(start + 3) == UInt8(ascii: "-")
  }

  /// Passes over a comment, up to `-->` or `--!>`.
  mutating func skipComment() {
    let start = position + 4
    var index = start + 2
    while index < limit {
      let byte = page[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "!"), page[index - 1] == UInt8(ascii: "-"),
        page[index - 2] == UInt8(ascii: "-")
      {
        if byte == UInt8(ascii: ">") {
          position = index + 1
          return
        }
        if self.byte(index + 1) == UInt8(ascii: ">") {
          position = index + 2
          return
        }
      }
      index += 1
    }
    position = limit
  }

  /// Passes over an instruction; one without a name is text but for its first signs.
  mutating func skipInstruction() {
    position += 2
    guard readName() != nil else { return }
    while position < limit, page[position] != UInt8(ascii: ">") { position += 1 }
    if position < limit { position += 1 }
  }

  /// Passes over a document type.
  mutating func skipDocumentType() {
    position += 9
    skipBlanks()
    _ = readName()
    skipBlanks()
    if isWord("system", at: position) {
      position += 6
      skipBlanks()
      skipLiteral()
    } else if isWord("public", at: position) {
      position += 6
      skipBlanks()
      skipLiteral()
      skipBlanks()
      skipLiteral()
    }
    skip(to: UInt8(ascii: ">"))
  }

  private mutating func skipLiteral() {
    let quote = byte(position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
    position += 1
    skip(to: quote)
  }

  /// Passes over all up to a byte, and over that.
  mutating func skip(to last: UInt8) {
    while position < limit, page[position] != last, page[position] != 0 { position += 1 }
    if byte(position) == last { position += 1 }
  }
}
