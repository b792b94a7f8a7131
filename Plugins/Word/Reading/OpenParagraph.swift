import Characters
import Layout

/// A paragraph while its runs are being read.
struct OpenParagraph {
  /// Its number among the paragraphs outside tables, from 1.
  let number: Int
  /// Its text so far, a line feed for a line break.
  private(set) var text: [UInt8] = []
  /// The text in it that is struck out or deleted.
  private(set) var leftOut: [UInt8] = []
  private var raised = RaisedMarks()
  /// What is set apart in the text, and what is fixed to it.
  private(set) var marks: [InlineMark] = []
  var style: ResolvedStyle?
  var list: ListPosition?
  /// Its place in a list that is shown.
  var item: InlineMark.Kind?
  var hasOutlineLevel = false
  private var boldCount = 0
  /// Whether its end is deleted, so that the next paragraph continues it.
  var endIsDeleted = false
  /// What a control holds that says that it shows its prompt.
  private var held: [HeldText] = []
  /// Whether the text ends with a fraction, whose digits are none of a number behind it.
  private var endsWithFraction = false

  /// Text of a control that waits for the control's end.
  private struct HeldText {
    let bytes: [UInt8]
    let isBold: Bool
    let standing: RaisedMarks.Standing?
    let kinds: [InlineMark.Kind]
  }

  /// The longest bold paragraph that is taken for a heading, in bytes.
  private static let longestHeading = 160

  /// Begins a paragraph.
  init(number: Int) { self.number = number }

  /// Begins a paragraph that continues the one before it, whose end is deleted.
  init(number: Int, continuing joined: OpenParagraph) {
    self.number = number
    text = joined.text
    leftOut = joined.leftOut
    raised = joined.raised
    marks = joined.marks
    boldCount = joined.boldCount
  }

  mutating func append(
    _ bytes: some Collection<UInt8>, isBold: Bool, standing: RaisedMarks.Standing? = nil,
    marked kinds: [InlineMark.Kind] = []
  ) {
    release()
    if endsWithFraction, bytes.first?.isDigit ?? false { text.append(0x20) }
    endsWithFraction = false
    let start = text.count
    text.append(contentsOf: bytes)
    if isBold { boldCount += bytes.count }
    if let standing { raised.add(start..<text.count, standing) }
    for kind in kinds { marks.extend(by: kind, start..<text.count) }
  }

  /// Keeps text back that may be the prompt of a control.
  mutating func hold(
    _ bytes: some Collection<UInt8>, isBold: Bool, standing: RaisedMarks.Standing?,
    marked kinds: [InlineMark.Kind]
  ) {
    held.append(HeldText(bytes: Array(bytes), isBold: isBold, standing: standing, kinds: kinds))
  }

  /// Decides on all that was held back: what has a digit was filled in by a program, all else is a prompt.
  mutating func release() {
    guard !held.isEmpty else { return }
    let pieces = held
    held = []
    guard pieces.contains(where: { $0.bytes.contains(where: \.isDigit) }) else { return }
    for piece in pieces {
      append(piece.bytes, isBold: piece.isBold, standing: piece.standing, marked: piece.kinds)
    }
  }

  /// The text is about to go on with a fraction, or ended with one.
  mutating func meetFraction(atStart: Bool, firstByte: UInt8? = nil) {
    guard atStart else { return endsWithFraction = true }
    if let firstByte, firstByte.isDigit, text.last?.isDigit ?? false { text.append(0x20) }
  }

  /// Fixes a note or a picture to the end of the text so far.
  mutating func fix(_ kind: InlineMark.Kind) {
    release()
    marks.append(InlineMark(kind, text.count..<text.count))
  }

  /// Adds text that is struck out or deleted.
  mutating func leaveOut(_ bytes: some Collection<UInt8>) { leftOut.append(contentsOf: bytes) }

  /// Whether any of the text is raised or lowered.
  var hasRaised: Bool { !raised.isEmpty }

  /// Whether anything is set apart in the text or fixed to it.
  var isMarked: Bool { item != nil || !marks.isEmpty }

  /// Writes raised and lowered marks as such, once the text is whole.
  mutating func settleMarks(isInCell: Bool) {
    let count = text.count
    marks.settle(from: 0, raised.settle(in: &text, from: 0, isInCell: isInCell))
    if boldCount == count { boldCount = text.count }
  }

  /// Puts the numeral that Word shows before the text.
  mutating func number(by numeral: String) {
    guard !numeral.isEmpty else { return }
    text.insert(contentsOf: numeral.utf8, at: 0)
    boldCount += numeral.utf8.count
    for index in marks.indices {
      let range = marks[index].range
      marks[index].range = range.lowerBound + numeral.utf8.count..<range.upperBound + numeral.utf8.count
    }
  }

  /// Puts the text on one line.
  mutating func joinLines() {
    let breaks = TextChanges(dropping: text.indices.filter { text[$0] == 0x0A }.map { $0..<$0 + 1 })
    guard !breaks.isEmpty else { return }
    text = breaks.applied(to: text)
    for index in marks.indices { marks[index].range = breaks.place(of: marks[index].range) }
  }

  /// The marks of each of the paragraph's lines, as if it began at 0.
  ///
  /// - Parameter lines: in order; blank ones are not among them, so what is fixed there goes to the next line, or else to
  ///   the last.
  func marks(of lines: [Range<Int>]) -> [[InlineMark]] {
    var result = lines.map { line in item.map { [InlineMark($0, 0..<line.count)] } ?? [] }
    func add(_ mark: InlineMark, to line: Int) {
      let range = mark.range.clamped(to: lines[line])
      let start = lines[line].lowerBound
      result[line].append(InlineMark(mark.kind, range.lowerBound - start..<range.upperBound - start))
    }
    for mark in marks {
      var line = lines.partitioningIndex { $0.upperBound >= mark.range.lowerBound }
      if mark.range.isEmpty {
        if !lines.isEmpty { add(mark, to: min(line, lines.count - 1)) }
        continue
      }
      while line < lines.count, lines[line].lowerBound < mark.range.upperBound {
        if lines[line].overlaps(mark.range) { add(mark, to: line) }
        line += 1
      }
    }
    return result
  }

  var isBlank: Bool { text[...].isBlank }

  /// Whether it is a heading, by its style or because all of it is bold and short.
  var isHeading: Bool {
    if hasOutlineLevel || style?.isHeading ?? false { return text.count <= Self.longestHeading }
    return boldCount == text.count && text.count <= Self.longestHeading
  }
}
