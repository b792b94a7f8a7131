import Characters
import Containers
import Diagnostics
import Layout
import NationalForm
import ReportModel

/// Reads the main part of one of our documents: its paragraphs with their styles, its tables and its pictures.
final class OwnDocumentHandler: XMLHandler {
  /// What was read, in order.
  private(set) var elements: [PrintedDocument.Element] = []

  private let notes: [String: OwnNotesHandler.Note]
  private let pictures: [String: PictureContent]
  private var line: LineContent
  private var paragraphCount = 0
  private var tables: [OpenTable] = []
  private var tableCount = 0
  private var paragraph = OpenParagraph(number: 0)
  private var kinds: [TextMark.Kind] = []
  private var style: StyleID?
  private var run = RunProperties()
  private var isInText = false
  private var isInRunProperties = false

  /// A table while it is read: one of the form's by its texts, one of the prose by its blocks.
  private struct OpenTable {
    let number: Int
    var isOfProse = false
    var rows: [[OwnCell]] = []
    var headRowCount = 0
  }

  private struct OwnCell {
    var printed: PrintedCell
    var blocks: [ProseBlock] = []
  }

  init(
    relationships: Relationships, notes: [String: OwnNotesHandler.Note], pictures: [String: PictureContent]
  ) {
    line = LineContent(relationships.byID)
    self.notes = notes
    self.pictures = pictures
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let tag = WordTag(name) else { return }
    switch tag {
    case .p:
      style = nil
      paragraph = OpenParagraph(number: 0)
      kinds = []
    case .pStyle: style = attributes.string("val").flatMap(StyleID.init)
    case .ilvl: setItem { $0.level = attributes.integer("val") ?? 0 }
    case .numId:
      setItem {
        $0.isNumbered = attributes.integer("val") == ParagraphFormat.ListPosition.List.numbered.rawValue
      }
    case .r: run = RunProperties()
    case .rPr: isInRunProperties = true
    case .t: isInText = true
    case .br: paragraph.append([0x0A], isBold: false, marked: marks)
    case .tab: paragraph.append([0x09], isBold: false, marked: marks)
    case .footnoteReference: fix(.note(note(attributes.string("id") ?? "")))
    case .tbl:
      tableCount += 1
      tables.append(OpenTable(number: tableCount))
    case .tblStyle: changeTable { $0.isOfProse = attributes.string("val") == StyleID.proseTable.rawValue }
    case .tblHeader: changeTable { $0.headRowCount = $0.rows.count }
    case .tr: changeTable { $0.rows.append([]) }
    case .tc: beginCell()
    case .gridSpan: changeCell { $0.printed.columnSpan = attributes.integer("val") ?? 0 }
    case .vMerge:
      let continues = attributes.string("val") == "continue"
      changeCell { $0.printed.continuesAbove = continues }
    default:
      if isInRunProperties { run.read(tag, attributes) }
      line.start(tag, attributes)
    }
  }

