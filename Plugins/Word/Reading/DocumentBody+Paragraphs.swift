import Characters
import Containers
import Conversion
import Diagnostics
import Layout
import ReportModel

extension DocumentBody {
  // MARK: Paragraphs

  mutating func append(_ bytes: some Collection<UInt8>) {
    guard let last = paragraphs.indices.last else { return }
    if look == nil { look = styles.haveLooks ? currentLook(in: paragraphs[last]) : run }
    guard let look else { return }
    if formula.isOpen, formula.depth == paragraphs.count {
      return formula.add(FormulaText.Piece(bytes: Array(bytes), look: look, isDeleted: isDeleted))
    }
    append(bytes, look: look, isDeleted: isDeleted)
  }

  /// Adds the text of a formula.
  mutating func append(_ pieces: [FormulaText.Piece]) {
    guard let last = paragraphs.indices.last, let first = pieces.first else { return }
    if first.isOfFraction { paragraphs[last].meetFraction(atStart: true, firstByte: first.bytes.first) }
    for piece in pieces { append(piece.bytes, look: piece.look, isDeleted: piece.isDeleted || isDeleted) }
    if pieces.last?.isOfFraction ?? false { paragraphs[last].meetFraction(atStart: false) }
  }

  private mutating func append(_ bytes: some Collection<UInt8>, look: RunProperties, isDeleted: Bool) {
    guard let last = paragraphs.indices.last, look.isSeen, rows.last != .hidden else { return }
    if look.isCrossedOut || isDeleted { return paragraphs[last].leaveOut(bytes) }
    var marks = look.marks
    if let link = line.link {
      if let address = LinkAddress.safe(link) { marks.append(.link(address)) } else { tell(link: link) }
    }
    let isBold = look.isBold ?? false
    // A control that a program filled in may still say that it shows its prompt.
    if fields.showsPrompt {
      paragraphs[last].hold(bytes, isBold: isBold, standing: look.standing, marked: marks)
    } else {
      paragraphs[last].append(bytes, isBold: isBold, standing: look.standing, marked: marks)
    }
  }

  /// How the run looks by its own properties and by its styles.
  private func currentLook(in paragraph: OpenParagraph) -> RunProperties {
    var look = paragraph.style?.run ?? RunProperties()
    if let runStyle { look.override(by: runStyle.run) }
    look.override(by: run)
    return look
  }

  /// Fixes a note to its place; in a cell the mark is added that Word shows for it, which is not in the text.
  mutating func addNote(_ number: Int, isEndnote: Bool, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last, !isDeleted else { return }
    citedNotes.append((isEndnote, attributes.string("id") ?? ""))
    let note = InlineMark.Kind.note(citedNotes.count - 1)
    if content.isInCell, !attributes.flag("customMarkFollows") {
      paragraphs[last].append(String(number).utf8, isBold: false, standing: .raised, marked: [note])
    } else {
      paragraphs[last].fix(note)
    }
  }

  /// Fixes the pictures of a drawing to their place; shapes without a picture hold nothing beside their text.
  mutating func add(_ drawing: LineContent.Drawing) {
    guard !isDeleted, let last = paragraphs.indices.last else { return }
    let place = place(of: paragraphs[last])
    for link in drawing.links { tell(link: link, of: drawing.pictures.first?.alternative) }
    for picture in drawing.pictures {
      paragraphs[last].fix(.picture(content.content.pictures.count))
      content.content.pictures.append(
        SourcePicture(
          alternative: picture.alternative, address: picture.address, size: picture.size, place: place))
      pictureFiles.append(picture.file)
    }
  }

  /// Adds the words of a drawn text, which stands by itself as a text box does.
  mutating func addArt(_ words: String) {
    guard !words.isBlank, let last = paragraphs.indices.last else { return }
    if content.isInCell || isDeleted { return append(words.utf8) }
    content.beginBox()
    content.add(.paragraph, words.utf8, place: place(of: paragraphs[last]))
    content.endBox()
  }

  /// Keeps an address that no text can carry; one that leads into the document itself is none.
  mutating func tell(link: String, of words: String? = nil) {
    guard !link.isBlank, !link.hasPrefix("#"), words != nil || toldLinks.insert(link).inserted else { return }
    let name = words.map { $0.isEmpty ? "图片：" : $0 + "：" } ?? ""
    aside.append(Paragraph(Provenance.linkMark + name + link, place: paragraphs.last.map(place)))
  }

