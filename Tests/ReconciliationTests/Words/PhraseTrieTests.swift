import Characters
import TestSupport
import Testing

@testable import Reconciliation

/// The longest phrase at a place is that which trying all of them finds.
struct PhraseTrieTests {
  /// Phrases that begin alike, end in one another, and have many and few continuations.
  private static let phrases = [
    "公", "公开", "公开目录", "信息公开", "政府信息公开", "政务", "政府", "XX年", "XXX", "、公开", "一", "一二", "一三", "一四", "一五", "一六",
    "一七", "一八", "一九", "一十", "ａ", "公开",
  ]

  private static let pieces =
    phrases + ["政", "开", "X", " ", "\u{3000}", "\u{200B}", "\n", "，", "𠀋", "e\u{301}", "ﾞ"]

  @Test(arguments: 0..<400 as Range<UInt64>) func thePhrasesFoundAreTheLongest(seed: UInt64) {
    let trie = PhraseTrie(Self.phrases.enumerated().map { ($1, $0) })
    var texts = RandomText(of: Self.pieces, seed: seed)
    let text = texts.next(most: 30)
    var found: [String] = []
    trie.forEach(in: text) { phrase, range in found.append("\(phrase) \(range)") }
    #expect(found == Self.plain(text), "seed \(seed): \(RandomText.shown(text))")
  }

  /// The phrases from left to right, by trying each of them at every character.
  private static func plain(_ text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    let offsets = scalars.reduce(into: [0]) { $0.append(($0.last ?? 0) + UTF8.width($1)) }
    var found: [String] = []
    var index = 0
    while index < scalars.count {
      let matches = phrases.indices.compactMap { phrase in
        end(of: Array(phrases[phrase].unicodeScalars), in: scalars, at: index).map { (phrase, $0) }
      }
      // Of one given twice the first counts.
      guard let longest = matches.max(by: { $0.1 < $1.1 || $0.1 == $1.1 && $0.0 > $1.0 }) else {
        index += 1
        continue
      }
      found.append("\(longest.0) \(offsets[index]..<offsets[longest.1])")
      index = longest.1
    }
    return found
  }

  /// Where a phrase ends that begins at a character; blanks within it are passed.
  private static func end(of phrase: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Int? {
    var index = start
    for (place, scalar) in phrase.enumerated() {
      while place > 0, index < text.count, text[index].isBlank, !text[index].isLineBreak { index += 1 }
      guard index < text.count, text[index] == scalar else { return nil }
      index += 1
    }
    return index
  }
}
