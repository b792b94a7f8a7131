import Characters
import ReportModel

/// A paragraph cut into stretches that are set in one way, and the things between them: what exporters of documents write
/// one after another.
package enum ProsePiece: Sendable, Hashable {
  /// A stretch of text.
  case run(ProseRun)
  /// A note that is cited here.
  case note([Paragraph])
  /// A picture within the line.
  case picture(Picture)

  /// The pieces of a paragraph in order.
  package static func pieces(of paragraph: Paragraph) -> [ProsePiece] {
    let lead = ProseLead.length(in: paragraph.text)
    guard !paragraph.marks.isEmpty || lead > 0 else {
      return paragraph.text.isEmpty ? [] : [.run(ProseRun(text: paragraph.text))]
    }
    let bytes = Array(paragraph.text.utf8)
    let marks = paragraph.marks.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count }
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, lead, bytes.count])
    let cuts = edges.sorted()
    var pieces: [ProsePiece] = []
    for (index, start) in cuts.enumerated() {
      pieces += marks.filter { $0.isAnchored && $0.range.lowerBound == start }.compactMap(anchored)
      guard index + 1 < cuts.count else { break }
      let end = cuts[index + 1]
      var run = ProseRun(text: String(decoding: bytes[start..<end], as: UTF8.self))
      run.isLead = end <= lead
      for mark in marks where mark.range.lowerBound <= start && mark.range.upperBound >= end {
        run.take(mark)
      }
      pieces.append(.run(run))
    }
    return pieces
  }

  private static func anchored(_ mark: TextMark) -> ProsePiece? {
    switch mark.kind {
    case .note(let note): .note(note)
    case .picture(let picture): .picture(picture)
    default: nil
    }
  }
}

/// A stretch of text that is set in one way.
package struct ProseRun: Sendable, Hashable {
  /// The text.
  package var text: String
  /// Whether it belongs to the heading of the second level that the paragraph begins with.
  package var isLead = false
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  package var isRaised = false
  package var isLowered = false
  /// The address that it links to.
  package var link: String?

  init(text: String) { self.text = text }

  fileprivate mutating func take(_ mark: TextMark) {
    switch mark.kind {
    case .bold: isBold = true
    case .italic: isItalic = true
    case .underline: isUnderlined = true
    case .raised: isRaised = true
    case .lowered: isLowered = true
    case .link(let address): link = LinkAddress.safe(address)
    case .note, .picture: break
    }
  }
}
