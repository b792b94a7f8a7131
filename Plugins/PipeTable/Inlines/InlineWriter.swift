import Characters
import ReportModel

/// Writes the text of a paragraph with what is set apart in it and fixed to it.
///
/// Bold and italic words stand between asterisks where Markdown takes these for emphasis, and otherwise between tags:
/// `**主动公开**` but `主动<b>（公开）</b>的`.
struct InlineWriter {
  /// A piece of the text or a mark in it.
  private enum Token {
    case text([UInt8])
    case anchored([UInt8])
    case open(Int)
    case close(Int)
  }

  /// A stretch of text under one mark; a mark that crosses others is several stretches.
  private struct Stretch {
    let kind: TextMark.Kind
    /// Whether asterisks enclose it.
    var hasStars = false
  }

  private var tokens: [Token] = []
  private var stretches: [Stretch] = []

  /// Appends the text.
  static func append(
    _ paragraph: Paragraph, as position: MarkdownEscaper.Position, notes: inout NoteList,
    to output: inout [UInt8]
  ) {
    let count = paragraph.text.utf8.count
    let marks = paragraph.marks.filter { mark in
      (0...count).contains(mark.range.lowerBound) && mark.range.upperBound <= count
        && (mark.isAnchored || !mark.range.isEmpty)
    }
    guard !marks.isEmpty else {
      return MarkdownEscaper.append(
        paragraph.text, as: position, isItem: paragraph.item != nil, to: &output)
    }
    var writer = InlineWriter()
    writer.divide(paragraph.text, at: marks, as: position, notes: &notes)
    writer.chooseStars()
    for token in writer.tokens { output += writer.bytes(of: token) }
  }

  // MARK: - Tokens

  private mutating func divide(
    _ text: String, at marks: [TextMark], as position: MarkdownEscaper.Position, notes: inout NoteList
  ) {
    let cuts = TextCuts(
      Set(marks.flatMap(\.bounds)), brackets: Set(marks.filter(\.hasBrackets).flatMap(\.bounds)))
    var rest = marks.enumerated().sorted { one, two in
      (one.element.range.lowerBound, one.offset) < (two.element.range.lowerBound, two.offset)
    }.map(\.element)[...]
    let pieces = MarkdownEscaper.pieces(of: text, as: position, at: cuts)
    var open: [(stretch: Int, mark: TextMark)] = []
    for (piece, offset) in zip(pieces, cuts.offsets) {
      addText(piece)
      var next: [TextMark] = []
      if let ended = open.firstIndex(where: { $0.mark.range.upperBound == offset }) {
        for (stretch, mark) in open[ended...].reversed() {
          tokens.append(.close(stretch))
          // Tags enclose each other: what crosses the end of another goes on behind it.
          if mark.range.upperBound > offset { next.insert(mark, at: 0) }
        }
        open.removeSubrange(ended...)
      }
      let here = rest.prefix { $0.range.lowerBound == offset }
      rest = rest.dropFirst(here.count)
      for mark in here where mark.isAnchored { tokens.append(.anchored(Self.anchored(mark, &notes))) }
      next += here.filter { !$0.isAnchored }
      let sorted = next.enumerated().sorted { one, two in
        (two.element.range.upperBound, one.offset) < (one.element.range.upperBound, two.offset)
      }
      for mark in sorted.map(\.element) {
        tokens.append(.open(stretches.count))
        open.append((stretches.count, mark))
        stretches.append(Stretch(kind: mark.kind))
      }
    }
    addText(pieces.last ?? [])
  }

  private mutating func addText(_ piece: [UInt8]) {
    if !piece.isEmpty { tokens.append(.text(piece)) }
  }

  private static func anchored(_ mark: TextMark, _ notes: inout NoteList) -> [UInt8] {
    switch mark.kind {
    case .note(let note): Array("[^\(notes.cite(note))]".utf8)
    case .picture(let picture): LinkAddress.source(of: picture)
    default: []
    }
  }

  // MARK: - Asterisks

  /// Decides where asterisks can stand, from the outer stretches to the inner.
  private mutating func chooseStars() {
    var ends = [Int](repeating: 0, count: stretches.count)
    for (index, token) in tokens.enumerated() {
      if case .close(let stretch) = token { ends[stretch] = index }
    }
    for (start, token) in tokens.enumerated() {
      guard case .open(let stretch) = token, stretches[stretch].kind.stars != nil else { continue }
      let end = ends[stretch]
      // Beside others they would be one run of asterisks.
      guard !isStarred(start - 1), !isStarred(end + 1) else { continue }
      stretches[stretch].hasStars =
        Flank.begins(between: flank(before: start), flank(after: start))
        && Flank.begins(between: flank(after: end), flank(before: end))
    }
  }

  private func isStarred(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    switch tokens[index] {
    case .open(let stretch), .close(let stretch): return stretches[stretch].hasStars
    case .text, .anchored: return false
    }
  }

  private func flank(before index: Int) -> Flank {
    guard index > 0 else { return .blank }
    return if case .text(let piece) = tokens[index - 1] { Flank(endOf: piece[...]) } else { .punctuation }
  }

  private func flank(after index: Int) -> Flank {
    guard index + 1 < tokens.count else { return .blank }
    return if case .text(let piece) = tokens[index + 1] { Flank(startOf: piece[...]) } else { .punctuation }
  }

  // MARK: - Bytes

  private func bytes(of token: Token) -> [UInt8] {
    switch token {
    case .text(let bytes), .anchored(let bytes): return bytes
    case .open(let index):
      let stretch = stretches[index]
      if stretch.hasStars, let stars = stretch.kind.stars { return Array(stars.utf8) }
      return stretch.kind.tag.map { Array("<\($0)>".utf8) } ?? [UInt8(ascii: "[")]
    case .close(let index):
      let stretch = stretches[index]
      if stretch.hasStars, let stars = stretch.kind.stars { return Array(stars.utf8) }
      if case .link(let address) = stretch.kind {
        return Array("](".utf8) + LinkAddress.source(of: address) + [UInt8(ascii: ")")]
      }
      return stretch.kind.tag.map { Array("</\($0)>".utf8) } ?? []
    }
  }
}

extension TextMark {
  fileprivate var bounds: [Int] { [range.lowerBound, range.upperBound] }

  fileprivate var hasBrackets: Bool { if case .link = kind { true } else { isAnchored } }
}

extension TextMark.Kind {
  /// The asterisks that it may be written with.
  fileprivate var stars: String? {
    switch self {
    case .bold: "**"
    case .italic: "*"
    default: nil
    }
  }

  /// The tag that it is written with otherwise.
  fileprivate var tag: String? {
    switch self {
    case .bold: "b"
    case .italic: "i"
    case .underline: "u"
    case .raised: "sup"
    case .lowered: "sub"
    case .link, .note, .picture: nil
    }
  }
}
