import Characters
import Diagnostics
import Layout
import ReportModel

/// Joins hard-wrapped lines, and words broken at page ends, into paragraphs with what is set apart in them; sets page
/// numbers aside.
///
/// The document is handed in with each line: a reader that kept it would be copied with all its arrays.
struct ParagraphReader {
  /// The display width at which the source wraps its lines; `nil` if each line is a whole paragraph.
  private let wrapWidth: Int?
  private(set) var paragraphs: [Paragraph] = []
  private(set) var residue: [Paragraph] = []

  /// The open paragraph, in UTF-8: it becomes a string once it is whole.
  private var text: [UInt8] = []
  private var marks = OpenMarks()
  private var place: Place?
  /// How wide the last line was; known only where the source wraps its lines.
  private var lastWidth = 0
  private var lastEnded = true

  init(wrapWidth: Int?) { self.wrapWidth = wrapWidth }

  /// Reads a line of prose; page numbers and rules become residue.
  mutating func read(_ index: Int, in document: SourceDocument) {
    let line = document.lines[index]
    for fragment in line.fragments {
      let piece = document.fragments[fragment]
      if document.pageFurniture.contains(index) {
        setAside(line, piece, in: document)
      } else {
        add(line, piece, from: piece.start, in: document)
      }
    }
  }

  /// The paragraphs since they were last taken; one that is open ends.
  mutating func takeParagraphs(in document: SourceDocument) -> [Paragraph] {
    flush(in: document)
    defer { paragraphs = [] }
    return paragraphs
  }

  /// Reads the rest of a line from an offset on.
  mutating func readRest(of line: Int, from start: Int32, in document: SourceDocument) {
    guard let fragment = document.lines[line].fragments.first else { return }
    add(document.lines[line], document.fragments[fragment], from: start, in: document)
  }

  private mutating func flush(in document: SourceDocument) {
    if !text.isEmpty {
      paragraphs.append(marks.paragraph(text, place: place, in: document))
      text.removeAll(keepingCapacity: true)
      marks = OpenMarks()
    }
    place = nil
    lastEnded = true
  }

  private mutating func add(
    _ line: SourceDocument.Line, _ fragment: SourceDocument.Fragment, from start: Int32,
    in document: SourceDocument
  ) {
    guard start < fragment.end else { return }
    document.bytes.withUnsafeBufferPointer { bytes in
      let raw = bytes.piece(Int(start)..<Int(fragment.end))
      let printed = raw.trimmed
      guard !printed.isEmpty else { return }
      let isPageNumber = PageNumber.isPageNumber(bytes, Int(start), Int(fragment.end))
      Prose.withoutMarkdownHead(printed) { words in
        if words.isEmpty {
          // Signs of Markdown without words.
          setAside(line, fragment, in: document)
        } else if isPageNumber || Residue.isRule(words) {
          let place = document.place(of: start + Int32(raw.blanksAtStart), in: fragment, line: line)
          residue.append(Paragraph(words.string, place: place))
        } else {
          add(words, raw, printed, line, fragment, from: start, in: document)
        }
      }
    }
  }

  /// Adds the words of a piece of a line, `raw`, which is `printed` without the blanks around it.
  private mutating func add(
    _ words: UTF8Text, _ raw: UTF8Text, _ printed: UTF8Text, _ line: SourceDocument.Line,
    _ fragment: SourceDocument.Fragment, from start: Int32, in document: SourceDocument
  ) {
    let indent = raw.blanksAtStart
    let isIndented = raw.hasPrefix("　　") || raw.hasPrefix("    ") || raw.hasPrefix("\u{2003}\u{2003}")
    // Counting the columns takes time, and few lines begin a paragraph by their place.
    func place() -> Place { document.place(of: start + Int32(indent), in: fragment, line: line) }
    if text.isEmpty || fragment.place >= 0 && isOtherParagraph(place())
      || begins(words, line, isIndented: isIndented)
    {
      flush(in: document)
      self.place = place()
    } else if let last = text.last, let first = words.first,
      Self.isLetter(last) && Self.isLetter(first) || last.isDigit && first.isDigit
    {
      // Two numbers on two lines are not one.
      text.append(0x20)
    }
    let source = Int(start) + indent..<Int(start) + indent + printed.count
    marks.add(
      document.marks(in: Int(start)..<Int(fragment.end)), of: source, at: text.count, count: words.count)
    text.append(contentsOf: words)
    if wrapWidth != nil { lastWidth = words.printedColumns }
    lastEnded = words.lastScalar?.endsSentence ?? true
    if line.kind == .paragraph || line.kind == .heading || line.kind == .row { flush(in: document) }
  }

  private mutating func setAside(
    _ line: SourceDocument.Line, _ fragment: SourceDocument.Fragment, in document: SourceDocument
  ) {
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
      return text.withUnsafeBufferPointer { text in
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
    return text.withUnsafeBufferPointer {
      Prose.beginsItem($0) && !$0.contains("。") && !$0.contains("，")
    }
  }

  /// The width at which a document wraps its lines: lines that end within a sentence end there.
  static func wrapWidth(of document: SourceDocument, lines: some Sequence<Int>) -> Int? {
    document.bytes.withUnsafeBufferPointer { bytes in
      var texts: [UTF8Text] = []
      var broken: [Int] = []
      for index in lines where document.lines[index].kind == .text {
        guard let number = document.lines[index].fragments.first else { continue }
        let fragment = document.fragments[number]
        guard fragment.end - fragment.start >= 12 else { continue }
        let text = bytes.piece(Int(fragment.start)..<Int(fragment.end))
        if !endsSentence(text) { broken.append(texts.count) }
        texts.append(text)
      }
      // Where too few lines are broken, no width need be counted.
      guard broken.count >= 2, broken.count * 8 >= texts.count else { return nil }
      let widths = texts.map { $0.inkColumns }
      let sorted = widths.sorted()
      let wide = sorted[sorted.count * 9 / 10]
      guard (24...140).contains(wide), sorted[sorted.count - 1] <= wide + 24 else { return nil }
      let full = broken.count { widths[$0] >= wide - 10 }
      return full >= 2 && full * 8 >= widths.count ? wide : nil
    }
  }

  /// Whether a line ends where a sentence may; very short ones are not asked.
  private static func endsSentence(_ text: UTF8Text) -> Bool {
    let words = text.trimmed
    guard words.count >= 3, let last = words.lastScalar else { return true }
    return last.endsSentence || last == "."
  }
}
