import Characters
import ReportModel

/// A text without the marks that Markdown puts into it, and what these say.
///
/// Reports are passed on as Markdown and pasted from it: `**bold**`, `[words](address)`, `<https://…>`. A single
/// asterisk is kept, and an unpaired `**` is dropped: its partner is on another line.
struct MarkdownInlines {
  /// The text that is printed.
  private(set) var text: String
  /// What was marked.
  private(set) var marks: [TextMark] = []
  /// What was dropped.
  private var changes = TextChanges()

  /// Reads a text in UTF-8.
  init(_ source: [UInt8]) {
    text = ""
    source.withUnsafeBufferPointer { text in
      if text.contains(byte: 0x2A) || text.contains(byte: 0x3C) || text.contains(byte: 0x5B) { read(text) }
    }
    guard !changes.isEmpty else {
      text = String(decoding: source, as: UTF8.self)
      return
    }
    text = String(decoding: changes.applied(to: source), as: UTF8.self)
    marks = marks.map { TextMark($0.kind, place(of: $0.range)) }.filter { !$0.range.isEmpty }
  }

  /// Where a stretch of the text with marks is in the text without.
  func place(of range: Range<Int>) -> Range<Int> { changes.place(of: range) }

  private mutating func read(_ text: UTF8Text) {
    var bold: Int?
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x2A where text.hasBytes([0x2A, 0x2A], at: index):
        drop(index..<index + 2)
        if let start = bold {
          marks.append(TextMark(.bold, start..<index))
          bold = nil
        } else {
          bold = index + 2
        }
        index += 2
      case 0x3C:
        if let end = endOfAddress(text, index + 1, closedBy: 0x3E) {
          marks.append(TextMark(.link(text.piece(index + 1..<end).string), index + 1..<end))
          drop(index..<index + 1)
          drop(end..<end + 1)
          index = end
        }
        index += 1
      case 0x5B:
        if let middle = endOfWords(text, index + 1), text.hasBytes([0x28], at: middle + 1),
          let end = endOfAddress(text, middle + 2, closedBy: 0x29)
        {
          marks.append(TextMark(.link(text.piece(middle + 2..<end).string), index + 1..<middle))
          drop(index..<index + 1)
          drop(middle..<end + 1)
          index = end
        }
        index += 1
      default: index += 1
      }
    }
  }

  private mutating func drop(_ range: Range<Int>) { changes.replace(range, by: 0) }

  /// Where the words of a link end, of which none is a bracket; `nil` where there are none.
  private func endOfWords(_ text: UTF8Text, _ start: Int) -> Int? {
    var end = start
    while end < text.count, text[end] != 0x5B, text[end] != 0x5D { end += 1 }
    return end > start && end < text.count && text[end] == 0x5D ? end : nil
  }

  /// Where an address ends that a sign closes; `nil` for anything else.
  private func endOfAddress(_ text: UTF8Text, _ start: Int, closedBy sign: UInt8) -> Int? {
    guard start < text.count else { return nil }
    let rest = text.piece(start..<min(text.count, start + Self.longestAddress))
    guard Self.beginnings.contains(where: { rest.hasPrefix($0) }) else { return nil }
    let end = rest.firstIndex { $0 == sign || $0 <= 0x20 || $0 >= 0x7F } ?? rest.endIndex
    return end < rest.endIndex && rest[end] == sign ? start + end : nil
  }

  /// What browsers take as an address at most, in bytes.
  private static let longestAddress = 2_048

  private static let beginnings: [StaticString] = ["http://", "https://", "mailto:"]
}
