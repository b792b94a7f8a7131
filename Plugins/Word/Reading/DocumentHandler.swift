import Characters
import Containers
import Conversion
import Diagnostics
import Layout

/// Reads a document's main part: paragraphs, tables and text boxes in reading order, with changes accepted.
final class DocumentHandler: XMLHandler {
  /// What was read.
  private(set) var content = BlockBuilder()
  /// Struck-out and deleted texts.
  private(set) var leftOut: [LeftOutText] = []
  /// Which element each place is.
  private(set) var elements = ElementPlaces()

  private let styles: Styles
  private var numbering: Numbering
  private let file: String

  private var paragraphs: [OpenParagraph] = []
  private var paragraphCount = 0
  /// What becomes of the row that is being read, for each table that is open.
  private var rows: [RowState] = []
  /// How many elements are open within one that is skipped.
  private var skipDepth = 0
  private var isInText = false
  private var isInParagraphProperties = false
  private var isInRowProperties = false
  private var isInRunProperties = false
  private var isDeleted = false
  private var run = RunProperties()
  /// The run's own properties over those of its styles; worked out when text comes.
  private var look: RunProperties?
  private var runStyle: String?
  private var fields = FormFields()
  private var noteCounts = (footnotes: 0, endnotes: 0)
  /// The notes that are cited: whether an endnote, and its id.
  private(set) var citedNotes: [(isEndnote: Bool, id: String)] = []
  /// The relationships of the files of pictures.
  private(set) var pictureFiles: [String?] = []
  private var line: LineContent
  private var isInInstruction = false
  /// The raised and lowered parts of formulas that are open.
  private var formulaStandings: [RaisedMarks.Standing] = []

  private enum RowState { case kept, deleted, hidden }
  /// Whether the row that is read is repeated as a head.
  private var rowIsHead = false

  init(
    styles: Styles, numbering: Numbering, relationships: Relationships, file: String,
    keepsPlaces: Bool = false
  ) {
    elements.isKept = keepsPlaces
    self.styles = styles
    line = LineContent(relationships)
    self.numbering = numbering
    self.file = file
  }

