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

  private var text: TextBuffer
  /// How many containers are open.
  private var depth = 0
  /// The depth from which on everything is on one line: a container within such a one is too.
  private var inlineDepth = Int.max
  /// Whether the innermost container is empty so far. One that is returned to holds at least the one that ended.
  private var isEmpty = true
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
  package mutating func key(quoted name: UnsafeBufferPointer<UInt8>) {
    separate()
    text.append(name)
    followsKey = true
  }

  /// Begins a member with any name.
  package mutating func key(_ name: String) {
    separate()
    text.append(quoted: name)
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
    text.append(quoted: string)
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
    beginValue()
    text.append(coordinate)
  }

  package mutating func value(_ string: String?) {
    if let string { value(string) } else { null() }
  }

  package mutating func value(_ integer: Int?) {
    if let integer { value(integer) } else { null() }
  }

  /// Writes a value whose text the function appends: one on one line, and just as this writer would have it.
  mutating func value(written: (inout TextBuffer) -> Void) {
    beginValue()
    written(&text)
  }

  /// Ends the text with a line feed.
  package mutating func endLine() { text.append(UInt8(ascii: "\n")) }

  private mutating func begin(_ bracket: UInt8, _ layout: Layout) {
    beginValue()
    text.append(bracket)
    depth += 1
    if layout == .inline { inlineDepth = min(inlineDepth, depth) }
    isEmpty = true
  }

  private mutating func end(_ bracket: UInt8) {
    let isOfLines = depth < inlineDepth && !isEmpty
    depth -= 1
    if depth < inlineDepth { inlineDepth = .max }
    isEmpty = false
    if isOfLines { breakLine() }
    text.append(bracket)
  }

  private mutating func beginValue() {
    if followsKey { followsKey = false } else if depth > 0 { separate() }
  }

  private mutating func separate() {
    if depth < inlineDepth {
      breakLine(after: !isEmpty)
    } else if !isEmpty {
      text.append(", ")
    }
    isEmpty = false
  }

  /// Begins a line, behind a comma if something comes before it.
  private mutating func breakLine(after isBehind: Bool = false) {
    let start = isBehind ? 0 : 1
    let prepared = min(depth, Self.preparedDepth)
    text.append(Self.lineStart.utf8Start + start, count: 2 - start + 2 * prepared)
    for _ in prepared..<depth { text.append("  ") }
  }

  /// A comma, a line feed and the blanks of as many levels as most containers have.
  private static let lineStart: StaticString = ",\n                "
  private static let preparedDepth = 8
}

extension TextBuffer {
  /// Appends a text as a JSON string, in quotes and with its escapes.
  mutating func append(quoted string: String) {
    append(UInt8(ascii: "\""))
    var string = string
    string.withUTF8 { utf8 in
      var start = 0
      while true {
        let end = utf8.firstEscape(from: start)
        append(UnsafeBufferPointer(rebasing: utf8[start..<end]))
        guard end < utf8.count else { break }
        appendEscape(utf8[end])
        start = end + 1
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends the shortest digits that read back as this number; `null` if it is not finite.
  mutating func append(_ coordinate: Double) {
    if coordinate.isFinite { append(coordinate.description) } else { append("null" as StaticString) }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case 0x08: append("\\b")
    case 0x09: append("\\t")
    case 0x0A: append("\\n")
    case 0x0C: append("\\f")
    case 0x0D: append("\\r")
    default:
      append(byte < 0x10 ? "\\u000" : "\\u001")
      append(byte & 0x0F < 10 ? 0x30 + byte & 0x0F : 0x57 + byte & 0x0F)
    }
  }
}
