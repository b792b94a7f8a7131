import Characters
import Containers
import Diagnostics
import Layout

/// Reads a document's main part: paragraphs, tables and text boxes in reading order, with changes accepted.
final class DocumentHandler: XMLHandler {
  /// What was read.
  private(set) var content = BlockBuilder()

  private let styles: Styles
  private var numbering: Numbering
  private let file: String

  private var paragraphs: [OpenParagraph] = []
  private var paragraphCount = 0
  /// Whether the row that is being read was deleted, for each table that is open.
  private var rowIsDeleted: [Bool] = []
  /// How many elements are open within one that is skipped.
  private var skipDepth = 0
  private var isInText = false
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var runIsBold = false
  private var runIsHidden = false

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
      if !content.isInTable { paragraphCount += 1 }
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
    case "txbxContent": content.beginBox()
    // The older form of a text box or picture, and what a change has replaced or removed.
    case "Fallback", "moveFrom", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
      "tblGridChange", "sectPrChange", "numberingChange":
      skipDepth = 1
    default: property(name, attributes)
    }
    if content.isTooLarge { stopTooLarge() }
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
    case "tbl":
      content.endTable()
      _ = rowIsDeleted.popLast()
    case "tr": if rowIsDeleted.last ?? false { content.dropRow() }
    case "tc": content.endCell()
    case "trPr": isInRowProperties = false
    case "txbxContent": content.endBox()
    default: break
    }
    if content.isTooLarge { stopTooLarge() }
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
    case "gridSpan": content.changeCell { $0.columnSpan = attributes.integer("val") ?? 1 }
    case "vMerge", "hMerge":
      if attributes.string("val") ?? "continue" == "continue" {
        content.changeCell { $0.continuesAbove = true }
      }
    case "gridBefore": skipColumns(attributes.integer("val") ?? 0)
    case "del": if isInRowProperties, let last = rowIsDeleted.indices.last { rowIsDeleted[last] = true }
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
    let lines = paragraph.text.split(separator: 0x0A).filter { !$0.isBlank }
    let kind: Block.Text.Kind =
      lines.count > 1 ? .line : !content.isInTable && paragraph.isHeading(styles) ? .heading : .paragraph
    let place = content.lastCellPlace ?? .paragraph(part: "", paragraph.number)
    for line in lines { content.add(kind, line, place: place) }
  }

  // MARK: Tables

  private func beginTable() {
    content.beginTable()
    rowIsDeleted.append(false)
  }

  private func beginRow() {
    content.beginRow()
    if let last = rowIsDeleted.indices.last { rowIsDeleted[last] = false }
  }

  private func beginCell() {
    let next = content.nextCell
    content.beginCell(place: .table(part: "", table: next.table, row: next.row, column: next.column))
  }

  /// Columns that a row leaves out at its beginning.
  private func skipColumns(_ count: Int) {
    let next = content.nextCell
    content.skipColumns(count, place: .table(part: "", table: next.table, row: next.row, column: 0))
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
