import Characters
import Diagnostics
import ReportModel

extension ReportGenerator {
  /// Blocks of prose: mostly paragraphs, some with marks, and now and then a table or a picture.
  mutating func blocks(upTo count: Int, depth: Int = 0) -> [ProseBlock] {
    (0..<1 + random.below(count)).map { _ in
      switch random.below(12) {
      case 0 where depth < 2: .table(table(depth: depth))
      case 1: .picture(picture(placed: depth == 0))
      case 2, 3, 4: .paragraph(markedParagraph(depth: depth))
      default: .paragraph(Paragraph(text(), place: blockPlace(depth)))
      }
    }
  }

  private mutating func blockPlace(_ depth: Int) -> Place? {
    depth == 0 && random.once(in: 3) ? place() : nil
  }

  /// A paragraph with words set apart, notes and pictures, in the order in which readers give them.
  private mutating func markedParagraph(depth: Int) -> Paragraph {
    var paragraph = Paragraph(text(), place: blockPlace(depth))
    if random.once(in: 4) {
      paragraph.item = ListItem(level: random.below(4), isNumbered: random.once(in: 2))
    }
    var starts: [Int] = []
    for (index, byte) in paragraph.text.utf8.enumerated() where byte.isCharacterStart { starts.append(index) }
    starts.append(paragraph.text.utf8.count)
    for kind in [TextMark.Kind.bold, .italic, .underline, .raised, .link("https://example.org/?a=1&b=2")] {
      guard random.once(in: 3), starts.count > 1 else { continue }
      let first = random.below(starts.count - 1)
      let last = first + 1 + random.below(starts.count - first - 1)
      paragraph.marks.append(TextMark(kind, starts[first]..<starts[last]))
    }
    if random.once(in: 4) {
      let position = starts[random.below(starts.count)]
      let kind: TextMark.Kind =
        random.once(in: 2) ? .note([Paragraph(random.pick(OddText.plain))]) : .picture(picture(placed: false))
      paragraph.marks.append(TextMark(kind, position..<position))
    }
    paragraph.marks = TextMark.inOrder(paragraph.marks)
    return paragraph
  }

  /// A table in which some cells cover several columns or rows, and none overlap.
  private mutating func table(depth: Int) -> ProseTable {
    let (rowCount, columnCount) = (1 + random.below(4), 2 + random.below(3))
    var isCovered = [[Bool]](repeating: [Bool](repeating: false, count: columnCount), count: rowCount)
    var rows: [[ProseTable.Cell]] = []
    for row in 0..<rowCount {
      rows.append([])
      for column in 0..<columnCount where !isCovered[row][column] {
        let room = isCovered[row][column...].prefix { !$0 }.count
        let columnSpan = random.once(in: 5) ? 1 + random.below(room) : 1
        let rowSpan = random.once(in: 6) ? 1 + random.below(rowCount - row) : 1
        for covered in row..<row + rowSpan {
          for place in column..<column + columnSpan { isCovered[covered][place] = true }
        }
        let blocks = random.once(in: 5) ? [] : blocks(upTo: random.once(in: 4) ? 2 : 1, depth: depth + 1)
        rows[row].append(ProseTable.Cell(blocks, columnSpan: columnSpan, rowSpan: rowSpan))
      }
    }
    return ProseTable(rows: rows, headRowCount: random.once(in: 3) ? 1 : 0, place: blockPlace(depth))
  }

  private mutating func picture(placed: Bool) -> Picture {
    var picture = Picture(
      PictureContent(TinyPictures.png(red: UInt8(random.below(256)))),
      alternative: random.pick(["", "图1 公开数量", "a \"b\" <c>"]))
    if random.once(in: 2) { picture.size = PictureSize(width: Double(20 + random.below(200)), height: 12.5) }
    if placed, random.once(in: 2) { picture.place = place() }
    return picture
  }
}

/// Pictures small enough to be written by hand.
public enum TinyPictures {
  /// A PNG of one pixel.
  public static func png(red: UInt8) -> [UInt8] {
    // A palette of one colour, and one row with its index, in a deflate block that is only stored.
    let head: [UInt8] = [0, 0, 0, 1, 0, 0, 0, 1, 8, 3, 0, 0, 0]
    let data: [UInt8] = [0x78, 0x01, 0x01, 2, 0, 0xFD, 0xFF, 0, 0, 0, 2, 0, 1]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
      + chunk("PLTE", [red, 80, 160]) + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return bigEndian(UInt32(data.count)) + body + bigEndian(checksum(body))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(number >> (24 - 8 * UInt32($0)) & 255) }
  }

  /// The CRC of PNG (ISO 3309).
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return value ^ 0xFFFF_FFFF
  }
}
