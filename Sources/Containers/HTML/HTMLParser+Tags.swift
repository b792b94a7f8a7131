extension HTMLParser {
  /// Longer names of elements and attributes are several.
  private static var longestName: Int { 100 }
  /// Further attributes of an element are not looked at.
  private static var mostAttributes: Int { 1_024 }

  /// Where a name ends.
  func endOfName(_ start: Int, hasDots: Bool) -> Int {
    var end = start
    let last = min(limit, start + Self.longestName)
    while end < last, Self.isOfName(page[end]) || hasDots && page[end] == UInt8(ascii: ".") { end += 1 }
    return end
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_")
  }

  /// Where the name ends that begins at a position; `nil` where none does.
  private func endOfName(at start: Int) -> Int? {
    let first = byte(start)
    guard
      Self.isLetter(first) || first == UInt8(ascii: "_") || first == UInt8(ascii: ":")
        || first == UInt8(ascii: ".")
    else { return nil }
    return endOfName(start, hasDots: true)
  }

  // MARK: Start tags

  /// Reads a start tag, and ends its element if that has no content.
  ///
  /// - Parameter end: where its name ends, unless that has dots.
  mutating func startTag(_ name: Int, endingAt end: Int) {
    var (end, element) = (end, name)
    if byte(end) == UInt8(ascii: ".") { (end, element) = readNameOfTag(hasDots: true) }
    position = end
    endElements(endedBy: element)
    let isDouble = isDouble(element)
    readAttributes()
    if !isDouble {
      open.append(element)
      fields.withUnsafeBufferPointer { fields in
        decoded.withUnsafeBufferPointer { decoded in
          handler.start(
            names.name(element), HTMLAttributes(fields: fields, page: page, decoded: decoded), at: position)
        }
      }
      stopIfWanted()
    }
    let current = top
    if byte(position) == UInt8(ascii: "/"), current != HTMLNames.none {
      // The attributes end at nothing else that begins so.
      position += 2
      endTop()
    } else if byte(position) == UInt8(ascii: ">") {
      position += 1
      if current != HTMLNames.none, elements.isEmpty(current) { endTop() }
    } else if current != HTMLNames.none {
      _ = open.popLast()
      endAll()
    }
  }

  /// Whether an element that is there once only is there already, or stands where it cannot be.
  private mutating func isDouble(_ element: Int) -> Bool {
    switch element {
    case elements.html where !open.isEmpty, elements.head where open.count != 1:
      doubles += 1
      return true
    case elements.body:
      let others = open.count { $0 == element }
      doubles += others
      return others > 0
    default: return false
    }
  }

  private mutating func readAttributes() {
    if !fields.isEmpty { fields.removeAll(keepingCapacity: true) }
    if !decoded.isEmpty { decoded.removeAll(keepingCapacity: true) }
    skipBlanks()
    while !isEndOfTag {
      if let end = endOfName(at: position) {
        readAttribute(position..<end)
      } else {
        while !isEndOfTag, !Self.isBlank(byte(position)) { position += 1 }
      }
      skipBlanks()
    }
  }

  private var isEndOfTag: Bool {
    let byte = byte(position)
    return byte == UInt8(ascii: ">") || byte == 0
      || byte == UInt8(ascii: "/") && self.byte(position + 1) == UInt8(ascii: ">")
  }

  private mutating func readAttribute(_ name: Range<Int>) {
    var field = HTMLAttributes.Field(name: piece(name))
    position = name.upperBound
    skipBlanks()
    if byte(position) == UInt8(ascii: "=") {
      position += 1
      skipBlanks()
      field.hasValue = true
      (field.value, field.isDecoded) = readValue()
    }
    if fields.count < Self.mostAttributes { fields.append(field) }
  }

  /// Reads a value with or without quotes.
  private mutating func readValue() -> (range: Range<Int>, isDecoded: Bool) {
    let quote = byte(position)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { position += 1 }
    let start = position
    var hasReferences = false
    var end = start
    while end < limit {
      let byte = page[end]
      if byte == quote && isQuoted || byte == 0 { break }
      if !isQuoted, byte == UInt8(ascii: ">") || Self.isBlank(byte) { break }
      if byte == UInt8(ascii: "&") { hasReferences = true }
      end += 1
    }
    position = end
    defer { if isQuoted, byte(position) == quote { position += 1 } }
    guard hasReferences, fields.count < Self.mostAttributes else { return (start..<end, false) }
    return (decode(start..<end), true)
  }

  /// Writes a value without its references, and gives its range there.
  private mutating func decode(_ value: Range<Int>) -> Range<Int> {
    let start = decoded.count
    let after = position
    position = value.lowerBound
    defer { position = after }
    while position < value.upperBound {
      guard page[position] == UInt8(ascii: "&") else {
        decoded.append(page[position])
        position += 1
        continue
      }
      switch readReference() {
      // A zero ended values.
      case .character(0): return start..<decoded.count
      case .character(let character): Self.append(character, to: &decoded)
      case .name(let name):
        decoded.append(UInt8(ascii: "&"))
        decoded += page[name]
      }
    }
    return start..<decoded.count
  }

  // MARK: End tags

  /// Reads an end tag; `true` if the innermost element ended.
  mutating func endTag() -> Bool {
    position += 2
    guard let end = endOfName(at: position) else { return false }
    let element = names.number(of: piece(position..<end))
    position = end
    skip(to: UInt8(ascii: ">"))
    if doubles > 0, element == elements.html || element == elements.head || element == elements.body {
      doubles -= 1
      return false
    }
    guard open.contains(element) else { return false }
    endElements(in: element)
    guard top == element else { return false }
    endTop()
    return true
  }

  /// Ends the elements in one that ends, unless one of them is of more weight.
  private mutating func endElements(in element: Int) {
    let priority = elements.priority(of: element)
    for other in open.reversed() {
      if other == element { break }
      if elements.priority(of: other) > priority { return }
    }
    while !open.isEmpty, top != element { endTop() }
  }
}
