import Characters
import Diagnostics
import Layout
import ReportModel

/// Joins hard-wrapped lines, and words broken at page ends, into paragraphs with what is set apart in them; sets page
/// numbers aside.
struct ParagraphReader {
  private let document: SourceDocument
  /// The display width at which the source wraps its lines; `nil` if each line is a whole paragraph.
  private let wrapWidth: Int?
  private(set) var paragraphs: [Paragraph] = []
  private(set) var residue: [Paragraph] = []

  private var text = ""
  private var marks = OpenMarks()
  private var place: Place?
  private var lastWidth = 0
  private var lastEnded = true

  init(_ document: SourceDocument, wrapWidth: Int?) {
    self.document = document
    self.wrapWidth = wrapWidth
  }

  /// Reads a line of prose; page numbers and rules become residue.
  mutating func read(_ index: Int) {
    let line = document.lines[index]
    for fragment in line.fragments {
      let piece = document.fragments[fragment]
      if document.pageFurniture.contains(index) {
        setAside(line, piece)
      } else {
        add(line, piece, from: piece.start)
      }
    }
  }

  /// The paragraphs since they were last taken; one that is open ends.
  mutating func takeParagraphs() -> [Paragraph] {
    flush()
    defer { paragraphs = [] }
    return paragraphs
  }

  /// Reads the rest of a line from an offset on.
  mutating func readRest(of line: Int, from start: Int32) {
    guard let fragment = document.lines[line].fragments.first else { return }
    add(document.lines[line], document.fragments[fragment], from: start)
  }

  private mutating func flush() {
    if !text.isEmpty { paragraphs.append(marks.paragraph(text, place: place, in: document)) }
    text = ""
    marks = OpenMarks()
    place = nil
    lastEnded = true
  }

  private mutating func add(
    _ line: SourceDocument.Line, _ fragment: SourceDocument.Fragment, from start: Int32
  ) {
    guard start < fragment.end else { return }
    // A local reference, since `self` is mutated inside the closure.
    let bytes = document.bytes
    bytes.withUnsafeBufferPointer { add($0, line, fragment, from: start) }
  }

  private mutating func add(
    _ bytes: UTF8Text, _ line: SourceDocument.Line, _ fragment: SourceDocument.Fragment, from start: Int32
  ) {
    let raw = bytes.piece(Int(start)..<Int(fragment.end))
    let isIndented = raw.hasPrefix("　　") || raw.hasPrefix("    ") || raw.hasPrefix("\u{2003}\u{2003}")
    let words = Prose.withoutMarkdownHead(raw.trimmed)
    guard !words.isEmpty else {
      // Signs of Markdown without words.
      if !raw.trimmed.isEmpty { setAside(line, fragment) }
      return
    }
    let indent = raw.blanksAtStart
    let place = document.place(of: start + Int32(indent), in: fragment, line: line)
    let isPageNumber = PageNumber.isPageNumber(bytes, Int(start), Int(fragment.end))
    if isPageNumber || words.withText(Residue.isRule) {
      residue.append(Paragraph(words, place: place))
      return
    }
    words.withText { piece in
      if text.isEmpty || isOtherParagraph(place) || begins(piece, line, isIndented: isIndented) {
        flush()
        self.place = place
      } else if let last = text.utf8.last, let first = piece.first,
        Self.isLetter(last) && Self.isLetter(first) || last.isDigit && first.isDigit
      {
        // Two numbers on two lines are not one.
        text += " "
      }
      let source = Int(start) + indent..<Int(start) + indent + raw.trimmed.count
      marks.add(document.marks(in: Int(start)..<Int(fragment.end)), of: source, to: text, adding: words)
      text += words
      lastWidth = piece.printedColumns
      lastEnded = piece.lastScalar?.endsSentence ?? true
    }
    if line.kind == .paragraph || line.kind == .heading || line.kind == .row { flush() }
  }

  private mutating func setAside(_ line: SourceDocument.Line, _ fragment: SourceDocument.Fragment) {
    let words = document.text(fragment.start, fragment.end).withText { $0.trimmed.string }
    let place = document.place(of: fragment.start, in: fragment, line: line)
    residue.append(Paragraph(words, place: place))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// Whether a place is in another paragraph of a document than the text so far.
  private func isOtherParagraph(_ place: Place) -> Bool {
    guard case .paragraph(_, let open) = self.place, case .paragraph(_, let number) = place else {
      return false
    }
    return open != number
  }

  /// Whether a piece begins a new paragraph rather than continuing the open one.
  private func begins(_ piece: UTF8Text, _ line: SourceDocument.Line, isIndented: Bool) -> Bool {
    if line.kind != .text || isIndented { return true }
    guard let wrapWidth else {
      // Every line is a paragraph unless a page break cut it within a sentence.
      if lastEnded { return true }
      return text.withText { text in
        let isOpen = Prose.hasOpenBracket(text)
        if !isOpen, Prose.beginsItem(piece) { return true }
        guard isOpen || text.contains("。") || !text.hasAtMost(59) else { return true }
        return text.hasSuffix("）") || text.hasSuffix("”") || text.hasSuffix("》")
      }
    }
    let wasFull = lastWidth >= wrapWidth - 8
    if lastEnded || !wasFull, Prose.beginsItem(piece) { return true }
    if wasFull { return false }
    if lastEnded { return true }
    // A short line without an end is a heading, or a line cut by a page break.
    return text.withText { Prose.beginsItem($0) && !$0.contains("。") && !$0.contains("，") }
  }

  /// The width at which a document wraps its lines: lines that end within a sentence end there.
  static func wrapWidth(of document: SourceDocument, lines: some Sequence<Int>) -> Int? {
    var widths: [Int] = []
    var broken: [Int] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in lines where document.lines[index].kind == .text {
        guard let fragment = document.lines[index].fragments.first.map({ document.fragments[$0] }) else {
          continue
        }
        guard fragment.end - fragment.start >= 12 else { continue }
        let text = bytes.piece(Int(fragment.start)..<Int(fragment.end))
        let width = inkWidth(text)
        widths.append(width)
        if !endsSentence(text) { broken.append(width) }
      }
    }
    guard broken.count >= 2 else { return nil }
    widths.sort()
    let wide = widths[widths.count * 9 / 10]
    guard (24...140).contains(wide), widths[widths.count - 1] <= wide + 24 else { return nil }
    let full = broken.count { $0 >= wide - 10 }
    return full >= 2 && full * 8 >= widths.count ? wide : nil
  }

  /// Columns without the blanks, which justified lines have more or less of.
  private static func inkWidth(_ text: UTF8Text) -> Int {
    text.printedColumns - text.spaceCount
  }

  /// Whether a line ends where a sentence may; very short ones are not asked.
  private static func endsSentence(_ text: UTF8Text) -> Bool {
    let words = text.trimmed
    guard words.count >= 3, let last = words.lastScalar else { return true }
    return last.endsSentence || last == "."
  }
}
