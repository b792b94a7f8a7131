import Characters
import ReportModel

/// Reads the text of a paragraph with its marks.
///
/// Asterisks and underscores are emphasis as CommonMark has it (§6.2); what is not closed is text.
struct InlineParser {
  /// Stands between lines that Markdown joins; no text has this byte.
  static let joint: UInt8 = 0xFF

  /// A piece of the text, or what may have been a mark.
  private struct Node {
    var text: [UInt8]
    /// Whether lines are joined here, and the next begins with ASCII.
    var joinsASCII: Bool?
  }

  /// A mark from the end of one node to the beginning of another.
  private struct FoundMark {
    let kind: TextMark.Kind
    let start: Int
    let end: Int
  }

  private let source: ArraySlice<UInt8>
  private var nodes: [Node] = []
  private var found: [FoundMark] = []
  private var emphasis = EmphasisRuns()
  private var openTags: [InlineTag.Name: [Int]] = [:]
  private var openLinks: [Int] = []

  private init(_ source: ArraySlice<UInt8>) { self.source = source }

  /// The paragraph that lines of Markdown are.
  static func paragraph(_ source: ArraySlice<UInt8>, notes: inout NoteDefinitions) -> Paragraph {
    guard source.contains(where: isSpecial) else { return Paragraph(MarkdownUnescaper.text(source)) }
    var parser = InlineParser(source)
    parser.divide(&notes)
    return parser.paragraph()
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), .lessThan, joint: true
    default: false
    }
  }

  // MARK: - Nodes

  private mutating func divide(_ notes: inout NoteDefinitions) {
    var index = source.startIndex
    var plain = index
    while index < source.endIndex {
      guard let end = takeMark(at: index, plain: plain, &notes) else {
        index += source[index] == .backslash ? 2 : 1
        continue
      }
      plain = end
      index = end
    }
    addPlain(plain..<source.endIndex)
  }

  /// Takes a mark that begins here, after the plain text before it; returns its end, `nil` where there is none.
  private mutating func takeMark(at index: Int, plain: Int, _ notes: inout NoteDefinitions) -> Int? {
    switch source[index] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      addPlain(plain..<index)
      return takeRun(at: index)
    case .lessThan:
      guard let tag = InlineTag(source, at: index) else { return nil }
      addPlain(plain..<index)
      take(tag, at: index)
      return tag.end
    case UInt8(ascii: "!"):
      guard source[index...].starts(with: "!["),
        let (picture, end) = LinkAddress.readPicture(source, at: index)
      else { return nil }
      addPlain(plain..<index)
      addAnchored(.picture(picture))
      return end
    case UInt8(ascii: "["):
      addPlain(plain..<index)
      if let (label, end) = NoteDefinitions.label(in: source, at: index), let note = notes.cite(label) {
        addAnchored(.note(note))
        return end
      }
      openLinks.append(nodes.count)
      nodes.append(Node(text: [source[index]]))
      return index + 1
    case UInt8(ascii: "]"):
      guard let open = openLinks.popLast() else { return nil }
      guard index + 1 < source.endIndex, source[index + 1] == UInt8(ascii: "("),
        let (address, end) = LinkAddress.read(source, from: index + 2)
      else { return nil }
      addPlain(plain..<index)
      nodes[open].text = []
      addMark(.link(address), from: open)
      return end
    case Self.joint:
      addPlain(plain..<index)
      let next = source[(index + 1)...].first { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "_") }
      nodes.append(Node(text: [], joinsASCII: (next ?? 0xFF) < 0x80))
      return index + 1
    default: return nil
    }
  }

  private mutating func addPlain(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    var text: [UInt8] = []
    MarkdownUnescaper.append(source[range], to: &text)
    nodes.append(Node(text: text))
  }

  private mutating func addAnchored(_ kind: TextMark.Kind) {
    found.append(FoundMark(kind: kind, start: nodes.count, end: nodes.count))
    nodes.append(Node(text: []))
  }

  /// Adds a node without text that ends a mark.
  private mutating func addMark(_ kind: TextMark.Kind, from start: Int) {
    found.append(FoundMark(kind: kind, start: start, end: nodes.count))
    nodes.append(Node(text: []))
  }

  private mutating func takeRun(at index: Int) -> Int {
    let character = source[index]
    let end = source[index...].firstIndex { $0 != character } ?? source.endIndex
    let run = EmphasisRuns.Run(
      node: nodes.count, character: character, count: end - index,
      before: index > source.startIndex ? Flank(endOf: source[..<index]) : .blank,
      after: end < source.endIndex ? Flank(startOf: source[end...]) : .blank)
    nodes.append(Node(text: []))
    for pair in emphasis.take(run) {
      found.append(FoundMark(kind: pair.isBold ? .bold : .italic, start: pair.start, end: pair.end))
    }
    return end
  }

  private mutating func take(_ tag: InlineTag, at index: Int) {
    if !tag.isClosing {
      openTags[tag.name, default: []].append(nodes.count)
    } else if let open = openTags[tag.name]?.popLast() {
      nodes[open].text = []
      return addMark(tag.name.kind, from: open)
    }
    nodes.append(Node(text: Array(source[index..<tag.end])))
  }

  // MARK: - The text

  private mutating func paragraph() -> Paragraph {
    for run in emphasis.left { nodes[run.node].text = [UInt8](repeating: run.character, count: run.count) }
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    for node in nodes {
      let start = text.count
      if let joinsASCII = node.joinsASCII, joinsASCII, let last = text.last, last < 0x80 {
        // Chinese is written without blanks, so only words of letters need one between them.
        text.append(0x20)
      }
      text += node.text
      ranges.append(start..<text.count)
    }
    var marks: [TextMark] = []
    for mark in found.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) }) {
      let (start, end) = (ranges[mark.start].upperBound, ranges[mark.end].lowerBound)
      if start < end || mark.start == mark.end { marks.append(TextMark(mark.kind, start..<max(start, end))) }
    }
    // What was put together of several stretches has its place by its whole length.
    return Paragraph(
      String(decoding: text, as: UTF8.self), marks: TextMark.inOrder(TextMark.inOrder(marks)))
  }
}
