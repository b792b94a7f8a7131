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
  /// What was dropped, in bytes of the text with marks.
  private var dropped: [Range<Int>] = []

  init(_ source: String) {
    text = source
    guard source.utf8.contains(where: { $0 == 0x2A || $0 == 0x3C || $0 == 0x5B }) else { return }
    source.withText { read($0) }
    guard !dropped.isEmpty else { return }
    let bytes = Array(source.utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    for range in dropped {
      kept += bytes[start..<range.lowerBound]
      start = range.upperBound
    }
    kept += bytes[start...]
    text = String(decoding: kept, as: UTF8.self)
    marks = marks.map { TextMark($0.kind, place(of: $0.range)) }.filter { !$0.range.isEmpty }
  }

  /// Where a stretch of the text with marks is in the text without.
  func place(of range: Range<Int>) -> Range<Int> {
    guard !dropped.isEmpty else { return range }
    return place(of: range.lowerBound)..<place(of: range.upperBound)
  }

  private func place(of position: Int) -> Int {
    position
      - dropped.reduce(0) { $0 + max(0, min(position, $1.upperBound) - min(position, $1.lowerBound)) }
  }

  private mutating func read(_ text: UTF8Text) {
    var bold: Int?
    var index = 0
    while index < text.count {
      switch text[index] {
      case 0x2A where text.hasBytes([0x2A, 0x2A], at: index):
        dropped.append(index..<index + 2)
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
          dropped += [index..<index + 1, end..<end + 1]
          index = end
        }
        index += 1
      case 0x5B:
        if let middle = text.firstIndex(of: 0x5D, from: index + 1), text.hasBytes([0x28], at: middle + 1),
          let end = endOfAddress(text, middle + 2, closedBy: 0x29), middle > index + 1,
          !text.piece(index + 1..<middle).contains(byte: 0x5B)
        {
          marks.append(TextMark(.link(text.piece(middle + 2..<end).string), index + 1..<middle))
          dropped += [index..<index + 1, middle..<end + 1]
          index = end
        }
        index += 1
      default: index += 1
      }
    }
  }

  /// Where an address ends that a sign closes; `nil` for anything else.
  private func endOfAddress(_ text: UTF8Text, _ start: Int, closedBy sign: UInt8) -> Int? {
    guard let end = text.firstIndex(of: sign, from: start), end > start else { return nil }
    let address = text.piece(start..<end)
    guard address.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
    return Self.beginnings.contains { address.hasPrefix($0) } ? end : nil
  }

  private static let beginnings: [StaticString] = ["http://", "https://", "mailto:"]
}
