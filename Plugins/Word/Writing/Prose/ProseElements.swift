import NationalForm
import ReportModel

/// Writes blocks of prose: paragraphs, tables and pictures.
enum ProseElements {
  /// How paragraphs and pictures are set beside their style.
  struct Setting {
    var style = StyleID.body
    /// How they are aligned; `nil` as their style has it.
    var alignment: ParagraphFormat.Alignment?
    var keepsWithNext = false
    var spaceBefore: Int?
    /// The room for tables, in twips; `nil` for that of the text block.
    var width: Int?

    /// How a paragraph of a style is set.
    func format(_ style: StyleID) -> ParagraphFormat {
      ParagraphFormat(
        style: style, keepsWithNext: keepsWithNext, spaceBefore: spaceBefore, alignment: alignment)
    }
  }

  /// Writes a block.
  static func write(
    _ block: ProseBlock, _ setting: Setting, to xml: inout XMLWriter, _ parts: inout AttachedParts
  ) {
    switch block {
    case .paragraph(let paragraph):
      ParagraphElement(paragraph: paragraph, format: setting.format(setting.style)).write(to: &xml, &parts)
    case .table(let table):
      ProseTableElement(table, width: setting.width ?? parts.paper.width).write(to: &xml, &parts)
    case .picture(let picture):
      xml.element("w:p") { xml in
        setting.format(.picture).write(to: &xml)
        PictureElement(picture).write(to: &xml, &parts)
      }
    }
  }

  /// Writes a line of no height between two tables, which programs would otherwise join, or behind the last one.
  static func writeGap(to xml: inout XMLWriter) {
    TextParagraph(ParagraphFormat(style: .gap), []).write(to: &xml)
  }
}