  // MARK: Elements

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    elements.begin()
    guard skipDepth == 0 else {
      skipDepth += 1
      return
    }
    switch name {
    case "t", "delText": isInText = true
    case "instrText": isInInstruction = true
    case "r":
      run = RunProperties()
      runStyle = nil
      look = nil
    case "rPr": isInRunProperties = !isInParagraphProperties
    case "p":
      if !content.isInTable {
        paragraphCount += 1
        elements.note(.paragraph(part: "", paragraphCount))
      }
      paragraphs.append(OpenParagraph(number: paragraphCount))
    case "pPr": isInParagraphProperties = true
    case "rStyle": if isInRunProperties { runStyle = attributes.string("val") }
    case "tab": if !isInParagraphProperties { append([0x09]) }
    case "drawing", "pict":
      content.pictureCount += 1
      line.start(name, attributes)
    case "br", "cr": if attributes.string("type") != "page" { append([0x0A]) }
    case "noBreakHyphen": append([UInt8(ascii: "-")])
    case "tbl": beginTable()
    case "tr": beginRow()
    case "tc": beginCell()
    case "trPr": isInRowProperties = true
    case "txbxContent": content.beginBox()
    case "footnoteReference":
      noteCounts.footnotes += 1
      addNote(noteCounts.footnotes, isEndnote: false, attributes)
    case "endnoteReference":
      noteCounts.endnotes += 1
      addNote(noteCounts.endnotes, isEndnote: true, attributes)
    case "sup": formulaStandings.append(.raised)
    case "sub": formulaStandings.append(.lowered)
    case "del" where !isInRowProperties && !isInParagraphProperties: isDeleted = true
    // The older form of a text box or picture, and what a change has replaced or removed.
    case "Fallback", "moveFrom", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
      "tblGridChange", "sectPrChange", "numberingChange":
      skipDepth = 1
    default:
      if isInRunProperties {
        run.read(name, attributes)
      } else {
        property(name, attributes)
        fields.start(name, attributes)
        line.start(name, attributes)
      }
    }
    if content.isTooLarge { stopTooLarge() }
  }

  override func end(_ name: XMLName) {
    guard skipDepth == 0 else {
      skipDepth -= 1
      return
    }
    switch name {
    case "t", "delText": isInText = false
    case "instrText": isInInstruction = false
    case "rPr": isInRunProperties = false
    case "del": if !isInRowProperties, !isInParagraphProperties { isDeleted = false }
    case "p": endParagraph()
    case "pPr": isInParagraphProperties = false
    case "sup", "sub": _ = formulaStandings.popLast()
    case "tbl":
      content.endTable()
      _ = rows.popLast()
    case "tr": if rows.last ?? .kept != .kept { content.dropRow() }
    case "tc": content.endCell()
    case "trPr": isInRowProperties = false
    case "txbxContent": content.endBox()
    default:
      if let drawing = line.end(name) { add(drawing) }
      if let shown = fields.end(name) { append(shown.utf8) }
    }
    if content.isTooLarge { stopTooLarge() }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { append(bytes) } else if isInInstruction { line.instruction(bytes) }
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
    case "del": if isInRowProperties, let last = rows.indices.last { rows[last] = .deleted }
    case "tblHeader": if isInRowProperties { rowIsHead = true }
    case "hidden": if isInRowProperties, let last = rows.indices.last { rows[last] = .hidden }
    default: break
    }
  }

  // MARK: Paragraphs

  private func append(_ bytes: some Collection<UInt8>) {
    guard let last = paragraphs.indices.last else { return }
    if look == nil { look = styles.haveLooks ? currentLook(in: paragraphs[last]) : run }
    guard let look else { return }
    guard look.isSeen, rows.last != .hidden else { return }
    // A control that a program filled in may still say that it shows its prompt.
    if fields.showsPrompt, !bytes.contains(where: \.isDigit) { return }
    if look.isCrossedOut || isDeleted {
      paragraphs[last].leaveOut(bytes)
    } else {
      var marks = look.marks
      if let address = line.link.flatMap(LinkAddress.safe) { marks.append(.link(address)) }
      paragraphs[last].append(
        bytes, isBold: look.isBold ?? false, standing: formulaStandings.last ?? look.standing, marked: marks)
    }
  }

  /// How the run looks by its own properties and by its styles.
  private func currentLook(in paragraph: OpenParagraph) -> RunProperties {
    var look = paragraph.style.map(styles.run) ?? RunProperties()
    if let runStyle { look.override(by: styles.run(of: runStyle)) }
    look.override(by: run)
    return look
  }

  /// Fixes a note to its place; in a cell the mark is added that Word shows for it, which is not in the text.
  private func addNote(_ number: Int, isEndnote: Bool, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last, !isDeleted else { return }
    citedNotes.append((isEndnote, attributes.string("id") ?? ""))
    let note = InlineMark.Kind.note(citedNotes.count - 1)
    if content.isInCell, !attributes.flag("customMarkFollows") {
      paragraphs[last].append(String(number).utf8, isBold: false, standing: .raised, marked: [note])
    } else {
      paragraphs[last].fix(note)
    }
  }

  /// Fixes a picture to its place; shapes without a picture hold nothing beside their text.
  private func add(_ drawing: LineContent.Drawing) {
    guard drawing.file != nil || drawing.address != nil || drawing.isDiagram, !isDeleted,
      let last = paragraphs.indices.last
    else { return }
    let place = content.lastCellPlace ?? .paragraph(part: "", paragraphs[last].number)
    let words = drawing.isDiagram && drawing.alternative.isEmpty ? "图表" : drawing.alternative
    paragraphs[last].fix(.picture(content.content.pictures.count))
    content.content.pictures.append(
      SourcePicture(alternative: words, address: drawing.address, size: drawing.size, place: place))
    pictureFiles.append(drawing.file)
  }

  private func changeParagraph(_ body: (inout OpenParagraph) -> Void) {
    guard isInParagraphProperties, let last = paragraphs.indices.last else { return }
    body(&paragraphs[last])
  }

  private func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    paragraph.settleMarks(isInCell: content.isInCell)
    tellLeftOut(paragraph)
    let list = paragraph.list ?? paragraph.style.flatMap(styles.list)
    if let list, let number = list.list {
      let numeral = numbering.next(in: number, level: list.level ?? 0)
      paragraph.number(by: numeral)
      if numbering.isList(number, level: list.level ?? 0) {
        let isNumbered = !numbering.hasBullets(number, level: list.level ?? 0)
        paragraph.item = .item(level: list.level ?? 0, isNumbered: isNumbered)
      }
    }
    guard !paragraph.isBlank else {
      for case .picture(let picture) in paragraph.marks.map(\.kind) { content.addOwn(picture: picture) }
      return
    }
    // A title breaks where its line is full, and is one.
    if paragraph.style.map(styles.isTitle) ?? false { paragraph.joinLines() }
    let lines = paragraph.text.split(separator: 0x0A).filter { !$0.isBlank }
    let kind: Block.Text.Kind =
      lines.count > 1 ? .line : !content.isInTable && paragraph.isHeading(styles) ? .heading : .paragraph
    let place = content.lastCellPlace ?? .paragraph(part: "", paragraph.number)
    let marks = paragraph.marks(of: lines.map(\.indices))
    for (line, marks) in zip(lines, marks) {
      let start = content.bytes.count
      content.add(kind, line, place: place)
      content.add(marks, at: start)
    }
  }

  /// Keeps what is struck out or deleted in a paragraph, all of it where the row was deleted.
  private func tellLeftOut(_ paragraph: OpenParagraph) {
    let isInDeletedRow = rows.last == .deleted
    let text = isInDeletedRow ? paragraph.text + paragraph.leftOut : paragraph.leftOut
    guard !text[...].isBlank, leftOut.count < Self.mostLeftOut else { return }
    // The next row takes the place of a deleted one.
    let place =
      isInDeletedRow ? nil : content.lastCellPlace ?? .paragraph(part: "", paragraph.number)
    leftOut.append(LeftOutText(String(decoding: text, as: UTF8.self), at: place))
  }

  /// Texts that are told at most; a document may strike out all it has.
  private static let mostLeftOut = 10_000

  // MARK: Tables

  private func beginTable() {
    content.beginTable()
    rows.append(.kept)
  }

  private func beginRow() {
    content.beginRow()
    rowIsHead = false
    if let last = rows.indices.last { rows[last] = .kept }
  }

  private func beginCell() {
    let next = content.nextCell
    let place = Place.table(part: "", table: next.table, row: next.row, column: next.column)
    elements.note(place)
    content.beginCell(place: place)
    if rowIsHead { content.changeCell { $0.isHead = true } }
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
