import Characters
import Containers
import Conversion
import Diagnostics
import Layout
import ReportModel

/// Reads a document's main part: paragraphs, tables and text boxes in reading order, with changes accepted.
final class DocumentHandler: XMLHandler {
  /// What was read.
  var content = BlockBuilder()
  /// Struck-out and deleted texts.
  var leftOut: [LeftOutText] = []
  /// What is kept beside the text: addresses that no text carries, and parts that are not read.
  var aside: [Paragraph] = []
  /// Which element each place is.
  var elements = ElementPlaces()
  /// The notes that are cited: whether an endnote, and its id.
  var citedNotes: [(isEndnote: Bool, id: String)] = []
  /// The relationships of the files of pictures.
  var pictureFiles: [String?] = []

  let styles: Styles
  let file: String
  /// The lists, as far as they are counted.
  var numbering: Numbering
  /// The paragraphs that are open: one, and one more for each text box around.
  var paragraphs: [OpenParagraph] = []
  var paragraphCount = 0
  /// A paragraph whose end is deleted, until the next begins.
  var joined: OpenParagraph?
  /// What becomes of the row that is being read, for each table that is open.
  var rows: [RowState] = []
  /// Whether the cell that is being read is deleted, for each cell that is open.
  var cellsAreDeleted: [Bool] = []
  /// Whether the row that is read is repeated as a head.
  var rowIsHead = false
  /// How many elements are open within one that is skipped.
  private var skipDepth = 0
  private var isInText = false
  private var isInInstruction = false
  var isInParagraphProperties = false
  private var isInRowProperties = false
  private var isInRunProperties = false
  var isDeleted = false
  /// The properties of the run that is read.
  var run = RunProperties()
  /// The run's own properties over those of its styles; worked out when text comes.
  var look: RunProperties?
  var runStyle: String?
  var fields = FormFields()
  private var noteCounts = (footnotes: 0, endnotes: 0)
  var line: LineContent
  var formula = FormulaText()
  /// The addresses that were told.
  var toldLinks: Set<String> = []

  /// What becomes of a row.
  enum RowState { case kept, deleted, hidden }

  init(
    styles: Styles, numbering: Numbering, relationships: [String: Relationships.Relationship],
    file: String, keepsPlaces: Bool = false
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
      paragraphs.append(OpenParagraph(number: paragraphCount, continuing: joined))
      joined = nil
    case "pPr": isInParagraphProperties = true
    case "rStyle": if isInRunProperties { runStyle = attributes.string("val") }
    case "tab", "ptab": if !isInParagraphProperties { append([0x09]) }
    case "sym", "symEx":
      append(SymbolCharacter.text(font: attributes.string("font"), code: attributes.string("char")).utf8)
    case "textpath": addArt(attributes.string("string") ?? "")
    case "altChunk": tellChunk(attributes.string("id") ?? "")
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
    case "del" where isInParagraphProperties: changeParagraph { $0.endIsDeleted = true }
    case "del" where !isInRowProperties: isDeleted = true
    // The older form of a text box or picture, and what a change has replaced or removed.
    case "Fallback", "moveFrom", "rt", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "trPrChange",
      "tblGridChange", "sectPrChange", "numberingChange":
      skipDepth = 1
    default:
      if isInRunProperties {
        run.read(name, attributes)
      } else {
        property(name, attributes)
        formula.start(name, attributes, depth: paragraphs.count)
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
    case "tbl":
      content.endTable()
      _ = rows.popLast()
    case "tr": if rows.last ?? .kept != .kept { content.dropRow() }
    case "tc": endCell()
    case "trPr": isInRowProperties = false
    case "txbxContent":
      finishJoined()
      content.endBox()
    default:
      if let pieces = formula.end(name) { append(pieces) }
      if "sdtContent" ~= name, let last = paragraphs.indices.last { paragraphs[last].release() }
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
    case "cellDel": if let last = cellsAreDeleted.indices.last { cellsAreDeleted[last] = true }
    case "gridBefore": skipColumns(attributes.integer("val") ?? 0)
    case "del": if isInRowProperties, let last = rows.indices.last { rows[last] = .deleted }
    case "tblHeader": if isInRowProperties { rowIsHead = true }
    case "hidden": if isInRowProperties, let last = rows.indices.last { rows[last] = .hidden }
    default: break
    }
  }
}
