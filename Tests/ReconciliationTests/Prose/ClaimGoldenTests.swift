import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// What is taken from made-up sentences: a word that gets another meaning shows here, with the sentence.
struct ClaimGoldenTests {
  @Test(arguments: [SectionID.overview, .requests, .challenges, .problems, .proactive])
  func sentencesAreUnderstoodAsTheyWere(section: SectionID) throws {
    var sentences = MadeUpSentences(seed: 77 + UInt64(SectionID.allCases.firstIndex(of: section) ?? 0))
    let lines = (0..<250).map { _ in
      var report = Report()
      report.year = 2024
      report.organization = "青禾县商务局"
      report.sections[section] = [ProseBlock(sentences.next())]
      return Self.lines(ParsedProse(report)).joined(separator: "\n")
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "claims/\(section).txt") == nil)
  }

  private static func lines(_ prose: ParsedProse) -> [String] {
    prose.paragraphs.flatMap { parsed in
      [parsed.paragraph.text + (parsed.namesOtherYear ? "  (another year)" : "")]
        + parsed.claims.map { claim in
          let sentence = String(
            decoding: Array(parsed.paragraph.text.utf8)[claim.sentence], as: UTF8.self)
          let marks = (claim.isDenial ? " denied" : "") + (claim.isLimited ? " limited" : "")
          return "  \(claim.quantity) \(claim.value)\(marks) in \(sentence.prefix(4))… \(sentence.count)"
        }
    }
  }
}
