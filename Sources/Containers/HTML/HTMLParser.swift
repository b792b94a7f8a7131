/// Divides a page into tags and texts, and keeps the elements that are open.
///
/// It sends the events that libxml2 2.9.14 sends for the same bytes, which readers were made for, but where that loses text:
/// behind U+FFFE in a tag, and in ampersands before hundreds of letters. With it a page takes a third of the time, and
/// attributes by the hundred thousand cost no more than other text. Tests hold the two together.
struct HTMLParser {
  let page: UnsafeBufferPointer<UInt8>
  let handler: HTMLHandler
  /// What is read next.
  var position = 0
  /// Where the page ends; 0 once the handler wants no more.
  var limit: Int
  /// The elements that are open, by the numbers of their names.
  var open: [Int] = []
  /// The start tags of elements that were there already, whose end tags mean nothing.
  var doubles = 0
  /// Whether nothing follows but the ends of elements.
  var isAtEnd = false
  /// Whether a document type between elements was right before, behind which no element ends.
  private var isBehindType = false

  let names = HTMLNames()
  let elements = HTMLElements.standard
  /// The attributes of the tag that is read, and those of its values that had references.
  var fields: [HTMLAttributes.Field] = []
  var decoded: [UInt8] = []

  init(_ page: UnsafeBufferPointer<UInt8>, handler: HTMLHandler) {
    self.page = page
    self.handler = handler
    limit = page.count
  }

  /// The byte at a position; 0 behind the end, which a zero in the page is taken for.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 { position < limit ? page[position] : 0 }

  /// The innermost open element.
  var top: Int { open.last ?? HTMLNames.none }

  mutating func parse() {
    skipProlog()
    content()
    endAll()
  }

  // MARK: Content

  private mutating func content() {
    // Whose content is read, and how deep it is: after an element ends, it takes one turn until its parent's is.
    var element = top
    var depth = open.count
    var (nameEnd, name) = (0, HTMLNames.none)
    while !isAtEnd {
      let first = byte(position)
      let second = first == UInt8(ascii: "<") ? byte(position + 1) : 0
      let isBehindType = isBehindType
      self.isBehindType = false
      if first == UInt8(ascii: "<") {
        if second == UInt8(ascii: "/"), !isBehindType {
          if endTag(), element != HTMLNames.none || open.isEmpty { (element, depth) = (top, open.count) }
          continue
        }
        if Self.isLetter(second) || second == UInt8(ascii: "_") || second == UInt8(ascii: ":") {
          (nameEnd, name) = readNameOfTag(hasDots: false)
          if !isBehindType, let last = open.last, elements.ends(last, beginning: name) {
            endElements(endedBy: name)
            continue
          }
        }
      }
      if !isBehindType, !open.isEmpty, depth >= open.count, element != top {
        if byte(position) == 0 { endAll() }
        (element, depth) = (top, open.count)
        continue
      }
      if first != 0, element == elements.script || element == elements.style {
        text(isRaw: true)
        continue
      }
      switch first {
      case UInt8(ascii: "<"):
        if startsElement(second, isBehindType: isBehindType) {
          startTag(name, endingAt: nameEnd)
          (element, depth) = (top, open.count)
        }
      case UInt8(ascii: "&"): reference()
      case 0: return
      default: text()
      }
    }
  }

  /// The name of the start tag that begins here, and where it ends.
  func readNameOfTag(hasDots: Bool) -> (end: Int, name: Int) {
    let end = endOfName(position + 1, hasDots: hasDots)
    return (end, names.number(of: piece(position + 1..<end)))
  }

  /// Reads what begins with a `<`; `true` for a start tag, which is not read yet.
  private mutating func startsElement(_ second: UInt8, isBehindType: Bool) -> Bool {
    if second == UInt8(ascii: "!"), !isBehindType, isWord("doctype", at: position + 2) {
      skipDocumentType()
      self.isBehindType = true
    } else if second == UInt8(ascii: "!"), isComment(position) {
      skipComment()
    } else if second == UInt8(ascii: "?") {
      skipInstruction()
    } else if Self.isLetter(second) {
      return true
    } else {
      send(piece(position..<position + 1))
      position += 1
    }
    return false
  }

  // MARK: Elements

  /// Begins an element without attributes.
  mutating func begin(_ element: Int) {
    open.append(element)
    handler.start(names.name(element), .none, at: position)
    stopIfWanted()
  }

  /// Ends the innermost element.
  mutating func endTop() {
    guard let last = open.last else { return }
    handler.end(names.name(last))
    _ = open.popLast()
    stopIfWanted()
  }

  mutating func stopIfWanted() {
    guard handler.isStopped else { return }
    limit = 0
    isAtEnd = true
  }

  /// Ends the elements that the start tag of another one ends.
  mutating func endElements(endedBy element: Int) {
    while let last = open.last, elements.ends(last, beginning: element) { endTop() }
  }

  /// Ends all elements.
  mutating func endAll() {
    while !open.isEmpty { endTop() }
  }

  // MARK: Bytes

  func piece(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: page[range])
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  mutating func skipBlanks() {
    while Self.isBlank(byte(position)) { position += 1 }
  }

  /// Whether a word in lower case stands there, in any case.
  func isWord(_ word: StaticString, at start: Int) -> Bool {
    for index in 0..<word.utf8CodeUnitCount
    where HTMLNames.lower(byte(start + index)) != word.utf8Start[index] { return false }
    return true
  }
}
