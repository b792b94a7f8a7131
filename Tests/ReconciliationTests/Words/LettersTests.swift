import Characters
import TestSupport
import Testing

@testable import Reconciliation

/// Letters are read from bytes; the plain way asks one character after the other.
struct LettersTests {
  private static let pieces =
    OddText.plain + OddText.odd + OddText.organizations.compactMap(\.self)
    + ["一", "、", "（", "）", "3", "１", ".", "．", "#", " ", "\u{3000}", "十", "Ａ", "〇", "𠀋", "㐀", "豈", "，"]

  @Test(arguments: 0..<300 as Range<UInt64>) func bytesGiveTheSameLetters(seed: UInt64) {
    var texts = RandomText(of: Self.pieces, seed: seed)
    let text = texts.next(most: 6)
    let note: Comment = "seed \(seed): \(RandomText.shown(text))"
    #expect(Letters(text).scalars == Self.plain(text.unicodeScalars[...]), note)
    #expect(Letters(text.dropFirst()).scalars == Self.plain(text.dropFirst().unicodeScalars[...]), note)
    #expect(Letters.withoutNumeral(text).scalars == Self.plainWithoutNumeral(text), note)
  }

  @Test(arguments: [
    ("青禾县", "禾", true), ("青禾县", "青禾县", true), ("青禾县", "禾青", false), ("禾", "青禾", false), ("青青禾", "青禾", true),
    ("青禾", "", false),
  ])
  func lettersOccurSideBySide(_ text: String, _ words: String, _ isThere: Bool) {
    #expect(Letters(text).contains(Letters(words)) == isThere)
  }

  private static func plain(_ scalars: Substring.UnicodeScalarView) -> [Unicode.Scalar] {
    scalars.compactMap { scalar in
      let scalar = scalar.halfWidth
      return switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: scalar
      case 0x3400...0x9FFF, 0x3007, 0x20000...0x323AF: scalar
      default: nil
      }
    }
  }

  private static func plainWithoutNumeral(_ text: String) -> [Unicode.Scalar] {
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "、", ".", "．", "，", ",", "）", ")": return plain(scalars[scalars.index(after: index)...])
      case "（", "(", "#", "*": continue
      case let scalar where scalar.isItemNumeral || scalar.isBlank: continue
      default: return plain(scalars[...])
      }
    }
    return plain(scalars[...])
  }
}
