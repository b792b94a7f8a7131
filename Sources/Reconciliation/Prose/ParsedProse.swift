import Characters
import ReportModel

/// The prose of a report as tokens and claims.
struct ParsedProse: Sendable {
  /// The paragraphs, in the report's order.
  private(set) var paragraphs: [ParsedParagraph] = []

  init(_ report: Report) {
    let own = OwnNames(report.organization)
    read(report.foreword, nil, report.year, own)
    for section in SectionID.allCases { read(report.sections[section], section, report.year, own) }
  }

  private mutating func read(
    _ list: [Paragraph], _ section: SectionID?, _ year: Int?, _ own: OwnNames
  ) {
    var reader = ClaimReader(section: section, year: year)
    for paragraph in list {
      let tokens = paragraph.text.withText { text in
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
