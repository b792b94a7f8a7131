/// Divides a text into pieces that a cell can hold and show; joined, they are the text again.
struct TextChunks {
  /// The most UTF-16 units of a piece.
  var units: Int
  /// The most lines of a piece, at `width` halves of a Chinese character a line.
  var lines: Int
  var width: Int

  /// Of any text, this many units are within the limit of a cell even if every one is written as an escape.
  static let safeUnits = SheetText.limit / 8

  /// For texts that are kept but not shown in full: only the limit of a cell counts.
  static let held = TextChunks(units: safeUnits, lines: .max, width: .max)

  /// Whether the text needs more than one piece.
  func divides(_ text: String) -> Bool {
    // A UTF-8 byte is never more than one UTF-16 unit.
    text.utf8.count > units && text.utf16.count > units
      || lines != .max && SheetText.lines(text, width: width) > lines
  }

  func pieces(of text: String) -> [Substring] {
    guard divides(text) else { return [text[...]] }
    var pieces: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      let end = pieceEnd(of: rest)
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    return pieces
  }

  private func pieceEnd(of text: Substring) -> String.Index {
    var index = text.startIndex
    var usedUnits = 0
    var usedLines = 1
    var usedHalves = 0
    var sentence: String.Index?
    while index < text.endIndex {
      let next = text.index(after: index)
      let character = text[index..<next]
      usedUnits += character.utf16.count
      let halves = SheetText.halves(character)
      if character.utf8.contains(0x0A) {
        usedLines += 1
        usedHalves = 0
      } else if usedHalves + halves > width {
        usedLines += 1
        usedHalves = halves
      } else {
        usedHalves += halves
      }
      if usedUnits > units || usedLines > lines {
        // A character with endless combining marks is cut between its scalars.
        if index == text.startIndex { return scalarEnd(of: text) }
        return sentence ?? index
      }
      if usedLines > lines / 2, character == "。" || character == "\n" { sentence = next }
      index = next
    }
    return text.endIndex
  }

  private func scalarEnd(of text: Substring) -> String.Index {
    let scalars = text.unicodeScalars
    return scalars.index(scalars.startIndex, offsetBy: units / 2, limitedBy: scalars.endIndex)
      ?? scalars.endIndex
  }
}
