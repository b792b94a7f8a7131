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
  var style: String?
  var list: ListPosition?
  /// Its place in a list that is shown.
  var item: InlineMark.Kind?
  var hasOutlineLevel = false
  private var boldCount = 0

  /// The longest bold paragraph that is taken for a heading, in bytes.
  private static let longestHeading = 160

  init(number: Int) { self.number = number }

  mutating func append(
    _ bytes: some Collection<UInt8>, isBold: Bool, standing: RaisedMarks.Standing? = nil,
    marked kinds: [InlineMark.Kind] = []
  ) {
    let start = text.count
    text.append(contentsOf: bytes)
    if isBold { boldCount += bytes.count }
    if let standing { raised.add(start..<text.count, standing) }
    for kind in kinds { marks.extend(by: kind, start..<text.count) }
  }

  /// Fixes a note or a picture to the end of the text so far.
  mutating func fix(_ kind: InlineMark.Kind) { marks.append(InlineMark(kind, text.count..<text.count)) }

  /// Adds text that is struck out or deleted.
  mutating func leaveOut(_ bytes: some Collection<UInt8>) { leftOut.append(contentsOf: bytes) }

  /// Writes raised and lowered marks as such, once the text is whole.
  mutating func settleMarks(isInCell: Bool) {
    guard !raised.isEmpty else { return }
    let count = text.count
    marks.settle(from: 0, raised.settle(in: &text, from: 0, isInCell: isInCell))
    if boldCount == count { boldCount = text.count }
  }

  /// Puts the numeral that Word shows before the text.
  mutating func number(by numeral: String) {
    guard !numeral.isEmpty, !isBlank else { return }
    text.insert(contentsOf: numeral.utf8, at: 0)
    boldCount += numeral.utf8.count
    for index in marks.indices {
      let range = marks[index].range
      marks[index].range = range.lowerBound + numeral.utf8.count..<range.upperBound + numeral.utf8.count
    }
  }

  /// Puts the text on one line.
  mutating func joinLines() { text.removeAll { $0 == 0x0A } }

  var isBlank: Bool { text[...].isBlank }

  /// Whether it is a heading, by its style or because all of it is bold and short.
  func isHeading(_ styles: Styles) -> Bool {
    if hasOutlineLevel || style.map(styles.isHeading) ?? false { return text.count <= Self.longestHeading }
    return boldCount == text.count && text.count <= Self.longestHeading
  }
}
