import Characters
import ReportModel

/// Writes JSON (RFC 8259) in a layout that diffs well: each container has one member per line or is on a
/// single line.
///
/// Commas, line breaks and indentation are automatic; everything inside a single-line container is on its
/// line.
package struct JSONWriter: ~Copyable {
  /// How a container is laid out.
  package enum Layout: Sendable {
    /// Each member on its own line, indented by two blanks per level.
    case lines
    /// All members on one line.
    case inline
  }

  private struct Level {
    var layout: Layout
    var isEmpty = true
  }

  private var text: TextBuffer
  private var level = Level(layout: .inline)
  private var outer: [Level] = []
  private var depth = 0
  private var followsKey = false

  /// Makes a writer with this initial capacity, in bytes.
  package init(capacity: Int = 1 << 12) { text = TextBuffer(capacity: capacity) }

  /// What has been written so far.
  package var bytes: [UInt8] { text.bytes }

  /// Returns and removes what has been written so far; open containers stay open.
  package mutating func takeBytes() -> [UInt8] { text.takeBytes() }

  package mutating func beginObject(_ layout: Layout = .lines) { begin(UInt8(ascii: "{"), layout) }
  package mutating func endObject() { end(UInt8(ascii: "}")) }
  package mutating func beginArray(_ layout: Layout = .lines) { begin(UInt8(ascii: "["), layout) }
  package mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Begins a member; the next call writes its value.
  package mutating func key(_ name: StaticString) {
    separate()
    text.append(UInt8(ascii: "\""))
    text.append(name)
    text.append("\": ")
    followsKey = true
  }

  /// Begins a member with a prepared name, including quotes and colon.
  package mutating func key(quoted name: [UInt8]) {
    separate()
    text.append(name)
    followsKey = true
  }

  /// Begins a member with any name.
  package mutating func key(_ name: String) {
    separate()
    appendQuoted(name)
    text.append(": ")
    followsKey = true
  }

  package mutating func null() {
    beginValue()
    text.append("null")
  }

  package mutating func value(_ flag: Bool) {
    beginValue()
    text.append(flag ? "true" : "false")
  }

  package mutating func value(_ integer: Int) {
    beginValue()
    text.append(integer)
  }

  package mutating func value(_ number: ExactDecimal) {
    beginValue()
    text.append(number)
  }

  package mutating func value(_ string: String) {
    beginValue()
    appendQuoted(string)
  }

  /// Writes a string that needs no escapes.
  package mutating func value(ascii text: [UInt8]) {
    beginValue()
    self.text.append(UInt8(ascii: "\""))
    self.text.append(text)
    self.text.append(UInt8(ascii: "\""))
  }

  /// Writes the shortest digits that read back as this number; `null` if it is not finite.
  package mutating func value(_ coordinate: Double) {
    guard coordinate.isFinite else { return null() }
    beginValue()
    text.append(coordinate.description)
  }

  package mutating func value(_ string: String?) {
    if let string { value(string) } else { null() }
  }

  package mutating func value(_ integer: Int?) {
    if let integer { value(integer) } else { null() }
  }

  /// Ends the text with a line feed.
  package mutating func endLine() { text.append(UInt8(ascii: "\n")) }

  private mutating func begin(_ bracket: UInt8, _ layout: Layout) {
    beginValue()
    text.append(bracket)
    let isInside = depth > 0 && level.layout == .inline
    outer.append(level)
    depth += 1
    level = Level(layout: isInside ? .inline : layout)
  }

  private mutating func end(_ bracket: UInt8) {
    let ended = level
    level = outer.isEmpty ? Level(layout: .inline) : outer.removeLast()
    depth = outer.count
    if ended.layout == .lines, !ended.isEmpty { breakLine() }
    text.append(bracket)
  }

  private mutating func beginValue() {
    if followsKey { followsKey = false } else if depth > 0 { separate() }
  }

  private mutating func separate() {
    if !level.isEmpty { text.append(UInt8(ascii: ",")) }
    switch level.layout {
    case .lines: breakLine()
    case .inline: if !level.isEmpty { text.append(UInt8(ascii: " ")) }
    }
    level.isEmpty = false
  }

  private mutating func breakLine() {
    text.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { text.append("  ") }
  }

  private mutating func appendQuoted(_ string: String) {
    text.append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      while true {
        let end = utf8.firstEscape(from: start)
        text.append(UnsafeBufferPointer(rebasing: utf8[start..<end]))
        guard end < utf8.count else { break }
        appendEscape(utf8[end])
        start = end + 1
      }
    }
    text.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): text.append("\\\"")
    case UInt8(ascii: "\\"): text.append("\\\\")
    case 0x08: text.append("\\b")
    case 0x09: text.append("\\t")
    case 0x0A: text.append("\\n")
    case 0x0C: text.append("\\f")
    case 0x0D: text.append("\\r")
    default:
      let digits = Array("0123456789abcdef".utf8)
      text.append(byte < 0x10 ? "\\u000" : "\\u001")
      text.append(digits[Int(byte & 0x0F)])
    }
  }
}
