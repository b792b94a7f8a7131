import Characters
import Layout
import ReportModel

/// The part before the first section: title, foreword and residue (docs/form.md, "Identity").
struct Preamble {
  /// The report's title, and those of other reports around it.
  var titles: TitleCandidates
  var foreword: [ProseBlock] = []
  var residue: [Paragraph] = []

  /// Reads the lines before the first section's heading.
  ///
  /// - Parameter contents: the lines among them that repeat headings, as tables of contents do.
  init(_ document: SourceDocument, lines: Range<Int>, contents: Set<Int>, wrapWidth: Int?) {
    let filled = lines.filter { !document.lines[$0].fragments.isEmpty }
    let texts = filled.filter { document.lines[$0].kind != .picture }.map { PreambleLine($0, in: document) }
    var start = 0
    titles = TitleFinder(texts).titles
    if let found = titles.own {
      start = found.range.upperBound
      for line in texts[..<found.range.lowerBound] { residue.append(Self.paragraph(line, document)) }
    }
    var body: [Int] = []
    var hasSentence = false
    for line in texts.dropFirst(start) {
      if isAround(line, isFirst: body.isEmpty, isBehindSentence: hasSentence) || contents.contains(line.index)
      {
        residue.append(Self.paragraph(line, document))
      } else {
        body.append(line.index)
        hasSentence = hasSentence || line.text.withText(Self.looksLikeForeword)
      }
    }
    // Pictures above the text are those of the page around it.
    if let first = body.first {
      body = (body + filled.filter { $0 > first && document.lines[$0].kind == .picture }).sorted()
    }
    var reader = ProseReader(document, wrapWidth: wrapWidth)
    foreword = reader.read(body)
    residue += reader.residue
    if titles.own == nil {
      // Without a title, only length and punctuation tell a foreword from the page around it.
      let (prose, rest) = foreword.partitioned {
        $0.paragraph.map { $0.text.withText(Self.looksLikeForeword) } ?? hasSentence
      }
      foreword = prose
      residue += rest.compactMap(Self.residue)
    } else {
      let rest = foreword.prefix { $0.paragraph.map { $0.text.withText(Self.isShortLine) } ?? true }
      foreword.removeFirst(rest.count)
      residue += rest.compactMap(Self.residue)
    }
  }

  /// Text that belongs to the page; pictures are told apart from it.
  private static func residue(_ block: ProseBlock) -> Paragraph? {
    if case .picture = block { nil } else { block.residue }
  }

  /// Whether a line below the title is none of the foreword.
  private func isAround(_ line: PreambleLine, isFirst: Bool, isBehindSentence: Bool) -> Bool {
    if line.isResidue || line.isRow && !isBehindSentence || line.isPlain && line.identity != nil {
      return true
    }
    return isFirst
      && (line.year != nil || YearReader.date(line.text) != nil
        || titles.own?.identity.organization.map { line.text.withoutBlanks == $0 } ?? false)
  }

  private static func looksLikeForeword(_ text: UTF8Text) -> Bool {
    text.scalarCount >= 24 && (text.contains("。") || text.contains("，") || text.contains("《"))
  }

  /// Whether a line under the title is a word of the page: too short for a foreword, and no sentence.
  private static func isShortLine(_ text: UTF8Text) -> Bool {
    text.hasAtMost(12) && !text.scalars.contains { "。，；：！？《".unicodeScalars.contains($0) }
  }

  private static func paragraph(_ line: PreambleLine, _ document: SourceDocument) -> Paragraph {
    let source = document.lines[line.index]
    let first = source.fragments.first.map { document.fragments[$0] }
    return Paragraph(line.text, place: first.map { document.place(of: $0.start, in: $0, line: source) })
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
