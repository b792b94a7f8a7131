import Containers
import Diagnostics
import Layout

extension DocumentBody {
  // MARK: Elements

  /// An element begins; `false` where more was read than any report has.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    elements.begin()
    if skipDepth > 0 {
      skipDepth += 1
    } else if let tag = WordTag(name) {
      start(tag, attributes)
    }
    return !content.isTooLarge
  }

  private mutating func start(_ tag: WordTag, _ attributes: XMLAttributes) {
    switch tag {
    case .t, .delText: isInText = true
    case .instrText: isInInstruction = true
    case .r:
      run = RunProperties()
      runStyle = nil
      look = nil
    case .rPr: isInRunProperties = !isInParagraphProperties
    case .p:
      if !content.isInTable {
        paragraphCount += 1
        elements.note(.paragraph(part: "", paragraphCount))
      }
      beginParagraph()
    case .pPr: isInParagraphProperties = true
    case .rStyle: if isInRunProperties { runStyle = style(attributes) }
    case .tab, .ptab: if !isInParagraphProperties { append([0x09]) }
    case .sym, .symEx:
      append(SymbolCharacter.text(font: attributes.string("font"), code: attributes.string("char")).utf8)
    case .textpath: addArt(attributes.string("string") ?? "")
    case .altChunk: tellChunk(attributes.string("id") ?? "")
    case .drawing, .pict:
      content.pictureCount += 1
      line.start(tag, attributes)
    case .br, .cr: if attributes.string("type") != "page" { append([0x0A]) }
    case .noBreakHyphen: append([UInt8(ascii: "-")])
    case .tbl: beginTable()
    case .tr: beginRow()
    case .tc: beginCell()
    case .trPr: isInRowProperties = true
    case .txbxContent: content.beginBox()
    case .footnoteReference:
      noteCounts.footnotes += 1
      addNote(noteCounts.footnotes, isEndnote: false, attributes)
    case .endnoteReference:
      noteCounts.endnotes += 1
      addNote(noteCounts.endnotes, isEndnote: true, attributes)
    case .del where isInParagraphProperties: changeParagraph { $0.endIsDeleted = true }
    case .del where !isInRowProperties: isDeleted = true
    // The older form of a text box or picture, and what a change has replaced or removed.
    case .fallback, .moveFrom, .rt, .pPrChange, .rPrChange, .tblPrChange, .tcPrChange, .trPrChange,
      .tblGridChange, .sectPrChange, .numberingChange:
      skipDepth = 1
    default:
      if isInRunProperties {
        run.read(tag, attributes)
      } else {
        property(tag, attributes)
        formula.start(tag, attributes, depth: paragraphs.count)
        fields.start(tag, attributes)
        line.start(tag, attributes)
      }
    }
  }

  /// An element ends; `false` where more was read than any report has.
  mutating func end(_ name: XMLName) -> Bool {
    if skipDepth > 0 {
      skipDepth -= 1
    } else if let tag = WordTag(name) {
      end(tag)
    }
    return !content.isTooLarge
  }

  private mutating func end(_ tag: WordTag) {
    switch tag {
    case .t, .delText: isInText = false
    case .instrText: isInInstruction = false
    case .rPr: isInRunProperties = false
    case .del: if !isInRowProperties, !isInParagraphProperties { isDeleted = false }
    case .p: endParagraph()
    case .pPr: isInParagraphProperties = false
    case .tbl:
      content.endTable()
      _ = rows.popLast()
    case .tr: if rows.last ?? .kept != .kept { content.dropRow() }
    case .tc: endCell()
    case .trPr: isInRowProperties = false
    case .txbxContent:
      finishJoined()
      content.endBox()
    default:
      if let pieces = formula.end(tag) { append(pieces) }
      if tag == .sdtContent, let last = paragraphs.indices.last { paragraphs[last].release() }
      if let drawing = line.end(tag) { add(drawing) }
      if let shown = fields.end(tag) { append(shown.utf8) }
    }
  }

  /// Text, in pieces of any length.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { append(bytes) } else if isInInstruction { line.instruction(bytes) }
  }

  /// The properties of a paragraph, a row or a cell.
  private mutating func property(_ tag: WordTag, _ attributes: XMLAttributes) {
    switch tag {
    case .pStyle:
      let style = style(attributes)
      changeParagraph { $0.style = style }
    case .outlineLvl: changeParagraph { $0.hasOutlineLevel = (attributes.integer("val") ?? 9) < 9 }
    case .numPr: changeParagraph { $0.list = ListPosition() }
    case .numId: changeParagraph { $0.list?.list = attributes.string("val") }
    case .ilvl: changeParagraph { $0.list?.level = attributes.integer("val") }
    case .gridSpan: content.changeCell { $0.columnSpan = attributes.integer("val") ?? 1 }
    case .vMerge, .hMerge:
      if attributes.string("val") ?? "continue" == "continue" {
        content.changeCell { $0.continuesAbove = true }
      }
    case .cellDel: if let last = cellsAreDeleted.indices.last { cellsAreDeleted[last] = true }
    case .gridBefore: skipColumns(attributes.integer("val") ?? 0)
    case .del: if isInRowProperties, let last = rows.indices.last { rows[last] = .deleted }
    case .tblHeader: if isInRowProperties { rowIsHead = true }
    case .hidden: if isInRowProperties, let last = rows.indices.last { rows[last] = .hidden }
    default: break
    }
  }
}
