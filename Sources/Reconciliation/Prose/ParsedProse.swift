import Characters
import ReportModel

/// The prose of a report as tokens, words and claims: read once for all rules that look at it.
struct ParsedProse: Sendable {
  /// The paragraphs, in the report's order.
  private(set) var paragraphs: [ParsedParagraph] = []
  /// Where the paragraphs of the foreword and of each section end.
  private var ends: [Int] = []
  private let isTraditional: Bool

  init(_ report: Report) {
    // Headings tell whether a page is in Traditional characters; each has as many bytes as its Simplified form.
    isTraditional =
      report.provenance.headings?.contains { heading in
        heading.printed.unicodeScalars.contains { CharacterVariants.simplified($0) != $0 }
      } ?? false
    let own = OwnNames(report.organization.map { isTraditional ? Self.simplified($0) : $0 })
    read(report.foreword.paragraphs, nil, report.year, own)
    for section in SectionID.allCases { read(report.sections[section].paragraphs, section, report.year, own) }
  }

  /// The paragraphs before the first section.
  var foreword: ArraySlice<ParsedParagraph> { paragraphs[..<ends[0]] }

  /// The paragraphs of a section.
  subscript(section: SectionID) -> ArraySlice<ParsedParagraph> {
    paragraphs[ends[section.number - 1]..<ends[section.number]]
  }

  private static func simplified(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(CharacterVariants.simplified)))
  }

  private mutating func read(
    _ list: [Paragraph], _ section: SectionID?, _ year: Int?, _ own: OwnNames
  ) {
    var reader = ClaimReader(section: section, year: year)
    for paragraph in list {
      var (tokens, words) = (isTraditional ? Self.simplified(paragraph.text) : paragraph.text).withText {
        text in
        let read = Tokenizer(text, own: own)
        reader.read(read.tokens, text)
        return (read.tokens, read.words)
      }
      // The structure is that of the text as printed.
      if isTraditional { words = paragraph.text.withText { Tokenizer($0, own: own).words } }
      var terms = TermSet()
      var namesOtherYear = false
      for token in tokens {
        switch token.kind {
        case .term(let term): terms.insert(term)
        case .year(let named) where named != year: namesOtherYear = true
        default: break
        }
      }
      paragraphs.append(
        ParsedParagraph(
          paragraph: paragraph, section: section, tokens: tokens, claims: reader.claims, terms: terms,
          words: words, namesOtherYear: namesOtherYear))
    }
    ends.append(paragraphs.count)
  }
}
