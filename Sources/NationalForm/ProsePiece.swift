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
    guard !paragraph.marks.isEmpty else { return plain(paragraph.text, lead: lead) }
    let bytes = Array(paragraph.text.utf8)
    let marks = paragraph.marks.filter { $0.range.lowerBound >= 0 && $0.range.upperBound <= bytes.count }
    let anchors = Dictionary(grouping: marks.filter(\.isAnchored), by: \.range.lowerBound)
    var links = OpenLinks(marks.filter(\.isLink))
    var faces = OpenStretches(
      marks.filter { !$0.isAnchored && !$0.isLink }.map { (range: $0.range, key: $0.kind) })
    let edges = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] } + [0, lead, bytes.count])
    let cuts = edges.sorted()
    var pieces: [ProsePiece] = []
    for (index, start) in cuts.enumerated() {
      pieces += anchors[start, default: []].compactMap(anchored)
      guard index + 1 < cuts.count else { break }
      let end = cuts[index + 1]
      var run = ProseRun(text: String(decoding: bytes[start..<end], as: UTF8.self))
      run.isLead = end <= lead
      for face in faces.keys(over: start..<end) { run.take(face) }
      if let link = links.link(over: start..<end) { run.take(link) }
      pieces.append(.run(run))
    }
    return pieces
  }

  /// The pieces of a text in which nothing is set apart but its lead.
  private static func plain(_ text: String, lead: Int) -> [ProsePiece] {
    guard lead > 0 else { return text.isEmpty ? [] : [.run(ProseRun(text: text))] }
    let end = text.utf8.index(text.startIndex, offsetBy: lead)
    var head = ProseRun(text: String(text[..<end]))
    head.isLead = true
    return end == text.endIndex ? [.run(head)] : [.run(head), .run(ProseRun(text: String(text[end...])))]
  }

  private static func anchored(_ mark: TextMark) -> ProsePiece? {
    switch mark.kind {
    case .note(let note): .note(note)
    case .picture(let picture): .picture(picture)
    default: nil
    }
  }
}

/// The links that lie over a place, going through a paragraph from its beginning.
private struct OpenLinks {
  /// The links by where they begin; those before `next` have begun.
  private let links: [TextMark]
  private var next = 0
  /// Those that have begun, of which the last hides the others.
  private var open: [TextMark] = []

  init(_ links: [TextMark]) {
    self.links = links.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// The link over a piece that lies behind the last that was asked for.
  mutating func link(over piece: Range<Int>) -> TextMark.Kind? {
    while next < links.count, links[next].range.lowerBound <= piece.lowerBound {
      open.append(links[next])
      next += 1
    }
    while let last = open.last, last.range.upperBound < piece.upperBound { open.removeLast() }
    return open.last?.kind
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

  fileprivate mutating func take(_ kind: TextMark.Kind) {
    switch kind {
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

extension TextMark {
  fileprivate var isLink: Bool { if case .link = kind { true } else { false } }
}
