import Characters

/// Words as their characters, for texts that are compared character by character.
typealias ScalarWords = [[Unicode.Scalar]]

extension ScalarWords {
  init(of words: [String]) { self = words.map { Array<Unicode.Scalar>($0.unicodeScalars) } }

  /// The first of the words that a text begins with.
  func first(beginning text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    first { text.starts(with: $0) }
  }

  /// The first of the words that a text ends with.
  func first(ending text: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    first { text.suffix($0.count).elementsEqual($0) }
  }
}

extension String {
  /// The characters that are no blanks.
  var inkScalars: [Unicode.Scalar] { withText { $0.scalars.filter { !$0.isBlank } } }

  /// The same in Simplified characters, for comparing.
  var plainScalars: [Unicode.Scalar] { inkScalars.map(CharacterVariants.simplified) }
}
