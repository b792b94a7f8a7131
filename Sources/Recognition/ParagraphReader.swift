import ReportModel

/// Joins lines into paragraphs: hard-wrapped lines, words broken at the end of a page; sets page numbers apart.
struct ParagraphReader {
  private let document: SourceDocument
  /// The display width at which the source wraps its lines; `nil` where a line is a whole paragraph.
  private let wrapWidth: Int?
  private(set) var paragraphs: [Paragraph] = []
  private(set) var residue: [Paragraph] = []

  private var text = ""
  private var place: Place?
  private var lastWidth = 0
  private var lastEnded = true

  init(_ document: SourceDocument, wrapWidth: Int?) {
    self.document = document
    self.wrapWidth = wrapWidth
  }

  /// Reads lines of prose; what is no prose is set apart.
  mutating func read(_ lines: some Sequence<Int>) {
    for index in lines {
      let line = document.lines[index]
      for fragment in line.fragments {
        let piece = document.fragments[fragment]
        add(line, piece, from: piece.start)
      }
      if line.kind == .blank { continue }
    }
    flush()
  }

  /// Reads the rest of a line that begins with something else.
  mutating func readRest(of line: Int, from start: Int32) {
    guard let fragment = document.lines[line].fragments.first else { return }
    add(document.lines[line], document.fragments[fragment], from: start)
  }

  mutating func flush() {
    if !text.isEmpty { paragraphs.append(Paragraph(Prose.withoutEmphasis(text), place: place)) }
    text = ""
    place = nil
    lastEnded = true
  }

  private mutating func add(_ line: SourceDocument.Line, _ fragment: SourceDocument.Fragment, from start: Int32) {
    guard start < fragment.end else { return }
    let raw = document.text(start, fragment.end)
    let isIndented = raw.hasPrefix("　　") || raw.hasPrefix("    ") || raw.hasPrefix("\u{2003}\u{2003}")
    let piece = Prose.withoutMarkdownHead(Prose.trimmed(raw))
    guard !piece.isEmpty else { return }
    let isPageNumber = document.bytes.withUnsafeBufferPointer {
      PageNumber.isPageNumber($0, Int(start), Int(fragment.end))
    }
    if isPageNumber || Residue.isRule(piece) {
      residue.append(Paragraph(piece, place: document.place(of: start, in: fragment, line: line)))
      return
    }
    let width = Self.width(piece)
    if text.isEmpty || begins(piece, line, isIndented: isIndented) {
      flush()
      text = piece
      place = document.place(of: start, in: fragment, line: line)
    } else {
      if let last = text.last, let first = piece.first, last.isASCII, first.isASCII, last.isLetter, first.isLetter {
        text += " "
      }
      text += piece
    }
    lastWidth = width
    lastEnded = piece.last.map(Prose.endsSentence) ?? true
    if line.kind == .paragraph || line.kind == .heading || line.kind == .row { flush() }
  }

  /// Whether a piece begins a paragraph rather than going on with the open one.
  private func begins(_ piece: String, _ line: SourceDocument.Line, isIndented: Bool) -> Bool {
    if line.kind != .text || isIndented { return true }
    guard let wrapWidth else {
      // Every line is a paragraph, but for one that a page end broke within a sentence.
      if lastEnded || Prose.beginsItem(piece) && !Prose.hasOpenBracket(text) { return true }
      let brokenSentence = text.contains("。") || Prose.hasOpenBracket(text) || text.count >= 60
      return !brokenSentence || text.last.map { "）”》".contains($0) } ?? true
    }
    let wasFull = lastWidth >= wrapWidth - 8
    if Prose.beginsItem(piece), lastEnded || !wasFull { return true }
    if wasFull { return false }
    if lastEnded { return true }
    // A short line without an end: a heading of its own, or a line cut by a page.
    return Prose.beginsItem(text) && !text.contains("。") && !text.contains("，")
  }

  /// Display columns, ideographs counted double.
  static func width(_ text: String) -> Int { text.utf8.count - text.unicodeScalars.count { $0.value >= 0x800 } }

  /// The width at which a document wraps its lines: lines that end within a sentence end there.
  static func wrapWidth(of document: SourceDocument, lines: some Sequence<Int>) -> Int? {
    var widths: [Int] = []
    var broken: [Int] = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in lines where document.lines[index].kind == .text {
        guard let fragment = document.lines[index].fragments.first.map({ document.fragments[$0] }) else { continue }
        guard fragment.end - fragment.start >= 12 else { continue }
        var width = 0
        var offset = Int(fragment.start)
        while offset < Int(fragment.end) {
          let lead = bytes[offset]
          width += lead < 0xE0 ? (lead == 0x20 ? 0 : 1) : 2
          offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        }
        widths.append(width)
        if !endsSentence(bytes, Int(fragment.start), Int(fragment.end)) { broken.append(width) }
      }
    }
    guard broken.count >= 2 else { return nil }
    widths.sort()
    let wide = widths[widths.count * 9 / 10]
    guard (24...140).contains(wide), widths[widths.count - 1] <= wide + 24 else { return nil }
    let full = broken.count { $0 >= wide - 10 }
    return full >= 2 && full * 8 >= widths.count ? wide : nil
  }

  /// Whether the last character of a line is a full stop or the like (。！？；： and their ASCII forms).
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var end = end
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    guard end - start >= 3 else { return true }
    if bytes[end - 1] < 0x80 { return [0x2E, 0x3A, 0x3B, 0x21, 0x3F].contains(bytes[end - 1]) }
    let last = (bytes[end - 3], bytes[end - 2], bytes[end - 1])
    if last == (0xE3, 0x80, 0x82) { return true }
    return last.0 == 0xEF && last.1 == 0xBC && [0x81, 0x9A, 0x9B, 0x9F].contains(last.2)
  }
}
