import Characters

/// The text between two block borders, with white space as a browser shows it.
struct InlineText {
  /// Whether the text continues after a line break that the author set.
  var isBroken = false

  /// The pieces of the text that stand off its line.
  private var marks = RaisedMarks()
  private var start: Int?
  private var offset = 0
  private var pending = Pending.none

  /// White space that was read and not written yet.
  private enum Pending { case none, blank, lineEnd }

  /// Adds text, its runs of white space as one blank each.
  ///
  /// - Parameter endingAt: the position in the page after the text.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, to bytes: inout [UInt8]) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case 0x20, 0x09, 0x0C: if pending == .none { pending = .blank }
      case 0x0A, 0x0D: pending = .lineEnd
      default:
        let start = index
        index = Self.endOfPlain(text, from: start)
        if index > start {
          begin(at: end - text.count + start, bytes)
          if pending != .none { writePending(before: byte, to: &bytes) }
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          continue
        }
        let (scalar, length) = text.character(at: start)
        index += length
        if scalar.hasNoWidth { continue }
        begin(at: end - text.count + start, bytes)
        writePending(before: byte, to: &bytes)
        bytes.append(0x20)
        continue
      }
      index += 1
    }
  }

  /// Where text ends that is written as it is: before white space, a character without width and a blank that does not
  /// break lines.
  private static func endOfPlain(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      switch text[index] {
      case 0x20, 0x09, 0x0C, 0x0A, 0x0D: return index
      case 0xC2, 0xE2, 0xEF:
        let scalar = text.character(at: index).scalar
        if scalar.hasNoWidth || scalar == "\u{A0}" { return index }
      default: break
      }
      index += 1
    }
    return index
  }

  /// Adds a character that the text is to keep, whatever it shows.
  mutating func addKept(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, to bytes: inout [UInt8]) {
    begin(at: end - text.count, bytes)
    if let first = text.first { writePending(before: first, to: &bytes) }
    bytes.append(contentsOf: text)
  }

  /// Adds text as it is.
  mutating func addRaw(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int, to bytes: inout [UInt8]) {
    begin(at: end - text.count, bytes)
    var index = 0
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if scalar == "\u{A0}" {
        bytes.append(0x20)
      } else {
        bytes.append(contentsOf: text.piece(index..<index + length))
      }
      index += length
    }
  }

  /// Whether there is text since the last border.
  var hasText: Bool { start != nil }

  /// Says that the text from a position of the buffer on stands off the line.
  mutating func mark(from position: Int, _ standing: RaisedMarks.Standing, in bytes: [UInt8]) {
    marks.add(position..<bytes.count, standing)
  }

  /// Ends a line of preformatted text.
  mutating func addLineEnd(to bytes: inout [UInt8]) {
    if start != nil { bytes.append(0x0A) }
  }

  /// A text between two borders.
  struct Taken {
    let range: Range<Int>
    /// Where it begins in the page.
    let offset: Int
    /// Which pieces of it were written in raised and lowered characters.
    let changes: TextChanges
    /// Which could not be.
    let left: [(range: Range<Int>, standing: RaisedMarks.Standing)]
  }

  /// The text since the last border; `nil` if there is none.
  mutating func take(from bytes: inout [UInt8], isInCell: Bool) -> Taken? {
    defer {
      marks.removeAll()
      pending = .none
    }
    guard let start else { return nil }
    defer { self.start = nil }
    let settled = marks.settle(in: &bytes, from: start, isInCell: isInCell)
    guard !bytes[start...].isBlank else { return nil }
    return Taken(range: start..<bytes.count, offset: offset, changes: settled.changes, left: settled.left)
  }

  private mutating func begin(at offset: Int, _ bytes: [UInt8]) {
    guard start == nil else { return }
    start = bytes.count
    self.offset = max(0, offset)
    pending = .none
  }

  /// A line end in the page's source is no blank between ideographs, where nobody writes one.
  private mutating func writePending(before next: UInt8, to bytes: inout [UInt8]) {
    defer { pending = .none }
    guard pending != .none, let last = bytes.last else { return }
    if pending == .blank || last < 0x80 || next < 0x80 { bytes.append(0x20) }
  }
}
