import Characters

extension UTF8Text {
  /// Whether the text is a word, in any case; the word is in lower case.
  func isWord(_ word: StaticString) -> Bool {
    count == word.utf8CodeUnitCount && beginsWithWord(word)
  }

  /// Whether the text begins with a word, in any case.
  func beginsWithWord(_ word: StaticString, at start: Int = 0) -> Bool {
    guard start + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount where !isLetter(at: start + index, word.utf8Start[index]) {
      return false
    }
    return true
  }

  private func isLetter(at index: Int, _ letter: UInt8) -> Bool {
    let own = self[index]
    return own == letter || (0x41...0x5A).contains(own) && own | 0x20 == letter
  }

  /// Whether a word is in the text, in any case.
  func containsWord(_ word: StaticString) -> Bool {
    indices.contains { beginsWithWord(word, at: $0) }
  }
}
