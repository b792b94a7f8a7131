import Characters
import Layout
import ReportModel

/// The part before the first section: title, foreword and residue (docs/form.md, "Identity").
struct Preamble {
  var title: String?
  var identity = ReportIdentity()
  var foreword: [Paragraph] = []
  var residue: [Paragraph] = []

  /// Reads the lines before the first section's heading.
  init(_ document: SourceDocument, lines: Range<Int>, wrapWidth: Int?) {
    let texts = lines.filter { !document.lines[$0].fragments.isEmpty }
    let words = texts.map {
      Text(document.text(ofLine: $0), isHeading: document.lines[$0].kind == .heading)
    }
    var start = 0
    if let found = Self.findTitle(words) {
      title = found.title
      identity = found.identity
      start = found.range.upperBound
      for index in 0..<found.range.lowerBound {
        residue.append(Self.paragraph(texts[index], words[index].text, document))
      }
    }
    var reader = ParagraphReader(document, wrapWidth: wrapWidth)
    var body: [Int] = []
    for (index, line) in zip(texts, words).dropFirst(start) {
      let isRest = body.isEmpty && (line.year != nil || YearReader.date(line.text) != nil)
      if line.isResidue || isRest {
        residue.append(Self.paragraph(index, line.text, document))
      } else {
        body.append(index)
      }
    }
    reader.read(body)
    residue += reader.residue
    foreword = reader.paragraphs
    if title == nil {
      // Without a title, only length and punctuation tell a foreword from the page around it.
      let (prose, rest) = foreword.partitioned { $0.text.withText(Self.looksLikeForeword) }
      foreword = prose
      residue += rest
    }
    completeIdentity()
  }

  private static func looksLikeForeword(_ text: UTF8Text) -> Bool {
    text.scalarCount >= 24 && (text.contains("。") || text.contains("，") || text.contains("《"))
  }

  /// A line with the properties that the search for the title asks for repeatedly.
  private struct Text {
    let text: String
    let isResidue: Bool
    let mayBelongToTitle: Bool
    let hasGong: Bool
    let hasBao: Bool
    /// The year, if the line has nothing else.
    let year: Int?
    /// Whether the source marks the line as a heading; such a title does not mix with unmarked lines.
    let isHeading: Bool

    init(_ text: String, isHeading: Bool) {
      self.text = text
      self.isHeading = isHeading
      (isResidue, mayBelongToTitle, hasGong, hasBao, year) = text.withText { bytes in
        let isResidue = Residue.isResidue(bytes)
        let signs = TitleReader.signs(of: bytes)
        return (
          isResidue, !isResidue && bytes.hasAtMost(60), signs.hasGong, signs.hasBao,
          YearReader.loneYear(bytes)
        )
      }
    }
  }

  /// Finds the title: the shortest run of up to four lines that reads as one, with the organ's name from the
  /// line above.
  private static func findTitle(
    _ lines: [Text]
  ) -> (title: String, identity: ReportIdentity, range: Range<Int>)? {
    var best: (title: String, identity: ReportIdentity, range: Range<Int>)?
    for start in lines.indices {
      // A title with both organ and year cannot be improved on.
      if let best, best.identity.organization != nil, best.identity.year != nil { break }
      for length in 1...4 where start + length <= lines.count {
        guard lines[start + length - 1].mayBelongToTitle else { break }
        let run = lines[start..<start + length]
        guard run.allSatisfy({ $0.isHeading == lines[start].isHeading }) else { break }
        guard run.contains(where: \.hasGong), run.contains(where: \.hasBao) else { continue }
        // Some converters put the year's digits on a line of their own, even within the title.
        var joined = run.filter { $0.year == nil }.map(\.text).joined()
        guard var identity = TitleReader.identity(in: joined) else { continue }
        if identity.year == nil, let year = run.lazy.compactMap(\.year).first {
          identity.year = year
          joined = "\(year)" + joined
        }
        if let known = best, score(known.identity) >= score(identity) { break }
        best = (joined, identity, start..<start + length)
        break
      }
    }
    guard var found = best else { return nil }
    let first = found.range.lowerBound
    if found.identity.organization == nil, first > 0, TitleReader.isOrganization(lines[first - 1].text) {
      found.identity.organization = lines[first - 1].text.withoutBlanks
      found.title = lines[first - 1].text + found.title
      found.range = (first - 1)..<found.range.upperBound
    }
    guard found.identity.year == nil else { return found }
    // Some converters move the year's digits behind or before the title.
    let next = found.range.upperBound
    if next < lines.count, let year = lines[next].year {
      found.identity.year = year
      found.title = "\(year)" + found.title
      found.range = first..<next + 1
    } else if first > 0, let year = lines[first - 1].year {
      found.identity.year = year
      found.title = "\(year)" + found.title
      found.range = first - 1..<found.range.upperBound
    }
    return found
  }

  private static func score(_ identity: ReportIdentity) -> Int {
    (identity.organization == nil ? 0 : 2) + (identity.year == nil ? 0 : 1)
  }

  /// Fills in from the foreword's 《…年度报告》 what the title lacks.
  private mutating func completeIdentity() {
    guard identity.organization == nil || identity.year == nil else { return }
    for paragraph in foreword {
      for found in paragraph.text.withText(Self.quotedTitles) {
        identity.organization = identity.organization ?? found.organization
        identity.year = identity.year ?? found.year
      }
    }
  }

  /// The identities stated by the titles in 《 》.
  private static func quotedTitles(in text: UTF8Text) -> [ReportIdentity] {
    var found: [ReportIdentity] = []
    var next = text.firstIndex(of: "《", from: 0)
    while let open = next {
      next = text.firstIndex(of: "《", from: open + 1)
      let piece = text.piece(open + 3..<(next ?? text.count))
      guard let end = piece.firstIndex(of: "》", from: 0),
        let identity = TitleReader.identity(in: piece.piece(0..<end))
      else { continue }
      found.append(identity)
    }
    return found
  }

  private static func paragraph(_ line: Int, _ text: String, _ document: SourceDocument) -> Paragraph {
    let first = document.lines[line].fragments.first.map { document.fragments[$0] }
    return Paragraph(
      text, place: first.map { document.place(of: $0.start, in: $0, line: document.lines[line]) })
  }
}

extension Array {
  /// The elements that match a condition, and the rest.
  func partitioned(_ belongs: (Element) -> Bool) -> (matching: [Element], rest: [Element]) {
    var matching: [Element] = []
    var rest: [Element] = []
    for element in self {
      if belongs(element) { matching.append(element) } else { rest.append(element) }
    }
    return (matching, rest)
  }
}
