import ReportModel

/// A report's prose as the rules look at it: each paragraph with its tokens and claims.
struct ProseReading {
  /// A paragraph that was read.
  struct Part {
    let paragraph: Paragraph
    /// The section it stands in; `nil` for the foreword.
    let section: SectionID?
    let tokens: [Token]
    let claims: [Claim]
    /// What its phrases mean.
    let terms: TermSet
    /// Whether a year other than the report's is named.
    let namesOtherYear: Bool

    /// A piece of the paragraph, trimmed of blanks.
    func text(_ range: Range<Int>) -> String {
      let bytes = Array(paragraph.text.utf8)
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return paragraph.text }
      var text = String(decoding: bytes[range], as: UTF8.self)[...]
      while text.first?.isWhitespace == true { text.removeFirst() }
      return String(text)
    }
  }

  /// The words that claim something without a number: there was none, or all of them.
  static let claiming: TermSet = [.negation, .zero, .universal]
  /// The words for reviews and lawsuits.
  static let challenges: TermSet = [
    .challenge(.review), .challenge(.litigation), .challenge(.direct), .challenge(.afterReview),
  ]

  /// The paragraphs in the order of the report.
  private(set) var parts: [Part] = []

  init(_ report: Report) {
    let ownName = report.organization.map { Array($0.utf8) } ?? []
    read(report.foreword, nil, report.year, ownName)
    for section in SectionID.allCases { read(report.sections[section], section, report.year, ownName) }
  }

  private mutating func read(
    _ paragraphs: [Paragraph], _ section: SectionID?, _ year: Int?, _ ownName: [UInt8]
  ) {
    var reader = ClaimReader(section: section, year: year)
    for paragraph in paragraphs {
      let tokens = UTF8Unit.withBytes(of: paragraph.text) { text in
        let tokens = Tokenizer(text, ownName: ownName).tokens
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
      parts.append(
        Part(
          paragraph: paragraph, section: section, tokens: tokens, claims: reader.claims, terms: terms,
          namesOtherYear: namesOtherYear))
    }
  }
}
