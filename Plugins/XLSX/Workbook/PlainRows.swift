import Containers

/// Receives the rows and cells that `PlainRows` passes over.
protocol PlainRowsSink {
  /// - Parameter number: the number that the row states, from 1.
  mutating func startRow(_ number: Int?, isHidden: Bool)
  mutating func add(_ cell: PlainRows.Cell)
  mutating func endRow()
  /// Whether nothing more is wanted.
  var isOver: Bool { get }
}

/// The rows of a sheet as most programs write them, passed over byte by byte. It gives up at the first byte that is not
/// certainly so.
struct PlainRows {
  /// A cell. Ranges are of the bytes of the sheet.
  struct Cell {
    /// Its place, if it states it.
    var position: CellPosition?
    var style = 0
    var kind: Range<Int>?
    /// The formula, without references.
    var formula: Range<Int>?
    /// The value, without references but in a text of its own.
    var value: Range<Int>?
    /// Whether the value is a text of its own.
    var isInline = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where it stands: in the end behind the last row, and behind the tag that ends the rows.
  private(set) var index: Int

  /// More attributes of a row are left to others.
  private static let mostAttributes = 16

  /// - Parameter start: where the first row begins.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    index = start
  }

  /// Passes over the rows and the tag that ends them; `false` where they are not plain, or the sink wants no more.
  mutating func pass<Sink: PlainRowsSink>(to sink: inout Sink) -> Bool {
    while skip("<row") {
      guard let isEmpty = row(&sink) else { return false }
      if !isEmpty {
        while skip("<c") {
          guard let cell = cell() else { return false }
          sink.add(cell)
          if sink.isOver { return false }
        }
        guard skip("</row>") else { return false }
      }
      sink.endRow()
      if sink.isOver { return false }
    }
    return skip("</sheetData>")
  }

  // MARK: - Rows

  /// The attributes of a row; `true` if the row is empty, `nil` if it is not plain.
  private mutating func row<Sink: PlainRowsSink>(_ sink: inout Sink) -> Bool? {
    var number: Int?
    var isHidden = false
    var names: [Range<Int>] = []
    while skip(" ") {
      let start = index
      while isLetter(byte) || isDigit(byte) { index += 1 }
      let prefixEnd = index
      if byte == UInt8(ascii: ":") {
        index += 1
        while isLetter(byte) || isDigit(byte) { index += 1 }
        // A name with a prefix must not be one that is looked for.
        guard index > prefixEnd + 2, isLetter(bytes[prefixEnd + 1]), !isNamedHidden(prefixEnd + 1..<index)
        else {
          return nil
        }
      }
      let name = start..<index
      guard prefixEnd > start, isLetter(bytes[start]), !bytes[name].starts(with: "xmlns".utf8),
        let value = quoted(),
        names.count < Self.mostAttributes
      else { return nil }
      // The same name behind two prefixes may be one name.
      let local = (prefixEnd < name.upperBound ? prefixEnd + 1 : start)..<name.upperBound
      guard !names.contains(where: { bytes[$0].elementsEqual(bytes[local]) }) else { return nil }
      names.append(local)
      if name.count == 1, bytes[start] == UInt8(ascii: "r") {
        guard let own = integer(value) else { return nil }
        number = own
      } else if isNamedHidden(name) {
        isHidden = bytes[value].elementsEqual("1".utf8) || bytes[value].elementsEqual("true".utf8)
      }
    }
    let isEmpty = skip("/>")
    guard isEmpty || skip(">") else { return nil }
    sink.startRow(number, isHidden: isHidden)
    return isEmpty
  }

  private func isNamedHidden(_ name: Range<Int>) -> Bool { bytes[name].elementsEqual("hidden".utf8) }

  // MARK: - Cells

  /// The cell behind whose `<c` it stands; `nil` if it is not plain.
  private mutating func cell() -> Cell? {
    var cell = Cell()
    var hasStyle = false
    while byte == UInt8(ascii: " "), index + 2 < bytes.count {
      let name = bytes[index + 1]
      index += 2
      guard let value = quoted() else { return nil }
      switch name {
      case UInt8(ascii: "r") where cell.position == nil:
        guard let position = CellPosition(UnsafeBufferPointer(rebasing: bytes[value])) else { return nil }
        cell.position = position
      case UInt8(ascii: "s") where !hasStyle:
        guard let style = integer(value) else { return nil }
        cell.style = style
        hasStyle = true
      case UInt8(ascii: "t") where cell.kind == nil: cell.kind = value
      default: return nil
      }
    }
    if skip("/>") { return cell }
    guard skip(">") else { return nil }
    if skip("<f>") {
      guard let text = text(mayHaveReferences: false), skip("</f>") else { return nil }
      cell.formula = text
    }
    if skip("<v>") {
      guard let text = text(mayHaveReferences: false), skip("</v>") else { return nil }
      cell.value = text
    } else if cell.formula == nil, skip("<is><t") {
      guard skip(">") || skip(" xml:space=\"preserve\">"), let text = text(mayHaveReferences: true),
        skip("</t></is>")
      else { return nil }
      cell.value = text
      cell.isInline = true
    }
    return skip("</c>") ? cell : nil
  }

  /// The characters to the next tag; `nil` if there are others than those of a plain text.
  private mutating func text(mayHaveReferences: Bool) -> Range<Int>? {
    let start = index
    guard let end = PlainText.end(bytes, from: start, mayHaveReferences: mayHaveReferences) else {
      return nil
    }
    index = end
    return start..<end
  }

  // MARK: - Bytes

  /// The byte at the position; 0, which no plain sheet has, behind the end.
  private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  @inline(__always)
  private mutating func skip(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - index >= count else { return false }
    let start = word.utf8Start
    for offset in 0..<count where bytes[index + offset] != start[offset] { return false }
    index += count
    return true
  }

  /// The value behind the `="` at the position, of printable ASCII without signs of markup.
  private mutating func quoted() -> Range<Int>? {
    guard skip("=\"") else { return nil }
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return start..<index - 1
      }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else {
        return nil
      }
      index += 1
    }
    return nil
  }

  private func integer(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var value = 0
    for byte in bytes[range] {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
