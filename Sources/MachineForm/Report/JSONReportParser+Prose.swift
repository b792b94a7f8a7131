import Characters
import Diagnostics
import ReportModel

extension JSONReportParser {
  /// So deep may tables lie within tables.
  private static var deepestBlock: Int { 16 }

  /// Reads blocks of prose; a string is a paragraph, as it was in version 1.
  mutating func blocks(depth: Int = 0) throws(JSONFault) -> [ProseBlock] {
    guard depth < Self.deepestBlock else {
      throw JSONFault(
        .content, at: scanner.nextOffset,
        Message("表格里的表格套得太深", "tables lie too deep within tables"))
    }
    var blocks: [ProseBlock] = []
    try scanner.beginArray()
    while try scanner.nextElement() {
      if scanner.peek() == UInt8(ascii: "\"") {
        blocks.append(ProseBlock(try scanner.string().text))
      } else {
        blocks.append(try block(depth: depth))
      }
    }
    return blocks
  }

  mutating func block(depth: Int) throws(JSONFault) -> ProseBlock {
    var met = MetFields<BlockField>()
    var text: String?
    var marks: [TextMark] = []
    var item: ListItem?
    var content: ProseBlock?
    var place: Place?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .text: text = try scanner.string().text
      case .marks: marks = try self.marks(depth: depth)
      case .item: item = try self.item()
      case .table: content = .table(try table(depth: depth))
      case .picture: content = .picture(try picture())
      case .place: place = try self.place()
      }
    }
    guard let text else { throw Self.incomplete("text", at: offset) }
    let known: UInt32 = BlockField.table.bit | BlockField.picture.bit
    guard (met.bits & known).nonzeroBitCount < 2 else {
      throw JSONFault(
        .content, at: offset,
        Message("一段正文不能既是表格又是图片", "a block of prose is a table or a picture, not both"))
    }
    var block = ProseBlock(text)
    if let content {
      block = content
    } else {
      block = .paragraph(try paragraph(text, marks, item, at: offset))
    }
    if let place { block.place = place }
    return block
  }

  /// The paragraph, whose marks were read with positions in characters.
  private func paragraph(
    _ text: String, _ marks: [TextMark], _ item: ListItem?, at offset: Int
  ) throws(JSONFault) -> Paragraph {
    var paragraph = Paragraph(text, item: item)
    guard !marks.isEmpty else { return paragraph }
    let starts = Self.characterStarts(of: text)
    for mark in marks {
      guard mark.range.upperBound < starts.count else {
        throw JSONFault(
          .content, at: offset,
          Message(
            "标记到第 \(mark.range.upperBound) 个字，但这一段只有 \(starts.count - 1) 个字",
            "a mark ends behind character \(mark.range.upperBound), but the text has \(starts.count - 1)"))
      }
      paragraph.marks.append(
        TextMark(mark.kind, starts[mark.range.lowerBound]..<starts[mark.range.upperBound]))
    }
    return paragraph
  }

  /// Where each character begins, and where the text ends.
  private static func characterStarts(of text: String) -> [Int] {
    text.withText { bytes in
      [Int](unsafeUninitializedCapacity: bytes.count + 1) { starts, count in
        for index in bytes.indices where bytes[index].isCharacterStart {
          starts[count] = index
          count += 1
        }
        starts[count] = bytes.count
        count += 1
      }
    }
  }

  private mutating func marks(depth: Int) throws(JSONFault) -> [TextMark] {
    var marks: [TextMark] = []
    try scanner.beginArray()
    while try scanner.nextElement() { marks.append(try mark(depth: depth)) }
    return marks
  }

  /// A mark with positions in characters.
  private mutating func mark(depth: Int) throws(JSONFault) -> TextMark {
    var met = MetFields<MarkField>()
    var word: MarkKind?
    var bounds = (start: -1, end: -1)
    var address: String?
    var note: [Paragraph]?
    var picture: Picture?
    let offset = scanner.nextOffset
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .kind: word = try choice("标记", "kind of mark")
      case .start: bounds.start = try integer()
      case .end: bounds.end = try integer()
      case .address: address = try scanner.string().text
      case .note: note = try self.note(depth: depth + 1)
      case .picture: picture = try self.picture()
      }
    }
    guard let word, bounds.start >= 0, bounds.end >= bounds.start else {
      throw Self.incomplete("kind, start, end", at: offset)
    }
    let kind: TextMark.Kind? =
      switch word {
      case .bold: .bold
      case .italic: .italic
      case .underline: .underline
      case .raised: .raised
      case .lowered: .lowered
      case .link: address.map { .link($0) }
      case .note: note.map { .note($0) }
      case .picture: picture.map { .picture($0) }
      }
    guard let kind else { throw Self.incomplete(word == .link ? "address" : word.rawValue, at: offset) }
    return TextMark(kind, bounds.start..<bounds.end)
  }

  /// The paragraphs of a note.
  private mutating func note(depth: Int) throws(JSONFault) -> [Paragraph] {
    let offset = scanner.nextOffset
    var note: [Paragraph] = []
    for block in try blocks(depth: depth) {
      guard let paragraph = block.paragraph else {
        throw JSONFault(
          .content, at: offset, Message("脚注里只能有段落", "a note holds paragraphs and nothing else"))
      }
      note.append(paragraph)
    }
    return note
  }

  private mutating func item() throws(JSONFault) -> ListItem {
    var met = MetFields<ItemField>()
    var item = ListItem(isNumbered: false)
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .level: item = ListItem(level: try integer(), isNumbered: item.isNumbered)
      case .numbered: item.isNumbered = try scanner.boolean()
      }
    }
    return item
  }

  // MARK: Tables

  private mutating func table(depth: Int) throws(JSONFault) -> ProseTable {
    var met = MetFields<TableField>()
    var table = ProseTable(rows: [])
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .headRows: table.headRowCount = try integer()
      case .rows:
        try scanner.beginArray()
        while try scanner.nextElement() {
          var row: [ProseTable.Cell] = []
          try scanner.beginArray()
          while try scanner.nextElement() { row.append(try cell(depth: depth)) }
          table.rows.append(row)
        }
      }
    }
    table.headRowCount = min(max(table.headRowCount, 0), table.rows.count)
    return table
  }

  private mutating func cell(depth: Int) throws(JSONFault) -> ProseTable.Cell {
    var met = MetFields<TableCellField>()
    var text = ""
    var blocks: [ProseBlock]?
    var spans = (columns: 1, rows: 1)
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .text: text = try scanner.string().text
      case .columnSpan: spans.columns = try span()
      case .rowSpan: spans.rows = try span()
      case .blocks: blocks = try self.blocks(depth: depth + 1)
      }
    }
    return ProseTable.Cell(
      blocks ?? (text.isEmpty ? [] : [ProseBlock(text)]), columnSpan: spans.columns, rowSpan: spans.rows)
  }

  /// How many columns or rows a cell covers; tables of more have no page to stand on.
  private mutating func span() throws(JSONFault) -> Int {
    let offset = scanner.nextOffset
    let span = try integer()
    guard (1...1000).contains(span) else {
      throw JSONFault(
        .content, at: offset,
        Message("一个格子最多跨 1000 列或行", "a cell covers at most 1000 columns or rows"))
    }
    return span
  }

  // MARK: Pictures

  private mutating func picture() throws(JSONFault) -> Picture {
    var met = MetFields<PictureField>()
    var picture = Picture(nil)
    var length = (width: 0.0, height: 0.0)
    try scanner.beginObject()
    while let field = try next(&met) {
      switch field {
      case .alternative: picture.alternative = try scanner.string().text
      // The first bytes tell the type.
      case .type: _ = try scanner.string()
      case .data: picture.content = try pictureContent()
      case .address: picture.address = try optionalString()
      case .width: length.width = try coordinate()
      case .height: length.height = try coordinate()
      case .place: picture.place = try place()
      }
    }
    picture.size = PictureSize(width: length.width, height: length.height)
    return picture
  }

  private mutating func pictureContent() throws(JSONFault) -> PictureContent {
    let data = try scanner.string()
    if let bytes = data.withUTF8({ Base64.bytes(of: $0) }), let content = PictureContent(bytes) {
      return content
    }
    let formats = PictureContent.Format.allCases.map(\.rawValue).joined(separator: ", ")
    throw JSONFault(
      .content, at: data.offset,
      Message("图片的数据读不出来", "the data of a picture cannot be read"),
      remedy: Message(
        "应是 \(formats) 文件的 Base64，不超过 \(PictureContent.mostBytes >> 20) MB",
        "It is the Base64 of a file of \(formats), of at most \(PictureContent.mostBytes >> 20) MB."))
  }
}
