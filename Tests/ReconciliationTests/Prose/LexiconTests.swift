import Characters
import TestSupport
import Testing

@testable import Reconciliation

/// What each phrase of the lexicon means.
struct LexiconTests {
  @Test func everyPhraseIsUnderstoodAsItsFirstLineSays() {
    var meanings: [String: Term] = [:]
    for (phrase, term) in Lexicon.list {
      meanings[phrase] = meanings[phrase] ?? term
      let tokens = phrase.withText { Tokenizer($0, own: OwnNames(nil)).tokens }
      // Of an organ that is not known the place may be its own.
      let meaning = meanings[phrase] == .ownPlace ? .own : meanings[phrase]
      #expect(tokens.count == 1 && tokens.first?.term == meaning, "\(phrase)")
    }
    #expect(meanings.count > 1000)
  }

  @Test func thePhrasesAreThoseTheyWere() throws {
    let lines = Lexicon.list.map { "\($0.0) \($0.1)\n" }
    #expect(try Golden.difference(of: lines.joined(), from: "claims/lexicon.txt") == nil)
  }
}
