import Characters
import ReportModel

/// A paragraph of a report with the tokens, words and claims read from it.
struct ParsedParagraph: Sendable {
  let paragraph: Paragraph
  /// The section it belongs to; `nil` for the foreword.
  let section: SectionID?
  let tokens: [Token]
  let claims: [Claim]
  /// The terms that occur in it.
  let terms: TermSet
  /// What rules on the structure look for in it.
  let words: StructureWords
  /// Whether it names a year other than the report's.
  let namesOtherYear: Bool

  /// A piece of the paragraph, without leading blanks.
  func text(_ range: Range<Int>) -> String {
    let bytes = Array(paragraph.text.utf8)
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return paragraph.text }
    var text = String(decoding: bytes[range], as: UTF8.self)[...]
    while text.first?.isBlank == true { text.removeFirst() }
    return String(text)
  }
}
