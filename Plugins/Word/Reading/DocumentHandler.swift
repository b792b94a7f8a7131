import Containers
import Diagnostics
import Layout

/// Reads a document's main part: paragraphs, tables and text boxes in reading order, with changes accepted.
final class DocumentHandler: XMLHandler {
  /// What was read.
  private(set) var content = WordContent()

  private static let deepestTable = 48
  private static let mostCells = 200_000
  private static let mostTexts = 200_000

  private let styles: Styles
  private var numbering: Numbering
  private let file: String

  private var paragraphs: [OpenParagraph] = []
  private var tables: [OpenTable] = []
  /// How many tables were open where a text box begins: its contents are outside them.
  private var boxes: [Int] = []
  private var paragraphCount = 0
  private var tableCount = 0
  private var cellCount = 0
  private var textCount = 0
  /// How many elements are open within one that is skipped.
  private var skipDepth = 0
  private var isInText = false
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var runIsBold = false
  private var runIsHidden = false

  private struct OpenTable {
    var table = Block.Table()
    let number: Int
    var column = 0
    var isInCell = false
    var rowIsDeleted = false
  }

  init(styles: Styles, numbering: Numbering, file: String) {
    self.styles = styles
    self.numbering = numbering
    self.file = file
  }

  // MARK: Elements

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard skipDepth == 0 else {
      skipDepth += 1
      return
    }
    switch name {
    case "t": isInText = true
    case "r":
      runIsBold = false
      runIsHidden = false
    case "rPr": break
    case "p":
      if tables.count <= (boxes.last ?? 0) { paragraphCount += 1 }
      paragraphs.append(OpenParagraph(number: paragraphCount))
    case "pPr": isInParagraphProperties = true
    case "b": if !isInParagraphProperties { runIsBold = Self.isOn(attributes) }
    case "vanish": if !isInParagraphProperties { runIsHidden = Self.isOn(attributes) }
    case "tab": if !isInParagraphProperties { append([0x09]) }
    case "br", "cr": if attributes.string("type") != "page" { append([0x0A]) }
    case "noBreakHyphen": append([UInt8(ascii: "-")])
    case "tbl": beginTable()
    case "tr": beginRow()
    case "tc": beginCell()
    case "trPr": isInRowProperties = true
    case "txbxContent": boxes.append(tables.count)
    // The older form of a text box or picture, and what a change has replaced or removed.
    case "Fallback", "moveFrom", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
      "tblGridChange", "sectPrChange", "numberingChange":
      skipDepth = 1
    default: property(name, attributes)
    }
  }

  override func end(_ name: XMLName) {
    guard skipDepth == 0 else {
      skipDepth -= 1
      return
    }
    switch name {
    case "t": isInText = false
    case "p": endParagraph()
    case "pPr": isInParagraphProperties = false
    case "tbl": endTable()
    case "tr":
      if let last = tables.indices.last, tables[last].rowIsDeleted { tables[last].table.rows.removeLast() }
    case "tc": if let last = tables.indices.last { tables[last].isInCell = false }
    case "trPr": isInRowProperties = false
    case "txbxContent": _ = boxes.popLast()
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { append(bytes) }
  }

  /// The properties of a paragraph, a row or a cell.
  private func property(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "pStyle": changeParagraph { $0.style = attributes.string("val") }
    case "outlineLvl": changeParagraph { $0.hasOutlineLevel = (attributes.integer("val") ?? 9) < 9 }
    case "numPr": changeParagraph { $0.list = ListPosition() }
    case "numId": changeParagraph { $0.list?.list = attributes.string("val") }
    case "ilvl": changeParagraph { $0.list?.level = attributes.integer("val") }
    case "gridSpan": changeCell { $0.columnSpan = attributes.integer("val") ?? 1 }
    case "vMerge", "hMerge":
      if attributes.string("val") ?? "continue" == "continue" { changeCell { $0.continuesAbove = true } }
    case "gridBefore": addCoveredColumns(attributes.integer("val") ?? 0)
    case "del": if isInRowProperties, let last = tables.indices.last { tables[last].rowIsDeleted = true }
    default: break
    }
  }

  private static func isOn(_ attributes: XMLAttributes) -> Bool {
    guard let value = attributes.string("val") else { return true }
    return value != "0" && value != "false" && value != "off"
  }

  // MARK: Paragraphs

  private func append(_ bytes: some Collection<UInt8>) {
    guard let last = paragraphs.indices.last, !runIsHidden else { return }
    paragraphs[last].append(bytes, isBold: runIsBold)
  }

  private func changeParagraph(_ body: (inout OpenParagraph) -> Void) {
    guard isInParagraphProperties, let last = paragraphs.indices.last else { return }
    body(&paragraphs[last])
  }

  private func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    let list = paragraph.list ?? paragraph.style.flatMap(styles.list)
    if let list, let number = list.list {
      paragraph.number(by: numbering.next(in: number, level: list.level ?? 0))
    }
    guard !paragraph.isBlank else { return }
    let isInCell = tables.count > (boxes.last ?? 0)
    let lines = paragraph.text.split(separator: 0x0A).filter { $0.contains { $0 > 0x20 } }
    let kind: Block.Text.Kind =
      lines.count > 1 ? .line : !isInCell && paragraph.isHeading(styles) ? .heading : .paragraph
    textCount += lines.count
    guard textCount <= Self.mostTexts else { return stopTooLarge() }
    for line in lines {
      let start = content.bytes.count
      content.bytes += line
      append(.text(Block.Text(kind, start..<content.bytes.count, place: place(of: paragraph))))
    }
  }

  private func place(of paragraph: OpenParagraph) -> Place {
    if tables.count > (boxes.last ?? 0), let place = tables.last?.table.rows.last?.last?.place {
      return place
    }
    return .paragraph(part: "", paragraph.number)
  }

  private func append(_ block: Block) {
    guard tables.count > (boxes.last ?? 0), let last = tables.indices.last, tables[last].isInCell,
      let row = tables[last].table.rows.indices.last, let cell = tables[last].table.rows[row].indices.last
    else {
      content.blocks.append(block)
      return
    }
    tables[last].table.rows[row][cell].blocks.append(block)
  }

  // MARK: Tables

  private func beginTable() {
    guard tables.count < Self.deepestTable else { return stopTooLarge() }
    tableCount += 1
    tables.append(OpenTable(number: tableCount))
  }

  private func endTable() {
    guard let open = tables.popLast(), !open.table.rows.isEmpty else { return }
    append(.table(open.table))
  }

  private func beginRow() {
    guard let last = tables.indices.last else { return }
    tables[last].table.rows.append([])
    tables[last].column = 0
    tables[last].rowIsDeleted = false
  }

  private func beginCell() {
    guard let last = tables.indices.last, let row = tables[last].table.rows.indices.last else { return }
    cellCount += 1
    guard cellCount <= Self.mostCells else { return stopTooLarge() }
    tables[last].column += 1
    tables[last].isInCell = true
    let place = Place.table(part: "", table: tables[last].number, row: row + 1, column: tables[last].column)
    tables[last].table.rows[row].append(Block.Cell(place: place))
  }

  /// Columns that a row leaves out at its beginning.
  private func addCoveredColumns(_ count: Int) {
    guard count > 0, let last = tables.indices.last, let row = tables[last].table.rows.indices.last else {
      return
    }
    cellCount += 1
    guard cellCount <= Self.mostCells else { return stopTooLarge() }
    var cell = Block.Cell(place: .table(part: "", table: tables[last].number, row: row + 1, column: 0))
    cell.columnSpan = count
    cell.continuesAbove = true
    tables[last].table.rows[row].append(cell)
  }

  private func changeCell(_ body: (inout Block.Cell) -> Void) {
    guard let last = tables.indices.last, let row = tables[last].table.rows.indices.last,
      let cell = tables[last].table.rows[row].indices.last, tables[last].isInCell
    else { return }
    body(&tables[last].table.rows[row][cell])
  }

  private func stopTooLarge() {
    stop(
      ConversionError(
        .tooLarge, file: file,
        message: Message(
          "文档过长，或表格嵌套过深", "the document is too long, or its tables are too deeply nested"),
        remedy: Message("请检查是否选错了文件", "Check that this is the file you meant.")))
  }
}
