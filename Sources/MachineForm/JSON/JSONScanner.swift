import Characters
import Diagnostics

/// A pull parser for JSON (RFC 8259) that builds no tree.
///
/// The bytes must be valid UTF-8. The caller says what it expects next, and anything else is a `JSONFault`.
/// Containers nested deeper than 64 are refused.
package struct JSONScanner: ~Copyable {
  /// The greatest nesting depth of containers.
  package static let depthLimit = 64

  /// The offset of the next byte.
  package internal(set) var position = 0

  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var depth = 0
  /// Whether a container was just opened, so that no comma is expected.
  var isFresh = false
  /// The comma and the blanks in front of a key of a cell: the same for the next, in most files.
  private var gap = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

  /// Scans these bytes, which must outlive the scanner.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte that is not white space, without consuming it; `nil` at the end.
  package mutating func peek() -> UInt8? {
    position = indexPastBlanks(from: position)
    return position < bytes.count ? bytes[position] : nil
  }

  /// The offset of the next byte that is not white space, where the next value begins.
  package var nextOffset: Int {
    mutating get {
      _ = peek()
      return position
    }
  }

  package mutating func beginObject() throws(JSONFault) {
    try open(UInt8(ascii: "{"), .object)
  }

  /// The next member's name, leaving the scanner before its value; `nil` at the end of the object.
  package mutating func nextKey() throws(JSONFault) -> JSONString? {
    guard try hasNext(before: UInt8(ascii: "}")) else { return nil }
    let key = try string()
    guard peek() == UInt8(ascii: ":") else { throw unexpected(.colon) }
    position += 1
    return key
  }

  /// Consumes the next member's name if it is the given one, as in files with members in the usual order.
  /// Otherwise nothing is consumed, and `nextKey` has to be called.
  package mutating func takeKey(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let index = nextKeyIndex() else { return false }
    let end = index + 1 + name.count
    guard end + 1 < bytes.count, bytes[index] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\""),
      bytes[end + 1] == UInt8(ascii: ":"),
      UnsafeBufferPointer(rebasing: bytes[(index + 1)..<end]).isSame(as: name)
    else { return false }
    position = end + 2
    return true
  }

  /// The same for a name in quotes with its colon, and with a blank that need not come.
  mutating func takeKey(quoted key: UnsafeBufferPointer<UInt8>) -> Bool {
    let key = UnsafeBufferPointer(rebasing: key.dropLast())
    let before = position
    if !isFresh, !gap.isEmpty, take(bytes: gap) {
      if take(bytes: key) { return true }
      position = before
    }
    guard let index = nextKeyIndex() else { return false }
    position = index
    guard take(bytes: key) else {
      position = before
      return false
    }
    if !isFresh { gap = UnsafeBufferPointer(rebasing: bytes[before..<index]) }
    return true
  }

  /// Where the next member's name begins if there is one.
  private func nextKeyIndex() -> Int? {
    let index = indexPastBlanks(from: position)
    if isFresh { return index }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ",") else { return nil }
    return indexPastBlanks(from: index + 1)
  }

  package mutating func beginArray() throws(JSONFault) {
    try open(UInt8(ascii: "["), .array)
  }

  /// Whether there is another element, leaving the scanner before it.
  package mutating func nextElement() throws(JSONFault) -> Bool {
    try hasNext(before: UInt8(ascii: "]"))
  }

  /// Consumes `null` if it comes next.
  package mutating func takeNull() throws(JSONFault) -> Bool {
    guard peek() == UInt8(ascii: "n") else { return false }
    try take("null")
    return true
  }

  /// Consumes `true` or `false`.
  package mutating func boolean() throws(JSONFault) -> Bool {
    switch peek() {
    case UInt8(ascii: "t"):
      try take("true")
      return true
    case UInt8(ascii: "f"):
      try take("false")
      return false
    default: throw unexpected(.boolean)
    }
  }

  /// Consumes a string.
  package mutating func string() throws(JSONFault) -> JSONString {
    guard peek() == UInt8(ascii: "\"") else { throw unexpected(.string) }
    let start = position + 1
    var isEscaped = false
    var index = start
    while true {
      index = bytes.firstEscape(from: index)
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: "\""):
        position = index + 1
        isFresh = false
        return JSONString(
          offset: start - 1, bytes: UnsafeBufferPointer(rebasing: bytes[start..<index]),
          unescaped: isEscaped ? try unescape(start..<index) : nil)
      case UInt8(ascii: "\\"):
        isEscaped = true
        index = min(index + 2, bytes.count)
      default:
        throw JSONFault(
          .syntax, at: index,
          Message("字符串里有未转义的控制字符", "a control character stands unescaped in a string"))
      }
    }
    position = bytes.count
    throw unexpected(.closingQuote)
  }

  /// Consumes a number and returns its characters.
  package mutating func number() throws(JSONFault) -> UnsafeBufferPointer<UInt8> {
    guard let first = peek(), first == UInt8(ascii: "-") || first.isDigit else { throw unexpected(.number) }
    let start = position
    if first == UInt8(ascii: "-") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
      position += 1
      if position < bytes.count, bytes[position].isDigit {
        throw JSONFault(.syntax, at: start, Message("数字前面多了 0", "a number has a zero too many in front"))
      }
    } else {
      try takeDigits()
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try takeDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-")
      {
        position += 1
      }
      try takeDigits()
    }
    isFresh = false
    return UnsafeBufferPointer(rebasing: bytes[start..<position])
  }

  /// Consumes a whole number of at most 18 digits without a sign, as nearly all are. Otherwise nothing is
  /// consumed, and `number` has to be called.
  package mutating func takeWholeNumber() -> Int64? {
    guard let first = peek(), first.isDigit else { return nil }
    let end = min(bytes.count, position + 18)
    var index = position
    var value: Int64 = 0
    while index < end, bytes[index].isDigit {
      value = value &* 10 &+ Int64(bytes[index] &- UInt8(ascii: "0"))
      index += 1
    }
    // The number must end here, and have no zero too many in front.
    guard index < bytes.count, first != UInt8(ascii: "0") || index == position + 1 else { return nil }
    let next = bytes[index]
    guard next != UInt8(ascii: "."), next | 0x20 != UInt8(ascii: "e"), !next.isDigit else { return nil }
    position = index
    isFresh = false
    return value
  }

  /// Consumes a value of any kind.
  package mutating func skipValue() throws(JSONFault) {
    switch peek() {
    case UInt8(ascii: "{"):
      try beginObject()
      while try nextKey() != nil { try skipValue() }
    case UInt8(ascii: "["):
      try beginArray()
      while try nextElement() { try skipValue() }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "n"): try take("null")
    case UInt8(ascii: "t"): try take("true")
    case UInt8(ascii: "f"): try take("false")
    default: _ = try number()
    }
  }

  private func unexpected(_ expected: Expected) -> JSONFault {
    let name = expected.name
    guard position < bytes.count else {
      return JSONFault(
        .syntax, at: bytes.count,
        Message("文件到此中断，缺少\(name.chinese)", "the text ends here, \(name.english) is missing"),
        remedy: Message("文件可能不完整，请重新取得", "The file may be cut short; get it anew."))
    }
    // A value of the wrong kind is a content error; anything else is a syntax error.
    let found = bytes[position]
    let isValue = expected.isValue && ("{[\"-tfn".utf8.contains(found) || found.isDigit)
    return JSONFault(
      isValue ? .content : .syntax, at: position,
      Message("这里应当是\(name.chinese)", "\(name.english) is expected here"))
  }

  @inline(__always)
  private func indexPastBlanks(from start: Int) -> Int {
    start < bytes.count && bytes[start] > 0x20 ? start : indexPastSeveralBlanks(from: start)
  }

  private func indexPastSeveralBlanks(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0D, 0x09: index += 1
      // Behind a line feed come the blanks of several levels.
      case 0x0A: index = bytes.firstIndex(from: index + 1, otherThan: 0x20)
      default: return index
      }
    }
    return index
  }

  private mutating func open(_ bracket: UInt8, _ expected: Expected) throws(JSONFault) {
    guard peek() == bracket else { throw unexpected(expected) }
    guard depth < Self.depthLimit else {
      throw JSONFault(
        .syntax, at: position,
        Message("嵌套超过 \(Self.depthLimit) 层", "containers are nested deeper than \(Self.depthLimit)"))
    }
    depth += 1
    position += 1
    isFresh = true
  }

  private mutating func hasNext(before bracket: UInt8) throws(JSONFault) -> Bool {
    let next = peek()
    if next == bracket {
      position += 1
      depth -= 1
      isFresh = false
      return false
    }
    if isFresh { return true }
    guard next == UInt8(ascii: ",") else {
      throw unexpected(.commaOrBracket)
    }
    position += 1
    return true
  }

  private mutating func take(_ word: StaticString) throws(JSONFault) {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, UnsafeBufferPointer(rebasing: bytes[position..<end]).isSame(as: word) else {
      throw JSONFault(.syntax, at: position, Message("这里不是 JSON 的值", "this is no JSON value"))
    }
    position = end
    isFresh = false
  }

  private mutating func takeDigits() throws(JSONFault) {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    if position == start { throw unexpected(.digit) }
  }

}

/// What the scanner expects; the words are built only for errors.
private enum Expected {
  case object, array, string, number, boolean, colon, commaOrBracket, closingQuote, digit

  /// Whether it is a whole value.
  var isValue: Bool {
    switch self {
    case .object, .array, .string, .number, .boolean: true
    case .colon, .commaOrBracket, .closingQuote, .digit: false
    }
  }

  var name: Message {
    switch self {
    case .object: Message("对象 {…}", "an object {…}")
    case .array: Message("数组 […]", "an array […]")
    case .string: Message("字符串", "a string")
    case .number: Message("数字", "a number")
    case .boolean: Message("true 或 false", "true or false")
    case .colon: Message("冒号", "a colon")
    case .commaOrBracket: Message("逗号或结尾的括号", "a comma or the closing bracket")
    case .closingQuote: Message("字符串结尾的引号", "the closing quote of a string")
    case .digit: Message("数字", "a digit")
    }
  }
}
