import Diagnostics

/// The lines of a text, one after the other.
struct LineScanner {
  /// A line without blanks at its ends.
  struct Line {
    /// Its number, from 1.
    var number: Int
    var content: ArraySlice<UInt8>
    /// How many blanks are before it.
    var indent = 0
    /// Whether it ends with two blanks or more, which Markdown takes as a line break.
    var endsWithBlanks: Bool
  }

  private let bytes: [UInt8]
  private let file: String
  private var position = 0
  /// The number of the last line returned.
  private(set) var number = 0

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: .newline) ?? bytes.count
    var content = bytes[position..<end]
    if content.last == .carriageReturn { content = content.dropLast() }
    position = end + 1
    number += 1
    let trimmed = content.trimmed
    return Line(
      number: number, content: trimmed, indent: trimmed.startIndex - content.startIndex,
      endsWithBlanks: content.endIndex - trimmed.endIndex > 1)
  }

  /// The content of the comment that begins with a line; what follows it on its last line is the next line.
  /// - Throws: `ConversionError` of kind `damaged` where it does not end.
  mutating func comment(from line: Line) throws -> ArraySlice<UInt8> {
    let start = line.content.startIndex + 4
    guard let end = bytes[...].firstIndex(of: "-->", from: start) else {
      throw ConversionError(
        .damaged, file: file, place: .line(line.number, column: 1),
        message: Message("注释没有结束", "the comment does not end"),
        remedy: Message("请在注释末尾补上 -->", "Put --> at the end of the comment."))
    }
    number = line.number - 1 + bytes[start..<end].count { $0 == .newline }
    position = end + 3
    return bytes[start..<end]
  }
}
