import Characters
import ReportModel

/// A paragraph while its lines are being read.
struct ParagraphText {
  private var text: [UInt8] = []
  private var firstLine: Int?
  private var lastEnd = LineEnd.plain

  /// How the last line ends: whether Markdown breaks there if another line follows.
  private enum LineEnd { case plain, blanks, backslash }

  /// Adds a line: after a line break that the author set, or joined as Markdown joins wrapped lines.
  mutating func append(_ line: LineScanner.Line) {
    var content = line.content
    let backslashes = content.reversed().prefix { $0 == .backslash }.count
    let end: LineEnd = backslashes % 2 == 1 ? .backslash : line.endsWithBlanks ? .blanks : .plain
    if end == .backslash { content = content.dropLast() }
    if firstLine == nil {
      firstLine = line.number
    } else if lastEnd != .plain {
      text.append(.newline)
    } else if let last = text.last, let first = content.first, last < 0x80, first < 0x80 {
      // Chinese is written without blanks, so only words of letters need one between them.
      text.append(0x20)
    }
    MarkdownUnescaper.append(content, to: &text)
    lastEnd = end
  }

  /// Ends the paragraph, and returns its text and its first line; `nil` if none was begun.
  mutating func close() -> (text: String, line: Int)? {
    guard let line = firstLine else { return nil }
    defer { self = ParagraphText() }
    // At the end of a paragraph a backslash is no line break and is text.
    if lastEnd == .backslash { text.append(.backslash) }
    return (String(decoding: text, as: UTF8.self), line)
  }
}

extension ReportDate {
  /// Reads `2024年1月5日` or `2024-01-05`.
  init?(printed text: String) {
    if let date = ReportDate(iso: text) {
      self = date
      return
    }
    let parts = text.utf8.split(omittingEmptySubsequences: false) { !$0.isDigit }.filter { !$0.isEmpty }
    let numbers = parts.compactMap { Int(Substring($0)) }
    guard numbers.count == 3, let date = ReportDate(year: numbers[0], month: numbers[1], day: numbers[2]),
      date.chinese == text
    else { return nil }
    self = date
  }
}
