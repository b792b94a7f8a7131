import NationalForm

/// The styles part: how GB/T 9704-2012 sets a document, and the tables in it (docs/form.md, "Typography").
enum StylesPart {
  /// The part; it is the same in every document.
  static let bytes: [UInt8] = {
    var xml = XMLWriter()
    xml.element("w:styles") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      writeDefaults(to: &xml)
      for style in definitions { style.write(to: &xml) }
    }
    return xml.bytes
  }()

  /// The styles that our documents refer to.
  static var definitions: [StyleDefinition] { text + tables }

  private static func writeDefaults(to xml: inout XMLWriter) {
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          RunFormat.write(.fangsong, to: &xml)
          xml.value("w:sz", PageLayout.textSize)
          xml.value("w:szCs", PageLayout.textSize)
          xml.element("w:lang") { xml in
            xml.attribute("w:val", "en-US")
            xml.attribute("w:eastAsia", "zh-CN")
            xml.attribute("w:bidi", "ar-SA")
          }
        }
      }
      xml.element("w:pPrDefault")
    }
  }

  private static let twoCharacters = ParagraphFormat.Indent(firstLineCharacters: 2)

  private static var text: [StyleDefinition] {
    [
      StyleDefinition(
        id: .normal, name: "Normal", isDefault: true, priority: 0, isQuick: true,
        // Pages have 22 lines, whether or not a paragraph ends there. LibreOffice leaves out signs that would hang.
        paragraph: ParagraphFormat(
          avoidsWidows: false, hangsPunctuation: false, lineHeight: PageLayout.line, alignment: .justified),
        run: RunFormat(
          font: .fangsong, spacing: PageLayout.tightening, size: PageLayout.textSize)),
      StyleDefinition(
        id: .title, name: "Title", basedOn: .normal, next: .body, priority: 10, isQuick: true,
        paragraph: ParagraphFormat(
          keepsWithNext: true, keepsLines: true, spaceAfter: PageLayout.line, alignment: .center),
        run: RunFormat(font: .titleSongti, spacing: 0, size: PageLayout.titleSize)),
      StyleDefinition(
        id: .heading, name: "heading 1", basedOn: .normal, next: .body, priority: 9, isQuick: true,
        paragraph: ParagraphFormat(
          keepsWithNext: true, keepsLines: true, indent: twoCharacters, outlineLevel: 0),
        run: RunFormat(font: .heiti)),
      StyleDefinition(
        id: .body, name: "Body Text First Indent", basedOn: .normal, priority: 1, isQuick: true,
        // A web address would otherwise leave a line of a few characters, stretched to the margin.
        paragraph: ParagraphFormat(breaksWords: true, indent: twoCharacters)),
      StyleDefinition(
        id: .signature, name: "Signature", basedOn: .normal, next: .date,
        paragraph: ParagraphFormat(keepsWithNext: true, spaceBefore: PageLayout.line, alignment: .right)),
      StyleDefinition(
        id: .date, name: "Date", basedOn: .normal, paragraph: ParagraphFormat(alignment: .right)),
      StyleDefinition(
        id: .footer, name: "footer", basedOn: .normal,
        paragraph: ParagraphFormat(lineHeight: 320), run: RunFormat(font: .songti, spacing: 0, size: 28)),
      StyleDefinition(
        id: .note, name: "footnote text", basedOn: .normal,
        paragraph: ParagraphFormat(lineHeight: 320, alignment: .left), run: RunFormat(spacing: 0, size: 21)),
      StyleDefinition(
        id: .picture, name: "图片", isOwn: true, basedOn: .normal, next: .body,
        paragraph: ParagraphFormat(growsWithContent: true, alignment: .center)),
      StyleDefinition(
        id: .caption, name: "caption", basedOn: .normal, next: .body, priority: 35,
        paragraph: ParagraphFormat(keepsLines: true, alignment: .center)),
      StyleDefinition(
        id: .attachment, name: "附件", isOwn: true, basedOn: .normal, next: .attachmentTitle,
        paragraph: ParagraphFormat(keepsWithNext: true, beginsPage: true, alignment: .left),
        run: RunFormat(font: .heiti)),
      StyleDefinition(
        id: .attachmentTitle, name: "附件标题", isOwn: true, basedOn: .title, next: .body,
        paragraph: ParagraphFormat(spaceBefore: PageLayout.line)),
      StyleDefinition(
        id: .gap, name: "表格间隔", isOwn: true, basedOn: .normal, next: .body,
        paragraph: ParagraphFormat(lineHeight: 20), run: RunFormat(spacing: 0, size: 2)),
      StyleDefinition(
        id: .lead, name: "二级标题", kind: .character, isOwn: true, priority: 9, isQuick: true,
        run: RunFormat(font: .kaiti)),
      StyleDefinition(
        id: .tableNote, name: "表格说明", kind: .character, isOwn: true, priority: 40,
        run: RunFormat(font: .kaiti)),
    ]
  }

  private static var tables: [StyleDefinition] {
    [
      StyleDefinition(
        id: .tableNormal, name: "Normal Table", kind: .table, isDefault: true,
        table: TableStyleFormat(margins: (sides: 108, ends: 0))),
      StyleDefinition(
        id: .tableGrid, name: "Table Grid", kind: .table, basedOn: .tableNormal, priority: 39,
        table: TableStyleFormat(
          lineWidth: 4, margins: (sides: TableText.sideMargin, ends: TableText.endMargin))),
      StyleDefinition(
        id: .proseTable, name: "正文表格", kind: .table, isOwn: true, basedOn: .tableGrid, priority: 40),
    ]
      + TableText.allCases.flatMap { text in
        [
          cell(text.caption, "表格分项" + text.suffix, text, .left, indent: text.captionIndent),
          cell(text.head, "表格表头" + text.suffix, text, .center),
          cell(text.label, "表格项目" + text.suffix, text, text.labelAlignment),
          cell(text.number, "表格数字" + text.suffix, text, .center),
        ]
      }
  }

  private static func cell(
    _ id: StyleID, _ name: String, _ text: TableText, _ alignment: ParagraphFormat.Alignment,
    indent: Int = 0
  ) -> StyleDefinition {
    StyleDefinition(
      id: id, name: name, isOwn: true, basedOn: .normal, priority: 40,
      paragraph: ParagraphFormat(
        lineHeight: text.line, indent: indent > 0 ? ParagraphFormat.Indent(sides: indent) : nil,
        alignment: alignment),
      run: RunFormat(font: .songti, spacing: 0, size: text.size))
  }
}