  /// Tells of a file that is embedded as a piece of the text, which is not read.
  mutating func tellChunk(_ id: String) {
    let name = line.relationships[id]?.target ?? id
    aside.append(Paragraph(Provenance.embeddedMark + name, place: .paragraph(part: "", paragraphCount + 1)))
  }

  private func place(of paragraph: OpenParagraph) -> Place {
    content.lastCellPlace ?? .paragraph(part: "", paragraph.number)
  }

  mutating func changeParagraph(_ body: (inout OpenParagraph) -> Void) {
    guard isInParagraphProperties, let last = paragraphs.indices.last else { return }
    body(&paragraphs[last])
  }

  mutating func beginParagraph() {
    if let before = joined {
      paragraphs.append(OpenParagraph(number: paragraphCount, continuing: before))
      joined = nil
    } else {
      paragraphs.append(OpenParagraph(number: paragraphCount))
    }
  }

  mutating func endParagraph() {
    guard var paragraph = paragraphs.popLast() else { return }
    paragraph.release()
    if paragraph.endIsDeleted { joined = paragraph } else { finish(&paragraph) }
  }

  /// Ends a paragraph whose end is deleted and that no other continues.
  mutating func finishJoined() {
    guard var last = joined else { return }
    joined = nil
    finish(&last)
  }

  private mutating func finish(_ paragraph: inout OpenParagraph) {
    if paragraph.hasRaised { paragraph.settleMarks(isInCell: content.isInCell) }
    tellLeftOut(paragraph)
    number(&paragraph)
    guard !paragraph.isBlank else {
      for case .picture(let picture) in paragraph.marks.map(\.kind) { content.addOwn(picture: picture) }
      return
    }
    // A title breaks where its line is full, and is one.
    if paragraph.style?.isTitle ?? false { paragraph.joinLines() }
    let place = place(of: paragraph)
    guard paragraph.text.contains(0x0A) else {
      let kind: Block.Text.Kind = isHeading(paragraph) ? .heading : .paragraph
      let range = paragraph.text.indices
      return add(
        kind, paragraph.text[...], paragraph.isMarked ? paragraph.marks(of: [range])[0] : [], place: place)
    }
    let lines = paragraph.text.split(separator: 0x0A).filter { !$0.isBlank }
    let kind: Block.Text.Kind =
      lines.count > 1 ? .line : isHeading(paragraph) ? .heading : .paragraph
    let marks = paragraph.marks(of: lines.map(\.indices))
    for (line, marks) in zip(lines, marks) { add(kind, line, marks, place: place) }
  }

  private func isHeading(_ paragraph: OpenParagraph) -> Bool { !content.isInTable && paragraph.isHeading }

  private mutating func add(
    _ kind: Block.Text.Kind, _ line: ArraySlice<UInt8>, _ marks: [InlineMark], place: Place
  ) {
    let start = content.bytes.count
    content.bytes += line
    content.add(kind, start..<content.bytes.count, place: place)
    if !marks.isEmpty { content.add(marks, at: start) }
  }

  /// Puts the numeral that Word shows before a paragraph; before one without text only in a cell, as its value.
  private mutating func number(_ paragraph: inout OpenParagraph) {
    guard let list = paragraph.list ?? paragraph.style?.list, let number = list.list else {
      return
    }
    let level = list.level ?? 0
    let numeral = numbering.next(in: number, level: level)
    if paragraph.isBlank {
      var isShown = content.isInCell
      content.changeCell { if $0.continuesAbove { isShown = false } }
      if isShown { paragraph.number(by: numeral) }
      return
    }
    paragraph.number(by: numeral)
    if numbering.isList(number, level: level) {
      let isNumbered = !numbering.hasBullets(number, level: level)
      paragraph.item = .item(level: level, isNumbered: isNumbered)
    }
  }

  /// Keeps what is struck out or deleted in a paragraph, all of it where its row or its cell was deleted.
  private mutating func tellLeftOut(_ paragraph: OpenParagraph) {
    let isInDeletedRow = rows.last == .deleted || content.isInCell && cellsAreDeleted.last ?? false
    guard isInDeletedRow || !paragraph.leftOut.isEmpty else { return }
    let text = isInDeletedRow ? paragraph.text + paragraph.leftOut : paragraph.leftOut
    guard !text[...].isBlank, leftOut.count < Self.mostLeftOut else { return }
    // What comes next takes the place of a deleted row or cell.
    let place =
      isInDeletedRow ? nil : self.place(of: paragraph)
    leftOut.append(LeftOutText(String(decoding: text, as: UTF8.self), at: place))
  }

  /// Texts that are told at most; a document may strike out all it has.
  private static let mostLeftOut = 10_000
}
