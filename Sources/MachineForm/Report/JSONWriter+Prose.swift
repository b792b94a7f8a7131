import Characters
import ReportModel

/// How blocks of prose are written.
extension JSONWriter {
  /// Writes blocks, one a line; the places of the outermost are among the report's origins.
  mutating func write(_ blocks: [ProseBlock], placed: Bool = false) {
    beginArray()
    for block in blocks { write(block, placed: placed) }
    endArray()
  }

  mutating func write(_ block: ProseBlock, placed: Bool) {
    beginObject(.inline)
    field(BlockField.text)
    value(block.text)
    switch block {
    case .paragraph(let paragraph): writeMembers(of: paragraph)
    case .table(let table):
      field(BlockField.table)
      write(table)
    case .picture(let picture):
      field(BlockField.picture)
      write(picture, placed: false)
    }
    if placed, let place = block.place {
      field(BlockField.place)
      value(place)
    }
    endObject()
  }

  private mutating func writeMembers(of paragraph: Paragraph) {
    if !paragraph.marks.isEmpty {
      field(BlockField.marks)
      beginArray()
      var count = ScalarCount(paragraph.text)
      for mark in paragraph.marks { write(mark, &count) }
      endArray()
    }
    if let item = paragraph.item {
      field(BlockField.item)
      beginObject()
      field(ItemField.level)
      value(item.level)
      field(ItemField.numbered)
      value(item.isNumbered)
      endObject()
    }
  }

  private mutating func write(_ mark: TextMark, _ count: inout ScalarCount) {
    beginObject()
    field(MarkField.kind)
    value(mark.kind.word.rawValue)
    field(MarkField.start)
    value(count.scalars(before: mark.range.lowerBound))
    field(MarkField.end)
    value(count.scalars(before: mark.range.upperBound))
    switch mark.kind {
    case .bold, .italic, .underline, .raised, .lowered: break
    case .link(let address):
      field(MarkField.address)
      value(address)
    case .note(let paragraphs):
      field(MarkField.note)
      write(paragraphs.map { .paragraph($0) }, placed: true)
    case .picture(let picture):
      field(MarkField.picture)
      write(picture, placed: true)
    }
    endObject()
  }

  private mutating func write(_ table: ProseTable) {
    beginObject()
    field(TableField.headRows)
    value(table.headRowCount)
    field(TableField.rows)
    beginArray()
    for row in table.rows {
      beginArray()
      for cell in row { write(cell) }
      endArray()
    }
    endArray()
    endObject()
  }

  private mutating func write(_ cell: ProseTable.Cell) {
    beginObject()
    field(TableCellField.text)
    value(cell.text)
    if cell.columnSpan > 1 {
      field(TableCellField.columnSpan)
      value(cell.columnSpan)
    }
    if cell.rowSpan > 1 {
      field(TableCellField.rowSpan)
      value(cell.rowSpan)
    }
    if cell.blocks != cell.plainBlocks {
      field(TableCellField.blocks)
      write(cell.blocks, placed: true)
    }
    endObject()
  }

  private mutating func write(_ picture: Picture, placed: Bool) {
    beginObject()
    field(PictureField.alternative)
    value(picture.alternative)
    if let content = picture.content {
      field(PictureField.type)
      value(content.format.mediaType)
      field(PictureField.data)
      value(ascii: Base64.text(of: content.bytes))
    }
    if let address = picture.address {
      field(PictureField.address)
      value(address)
    }
    if let size = picture.size {
      field(PictureField.width)
      value(size.width)
      field(PictureField.height)
      value(size.height)
    }
    if placed, let place = picture.place {
      field(PictureField.place)
      value(place)
    }
    endObject()
  }

  private mutating func field(_ field: some JSONField) { key(field.name) }
}

extension ProseTable.Cell {
  /// What a cell holds of which only the text is written.
  var plainBlocks: [ProseBlock] { text.isEmpty ? [] : [ProseBlock(text)] }
}

extension TextMark.Kind {
  /// Its word in the machine form.
  fileprivate var word: MarkKind {
    switch self {
    case .bold: .bold
    case .italic: .italic
    case .underline: .underline
    case .raised: .raised
    case .lowered: .lowered
    case .link: .link
    case .note: .note
    case .picture: .picture
    }
  }
}

/// Counts characters in front of positions in a text.
private struct ScalarCount {
  private let text: [UInt8]
  private var position = 0
  private var count = 0

  init(_ text: String) { self.text = Array(text.utf8) }

  /// How many characters begin before a byte; asked for in order it takes one pass.
  mutating func scalars(before byte: Int) -> Int {
    if byte < position { (position, count) = (0, 0) }
    while position < min(byte, text.count) {
      if text[position].isCharacterStart { count += 1 }
      position += 1
    }
    return count
  }
}
