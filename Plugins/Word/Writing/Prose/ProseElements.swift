import NationalForm
import ReportModel

/// Writes blocks of prose: paragraphs, tables and pictures.
enum ProseElements {
  /// Writes a block.
  ///
  /// - Parameters:
  ///   - style: the style of paragraphs.
  ///   - alignment: how they are aligned; `nil` as their style has it.
  ///   - width: the room for tables, in twips; `nil` for that of the text block.
  static func write(
    _ block: ProseBlock, style: StyleID = .body, alignment: ParagraphFormat.Alignment? = nil,
    keepsWithNext: Bool = false, width: Int? = nil, to xml: inout XMLWriter,
    _ parts: inout AttachedParts
  ) {
    switch block {
    case .paragraph(let paragraph):
      ParagraphElement(
        paragraph: paragraph, style: style, keepsWithNext: keepsWithNext, alignment: alignment
      ).write(to: &xml, &parts)
    case .table(let table): ProseTableElement(table, width: width ?? parts.paper.width).write(to: &xml, &parts)
    case .picture(let picture):
      let format = ParagraphFormat(style: .picture, keepsWithNext: keepsWithNext, alignment: alignment)
      xml.element("w:p") { xml in
        format.write(to: &xml)
        PictureElement(picture).write(to: &xml, &parts)
      }
    }
  }

  /// Writes a line of no height between two tables, which programs would otherwise join, or behind the last one.
  static func writeGap(to xml: inout XMLWriter) {
    TextParagraph(ParagraphFormat(style: .gap), []).write(to: &xml)
  }
}