  override func end(_ name: XMLName) {
    guard let tag = WordTag(name) else { return }
    switch tag {
    case .t: isInText = false
    case .rPr: isInRunProperties = false
    case .p: endParagraph()
    case .tbl: endTable()
    default: for drawn in line.end(tag)?.pictures ?? [] { fix(.picture(picture(drawn))) }
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { paragraph.append(bytes, isBold: false, marked: marks) }
  }

  // MARK: Text

  /// How the text is set that is met now.
  private var marks: [InlineMark.Kind] {
    var marks = run.marks
    if run.standing == .raised { marks.append(.raised) }
    if run.standing == .lowered { marks.append(.lowered) }
    if let link = line.link { marks.append(.link(link)) }
    return marks
  }

  private func setItem(_ body: (inout ListItem) -> Void) {
    var item = ListItem(isNumbered: false)
    if case .item(let level, let isNumbered) = paragraph.item {
      item = ListItem(level: level, isNumbered: isNumbered)
    }
    body(&item)
    paragraph.item = .item(level: item.level, isNumbered: item.isNumbered)
  }

  /// Fixes a note or a picture to the end of the text so far, by its index.
  private func fix(_ kind: TextMark.Kind) {
    kinds.append(kind)
    paragraph.fix(.note(kinds.count - 1))
  }

  private func note(_ id: String) -> [Paragraph] {
    (notes[id]?.paragraphs ?? []).map { Paragraph(String(decoding: $0, as: UTF8.self)) }
  }

  private func picture(_ drawn: Drawings.Picture) -> Picture {
    let content = drawn.file.flatMap { pictures[$0] }
    let size = drawn.size.flatMap { PictureSize(width: $0.width, height: $0.height) }
    // One that does not say how large it is was drawn as large as its pixels make it.
    return Picture(
      content, alternative: drawn.alternative,
      size: size == content.flatMap(PictureElement.naturalSize(of:)) ? nil : size)
  }

  private func endParagraph() {
    var read = Paragraph(String(decoding: paragraph.text, as: UTF8.self))
    if case .item(let level, let isNumbered) = paragraph.item {
      read.item = ListItem(level: level, isNumbered: isNumbered)
    }
    read.marks = paragraph.marks.compactMap { mark in
      let kind: TextMark.Kind? =
        switch mark.kind {
        case .bold: .bold
        case .italic: .italic
        case .underline: .underline
        case .raised: .raised
        case .lowered: .lowered
        case .link(let address): .link(address)
        case .note(let index): kinds[index]
        case .picture, .item: nil
        }
      return kind.map { TextMark($0, mark.range) }
    }
    read.marks = TextMark.inOrder(read.marks)
    guard tables.isEmpty else { return addToCell(read) }
    paragraphCount += 1
    read.place = .paragraph(part: "", paragraphCount)
    switch style {
    case .gap: break
    case .picture: elements += read.pictures.map { .prose(.picture($0.placed(read.place))) }
    default: elements.append(.paragraph(style?.mark ?? .other, read))
    }
  }

  // MARK: Tables

  private func changeTable(_ body: (inout OpenTable) -> Void) {
    guard let last = tables.indices.last else { return }
    body(&tables[last])
  }

  private func beginCell() {
    changeTable { table in
      if table.rows.isEmpty { table.rows.append([]) }
      let row = table.rows.count
      let place = Place.table(part: "", table: table.number, row: row, column: table.rows[row - 1].count + 1)
      table.rows[row - 1].append(OwnCell(printed: PrintedCell(place: place)))
    }
  }

  private func changeCell(_ body: (inout OwnCell) -> Void) {
    changeTable { table in
      guard let row = table.rows.indices.last, let cell = table.rows[row].indices.last else { return }
      body(&table.rows[row][cell])
    }
  }

  private func addToCell(_ paragraph: Paragraph) {
    let isPicture = style == .picture
    changeCell { cell in
      cell.printed.text = paragraph.text
      if isPicture {
        cell.blocks += paragraph.pictures.map { .picture($0) }
      } else if !paragraph.text.isEmpty || !paragraph.marks.isEmpty {
        cell.blocks.append(.paragraph(paragraph))
      }
    }
  }

  private func endTable() {
    guard let table = tables.popLast() else { return }
    guard table.isOfProse else {
      elements.append(.table(table.rows.map { $0.map(\.printed) }))
      return
    }
    var read = Self.proseTable(table)
    guard tables.isEmpty else {
      read.place = nil
      return changeCell { $0.blocks.append(.table(read)) }
    }
    elements.append(.prose(.table(read)))
  }

  /// The table with the cells that continue those above as parts of these.
  private static func proseTable(_ table: OpenTable) -> ProseTable {
    let rows = table.rows.map { cells in
      cells.map { cell -> ProseTable.WrittenCell in
        let span = cell.printed.columnSpan
        if cell.printed.continuesAbove { return .continues(columnSpan: span) }
        return .begins(ProseTable.Cell(cell.blocks, columnSpan: span))
      }
    }
    return ProseTable(
      written: rows, headRowCount: table.headRowCount, place: table.rows.first?.first?.printed.place)
  }
}

extension Picture {
  fileprivate func placed(_ place: Place?) -> Picture {
    var picture = self
    picture.place = place
    return picture
  }
}

extension StyleID {
  /// What a paragraph of the style is in the national document.
  fileprivate var mark: PrintedDocument.Mark {
    switch self {
    case .title: .title
    case .heading: .heading
    case .body, .caption, .attachment, .attachmentTitle: .prose
    case .signature: .signature
    case .date: .date
    default: .other
    }
  }
}
