import ReportModel

/// What stands before the first section: title, foreword, and what belongs to neither.
struct Preamble {
  var title: String?
  var identity = ReportIdentity()
  var foreword: [Paragraph] = []
  var residue: [Paragraph] = []

  /// Reads the lines before the first section's heading.
  init(_ document: SourceDocument, lines: Range<Int>, wrapWidth: Int?) {
    let texts = lines.filter { !document.lines[$0].fragments.isEmpty }
    let words = texts.map { index in
      Prose.withoutMarkdown(
        document.lines[index].fragments.map { number in
          document.text(document.fragments[number].start, document.fragments[number].end)
        }.joined(separator: " "))
    }
    var start = 0
    if let found = Self.findTitle(words) {
      title = found.title
      identity = found.identity
      start = found.range.upperBound
      for index in 0..<found.range.lowerBound {
        residue.append(Self.paragraph(texts[index], words[index], document))
      }
    }
    var reader = ParagraphReader(document, wrapWidth: wrapWidth)
    var body: [Int] = []
    for (index, text) in zip(texts, words).dropFirst(start) {
      if Residue.isResidue(text) || YearReader.date(text) != nil && body.isEmpty {
        residue.append(Self.paragraph(index, text, document))
      } else {
        body.append(index)
      }
    }
    reader.read(body)
    residue += reader.residue
    foreword = reader.paragraphs
    if title == nil {
      // Without a title there is no telling a foreword from the page around it but by its length and its signs.
      let (prose, rest) = foreword.partitioned { $0.text.count >= 24 && $0.text.contains { "。，《".contains($0) } }
      foreword = prose
      residue += rest
    }
    completeIdentity()
  }

  /// The title: the shortest run of up to four lines that reads as one, with the organ's line above it.
  private static func findTitle(
    _ lines: [String]
  ) -> (title: String, identity: ReportIdentity, range: Range<Int>)? {
    var best: (title: String, identity: ReportIdentity, range: Range<Int>)?
    for start in lines.indices {
      for length in 1...4 where start + length <= lines.count {
        let run = lines[start..<start + length]
        guard run.allSatisfy({ $0.count <= 60 && !Residue.isResidue($0) }) else { break }
        // Some converters put the digits of the year on a line of their own, even inside the title.
        let years = run.filter { $0.count <= 6 && YearReader.takeYear(from: $0)?.rest.isEmpty ?? false }
        guard length > years.count else { continue }
        var joined = run.filter { !years.contains($0) }.joined()
        guard var identity = TitleReader.identity(in: joined) else { continue }
        if identity.year == nil, let year = years.first.flatMap(YearReader.takeYear)?.year {
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
    if found.identity.organization == nil, first > 0, TitleReader.isOrganization(lines[first - 1]) {
      found.identity.organization = lines[first - 1].filter { !Prose.isBlank($0) }
      found.title = lines[first - 1] + found.title
      found.range = (first - 1)..<found.range.upperBound
    }
    // Some converters move the digits of the year behind the title's words.
    let next = found.range.upperBound
    if found.identity.year == nil, next < lines.count, lines[next].count <= 6,
      let (year, rest) = YearReader.takeYear(from: lines[next]), rest.isEmpty
    {
      found.identity.year = year
      found.title = "\(year)" + found.title
      found.range = first..<next + 1
    } else if found.identity.year == nil, first > 0, lines[first - 1].count <= 6,
      let (year, rest) = YearReader.takeYear(from: lines[first - 1]), rest.isEmpty
    {
      found.identity.year = year
      found.title = "\(year)" + found.title
      found.range = first - 1..<found.range.upperBound
    }
    return found
  }

  private static func score(_ identity: ReportIdentity) -> Int {
    (identity.organization == nil ? 0 : 2) + (identity.year == nil ? 0 : 1)
  }

  /// What the title leaves open is taken from the foreword's 《…年度报告》.
  private mutating func completeIdentity() {
    guard identity.organization == nil || identity.year == nil else { return }
    for paragraph in foreword {
      for piece in paragraph.text.split(separator: "《").dropFirst() {
        guard let end = piece.firstIndex(of: "》"), let found = TitleReader.identity(in: String(piece[..<end])) else {
          continue
        }
        identity.organization = identity.organization ?? found.organization
        identity.year = identity.year ?? found.year
      }
    }
  }

  private static func paragraph(_ line: Int, _ text: String, _ document: SourceDocument) -> Paragraph {
    let first = document.lines[line].fragments.first.map { document.fragments[$0] }
    return Paragraph(text, place: first.map { document.place(of: $0.start, in: $0, line: document.lines[line]) })
  }
}

extension Array {
  fileprivate func partitioned(_ belongs: (Element) -> Bool) -> (matching: [Element], rest: [Element]) {
    (filter(belongs), filter { !belongs($0) })
  }
}
