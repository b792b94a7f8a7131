import ReportModel

/// The notes that a text defines, each in a paragraph that begins with `[^1]: ` and those indented below it.
struct NoteDefinitions {
  /// The lines that belong to definitions.
  private(set) var lines: Set<Int> = []
  /// The lines of each note that is not yet cited, by its label.
  private var bodies: [String: [LineScanner.Line]] = [:]
  private var labels: [String] = []
  private var depth = 0

  private static let indent = 4
  /// How deep notes may be cited within notes.
  private static let deepest = 8

  /// Finds the definitions in the lines that are left.
  init(in scanner: LineScanner) {
    var scanner = scanner
    var label: String?
    var isBelowBlank = false
    while let line = scanner.next() {
      // What does not end is told when it is read.
      if line.content.starts(with: "<!--"), line.indent < Self.indent {
        guard (try? scanner.comment(from: line)) != nil else { return }
        label = nil
      } else if let (name, rest) = Self.definition(line.content), bodies[name] == nil {
        label = name
        labels.append(name)
        bodies[name] = [rest.isEmpty ? nil : line.with(rest)].compactMap(\.self)
        lines.insert(line.number)
      } else if let name = label, line.content.isEmpty || line.indent > 1 || !isBelowBlank && line.isText {
        bodies[name]?.append(line)
        lines.insert(line.number)
      } else {
        label = nil
      }
      isBelowBlank = line.content.isEmpty
    }
  }

  /// The note of a label, where it is cited; `nil` if there is none, or it has been cited before.
  mutating func cite(_ label: String) -> [Paragraph]? {
    guard depth < Self.deepest, let body = bodies.removeValue(forKey: label) else { return nil }
    depth += 1
    defer { depth -= 1 }
    return paragraphs(in: body)
  }

  /// Notes that nothing cites, as text.
  mutating func uncited() -> [Paragraph] {
    labels.compactMap { label in
      cite(label).map { note in Paragraph("[^\(label)]: " + note.map(\.text).joined(separator: "\n")) }
    }
  }

  private mutating func paragraphs(in body: [LineScanner.Line]) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var paragraph = ParagraphText()
    for line in body {
      if line.content.isEmpty || ParagraphText.beginsItem(line) {
        if let (closed, _) = paragraph.close(&self) { paragraphs.append(closed) }
      }
      if line.content.isEmpty { continue }
      if ParagraphText.beginsItem(line) {
        paragraph.beginItem(line, margin: Self.indent)
      } else {
        paragraph.append(line)
      }
    }
    if let (closed, _) = paragraph.close(&self) { paragraphs.append(closed) }
    return paragraphs
  }

  /// The label that a line defines, and what follows it.
  private static func definition(
    _ content: ArraySlice<UInt8>
  ) -> (label: String, rest: ArraySlice<UInt8>)? {
    guard let (label, end) = label(in: content, at: content.startIndex), end < content.endIndex,
      content[end] == UInt8(ascii: ":")
    else { return nil }
    return (label, content[(end + 1)...].trimmed)
  }

  /// The label of a citation such as `[^1]` that begins here, and where it ends.
  static func label(in source: ArraySlice<UInt8>, at start: Int) -> (label: String, end: Int)? {
    guard source[start...].starts(with: "[^") else { return nil }
    let words = source[(start + 2)...].prefix(100).prefix {
      $0 > 0x20 && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") && $0 != InlineParser.joint
    }
    guard !words.isEmpty, words.endIndex < source.endIndex, source[words.endIndex] == UInt8(ascii: "]") else {
      return nil
    }
    return (words.text, words.endIndex + 1)
  }
}

extension LineScanner.Line {
  fileprivate func with(_ content: ArraySlice<UInt8>) -> LineScanner.Line {
    var line = self
    line.content = content
    line.indent = 0
    return line
  }

  /// Whether it cannot begin a heading, a table or a list.
  fileprivate var isText: Bool {
    guard let first = content.first else { return false }
    return first != .numberSign && first != .pipe && first != .lessThan && !ParagraphText.beginsItem(self)
  }
}
