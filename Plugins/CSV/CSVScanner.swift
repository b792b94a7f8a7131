import Characters
import Diagnostics

/// Cuts a list into rows and fields: RFC 4180, with any of the separators and line ends that programs write.
struct CSVScanner: ~Copyable {
  /// The fields of the row last taken.
  private(set) var fields: [CSVField] = []
  /// The line on which that row begins, from 1.
  private(set) var line = 0

  let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  /// The offset of the next row.
  private(set) var position = 0
  /// The offset of the row last taken.
  private(set) var rowStart = 0
  private var nextLine = 1

  /// Cuts these bytes, which must outlive the scanner.
  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// Takes the next row, and returns whether there was one.
  /// - Throws: `CSVFault` where a quote is not closed or text follows a closing quote.
  mutating func nextRow() throws(CSVFault) -> Bool {
    guard position < bytes.count else { return false }
    fields.removeAll(keepingCapacity: true)
    line = nextLine
    rowStart = position
    repeat {
      fields.append(
        position < bytes.count && bytes[position] == UInt8(ascii: "\"") ? try quotedField() : plainField())
    } while takeSeparator()
    takeLineEnd()
    return true
  }

  /// Goes on behind a row of one line that was taken without the fields.
  mutating func skipLine(to end: Int) {
    position = end
    nextLine += 1
  }

  /// The place of a field of the row last taken; columns count characters.
  func place(of field: CSVField?) -> Place {
    guard let field else { return .line(line, column: 1) }
    return .line(line, column: bytes[rowStart..<field.offset].count(where: \.isCharacterStart) + 1)
  }

  private mutating func plainField() -> CSVField {
    let start = position
    while position < bytes.count {
      // Line ends are the only control characters that end a field, besides a tab where that separates.
      position = bytes.firstIndex(from: position, below: 0x0E, or: separator, or: separator)
      guard position < bytes.count else { break }
      let byte = bytes[position]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      position += 1
    }
    return CSVField(
      offset: start, bytes: UnsafeBufferPointer(rebasing: bytes[start..<position]), unescaped: nil)
  }

  private mutating func quotedField() throws(CSVFault) -> CSVField {
    let start = position
    var unescaped: [UInt8]?
    var piece = start + 1
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x0A { nextLine += 1 }
      guard byte == UInt8(ascii: "\"") else { continue }
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        unescaped = (unescaped ?? []) + bytes[piece..<position]
        position += 1
        piece = position
        continue
      }
      unescaped?.append(contentsOf: bytes[piece..<(position - 1)])
      let field = CSVField(
        offset: start, bytes: UnsafeBufferPointer(rebasing: bytes[(start + 1)..<(position - 1)]),
        unescaped: unescaped)
      guard position == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[position]) else {
        throw CSVFault(
          place(of: field),
          Message("引号之后还有文字", "text follows a closing quote"),
          remedy: Message("字段里的引号请写两遍", "Write quotes inside a field twice."))
      }
      return field
    }
    throw CSVFault(
      .line(line, column: 1),
      Message("引号没有结束", "a quote is not closed"),
      remedy: Message("请检查这一行的引号，或文件是否不完整", "Check the quotes of this row, and whether the file is whole."))
  }

  private mutating func takeSeparator() -> Bool {
    guard position < bytes.count, bytes[position] == separator else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd() {
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    nextLine += 1
  }
}

/// What is wrong with a row; the reader adds the file's name.
struct CSVFault: Error {
  var place: Place
  var message: Message
  var remedy: Message?

  init(_ place: Place, _ message: Message, remedy: Message? = nil) {
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}
