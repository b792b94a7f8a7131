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

    /// A piece of the paragraph, trimmed of blanks.
    func text(_ range: Range<Int>) -> String {
      let bytes = Array(paragraph.text.utf8)
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return paragraph.text }
      var text = String(decoding: bytes[range], as: UTF8.self)[...]
      while text.first?.isWhitespace == true { text.removeFirst() }
      return String(text)
    }
  }

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
      parts.append(Part(paragraph: paragraph, section: section, tokens: tokens, claims: reader.claims))
    }
  }
}
