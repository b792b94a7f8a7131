import Characters
import TestSupport
import Testing

@testable import Recognition

/// Small tests and edits for prose, on bytes.
@Suite struct ProseTextTests {
  /// The same one character after another.
  private func hasOpenBracket(_ text: String) -> Bool {
    let depth = text.unicodeScalars.reduce(0) { depth, scalar in
      if "（《〈〔【“‘「(".unicodeScalars.contains(scalar) { return depth + 1 }
      return "）》〉〕】”’」)".unicodeScalars.contains(scalar) ? depth - 1 : depth
    }
    return depth > 0
  }

  @Test func bracketsAreCountedAmongAllCharacters() {
    let signs = Array("（）《》〈〉〔〕【】“”‘’「」()甲乙龥a1é。，😀\u{FFFD}".unicodeScalars)
    for seed in 0..<1000 {
      var random = SplitMix64(seed: UInt64(seed))
      let scalars = (0..<random.below(12)).map { _ in random.pick(signs) }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(text.withText(Prose.hasOpenBracket) == hasOpenBracket(text), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("甲乙", "甲乙"), ("## 甲", "甲"), ("##", ""), ("#甲", "#甲"), ("1\\. 甲", "1\\. 甲"), ("\\*甲\\_", "*甲_"),
    ("# 甲\\", "甲\\"),
    ("\\\\*", "\\*"), ("", ""),
  ]) func headMarksAndEscapesAreNoText(text: String, plain: String) {
    #expect(text.withText { Prose.withoutMarkdownHead($0) { $0.string } } == plain)
  }
}
