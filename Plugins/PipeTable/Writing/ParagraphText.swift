import Characters
import ReportModel

/// A paragraph while its lines are being read.
struct ParagraphText {
  private var source: [UInt8] = []
  private var firstLine: Int?
  private var lastEnd = LineEnd.plain
  private var item: ListItem?

  /// How the last line ends: whether Markdown breaks there if another line follows.
  private enum LineEnd { case plain, blanks, backslash }

  /// Whether no line has been added.
  var isEmpty: Bool { firstLine == nil }

  /// Adds a line: after a line break that the author set, or joined as Markdown joins wrapped lines.
  mutating func append(_ line: LineScanner.Line) {
    var content = line.content
    let backslashes = content.reversed().prefix { $0 == .backslash }.count
    let end: LineEnd = backslashes % 2 == 1 ? .backslash : line.endsWithBlanks ? .blanks : .plain
    if end == .backslash { content = content.dropLast() }
    if firstLine == nil {
      firstLine = line.number
    } else {
      source.append(lastEnd == .plain ? InlineParser.joint : .newline)
    }
    source += content
    lastEnd = end
  }

  /// Begins an item of a list with the line that has its bullet.
  ///
  /// - Parameter margin: how far the list as a whole is indented.
  mutating func beginItem(_ line: LineScanner.Line, margin: Int = 0) {
    var line = line
    line.content = line.content.dropFirst(2).trimmed
    append(line)
    item = ListItem(level: max(0, line.indent - margin) / 2, isNumbered: false)
  }

  /// Whether a line begins with the bullet of a list.
  static func beginsItem(_ line: LineScanner.Line) -> Bool {
    guard line.content.count > 2, let first = line.content.first else { return false }
    let isBullet = first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+")
    return isBullet && line.content[line.content.startIndex + 1].isBlank
  }

  /// Ends the paragraph, and returns it and its first line; `nil` if none was begun.
  mutating func close(_ notes: inout NoteDefinitions) -> (paragraph: Paragraph, line: Int)? {
    guard let line = firstLine else { return nil }
    defer { self = ParagraphText() }
    // At the end of a paragraph a backslash is no line break and is text.
    if lastEnd == .backslash { source.append(.backslash) }
    if let (stated, end) = ItemComment.read(atEndOf: source), stated.isNumbered == (item == nil) {
      item = stated
      source.removeSubrange(end...)
    }
    var paragraph = InlineParser.paragraph(source[...], notes: &notes)
    paragraph.item = item
    return (paragraph, line)
  }
}

extension ProseBlock {
  /// The block that a paragraph of Markdown is: one that has only a picture is the picture.
  init(read paragraph: Paragraph) {
    if paragraph.text.isEmpty, paragraph.item == nil, paragraph.marks.count == 1,
      let picture = paragraph.pictures.first
    {
      self = .picture(picture)
    } else {
      self = .paragraph(paragraph)
    }
  }
}
