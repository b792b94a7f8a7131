import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// How reports speak, and what must and must not be said of it (Tests/Sentences).
struct SentenceTests {
  /// No more sentences may share a frame.
  private static let mostOfAFrame = 5

  @Test func everySentenceIsJudgedAsItDeserves() throws {
    for sentence in try SentenceSet.all() {
      let difference = SentenceVerdict(sentence).difference
      #expect(difference == nil, "\(sentence)")
    }
  }

  @Test func theSetIsLargeAndHalfOfItAccuses() throws {
    let all = try SentenceSet.all()
    #expect(all.count >= 300)
    #expect(Set(all.map { "\($0.text) \($0.figures)" }).count == all.count)
    #expect(all.count { !$0.accusations.isEmpty } * 2 >= all.count)
  }

  @Test func noMoreThanFiveShareAFrame() throws {
    let all = try SentenceSet.all()
    for (frame, sentences) in Dictionary(grouping: all, by: \.frame) {
      #expect(sentences.count <= Self.mostOfAFrame, "\(frame)")
    }
    // The name of a frame may not hide that it is another's.
    for (skeleton, sentences) in Dictionary(grouping: all, by: { SentenceSkeleton.of($0.text) }) {
      #expect(Set(sentences.map(\.frame)).count == 1, "\(skeleton): \(sentences.map(\.place))")
    }
  }

  @Test func aThirdNeedsMoreThanTheFirstNumberBehindAKeyword() throws {
    let all = try SentenceSet.all()
    let hard = all.filter { NaiveRule.codes($0) != $0.accusations.map(\.code).sorted() }
    #expect(hard.count * 3 >= all.count, "\(hard.count) of \(all.count)")
  }
}
