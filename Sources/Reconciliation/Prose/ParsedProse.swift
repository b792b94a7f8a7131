import Characters
import ReportModel

/// The prose of a report as tokens and claims.
struct ParsedProse: Sendable {
  /// The paragraphs, in the report's order.
  private(set) var paragraphs: [ParsedParagraph] = []
  private let isTraditional: Bool

  init(_ report: Report) {
    // Headings tell whether a page is in Traditional characters; each has as many bytes as its Simplified form.
    isTraditional =
      report.provenance.headings?.contains { $0.printed != Self.simplified($0.printed) } ?? false
    let own = OwnNames(report.organization.map { isTraditional ? Self.simplified($0) : $0 })
    read(report.foreword.paragraphs, nil, report.year, own)
    for section in SectionID.allCases { read(report.sections[section].paragraphs, section, report.year, own) }
  }

  private static func simplified(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(CharacterVariants.simplified)))
  }

  private mutating func read(
    _ list: [Paragraph], _ section: SectionID?, _ year: Int?, _ own: OwnNames
  ) {
    var reader = ClaimReader(section: section, year: year)
    for paragraph in list {
      let tokens = (isTraditional ? Self.simplified(paragraph.text) : paragraph.text).withText { text in
        let tokens = Tokenizer(text, own: own).tokens
        reader.read(tokens, text)
        return tokens
      }
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
          namesOtherYear: namesOtherYear))
    }
  }
}
