import NationalForm
import ReportModel

/// Writes a paragraph of prose with what is set apart in it.
struct ParagraphElement {
  let paragraph: Paragraph
  var format: ParagraphFormat

  func write(to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    var format = format
    if let item = paragraph.item {
      format.list = ParagraphFormat.ListPosition(
        level: item.level, list: item.isNumbered ? .numbered : .bullets)
      parts.hasLists = true
    }
    xml.element("w:p") { xml in
      format.write(to: &xml)
      for piece in ProsePiece.pieces(of: paragraph) { Self.write(piece, to: &xml, &parts) }
    }
  }

  static func write(_ piece: ProsePiece, to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    switch piece {
    case .run(let run): write(run, to: &xml, &parts)
    case .picture(let picture): PictureElement(picture).write(to: &xml, &parts)
    case .note(let paragraphs):
      let number = parts.note(paragraphs)
      xml.element("w:r") { xml in
        RunFormat(isRaised: true).write(to: &xml)
        xml.element("w:footnoteReference") { $0.attribute("w:id", number) }
      }
    }
  }

  private static func write(_ run: ProseRun, to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    let text = TextRun(style: run.isLead ? .lead : nil, format: RunFormat(run), text: run.text)
    guard let link = run.link else { return text.write(to: &xml) }
    let id = parts.link(to: link)
    xml.element("w:hyperlink") { xml in
      xml.attribute("r:id", id)
      text.write(to: &xml)
    }
  }
}

extension RunFormat {
  /// How a stretch of prose is set beside its style.
  init(_ run: ProseRun) {
    isBold = run.isBold
    isItalic = run.isItalic
    isUnderlined = run.isUnderlined
    isRaised = run.isRaised
    isLowered = run.isLowered
  }
}
