import NationalForm
import ReportModel

/// The main part: the report from title to date, and its page layout.
struct DocumentPart {
  private let document: NationalDocument
  private let organization: String?
  private let tables: [NationalTable]
  private let closing: ClosingIndents
  /// The signature or the date, whichever comes first.
  private let firstClosing: Int
  private let reference: ReferenceDocument?

  /// - Parameter reference: the document whose page is taken; `nil` for that of GB/T 9704-2012.
  init(_ document: NationalDocument, organization: String?, like reference: ReferenceDocument? = nil) {
    self.document = document
    self.organization = organization
    self.reference = reference
    let paper = reference?.paper ?? .national
    firstClosing = document.parts.firstIndex(where: \.isClosing) ?? document.parts.count
    tables = TableID.allCases.map { NationalTable($0, of: document, on: paper) }
    var signature: String?
    var date: String?
    for part in document.parts {
      // The date is set by the name right above it.
      if case .signature(let text) = part { signature = Self.organs(of: text).last }
      if case .date(let text) = part { date = text }
    }
    closing = ClosingIndents(signature: signature, date: date)
  }

  /// Writes the part.
  func write(to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    xml.element("w:document") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      xml.attribute("xmlns:r", Namespaces.relationships)
      xml.element("w:body") { xml in
        for index in document.parts.indices {
          write(partAt: index, to: &xml, &parts)
          let isLast = index + 1 == document.parts.count
          if document.parts[index].isTable, isLast || document.parts[index + 1].isTable {
            ProseElements.writeGap(to: &xml)
          }
        }
        if let page = reference?.page { xml.markup(page) } else { PageSection.write(to: &xml) }
      }
    }
  }

  private func write(partAt index: Int, to xml: inout XMLWriter, _ parts: inout AttachedParts) {
    switch document.parts[index] {
    case .title(let title):
      let lines = TitleLines.broken(title, organization: organization, on: parts.paper)
      TextParagraph(.title, lines.joined(separator: "\n")).write(to: &xml)
    case .heading(let section):
      var format = ParagraphFormat(style: .heading)
      if index + 1 < document.parts.count, case .table(let table) = document.parts[index + 1] {
        format.beginsPage = tables[table.index].fillsPage
      }
      if index > 0, document.parts[index - 1].isTable, !format.beginsPage {
        format.spaceBefore = PageLayout.line / 2
      }
      TextParagraph(format, [TextRun(text: document.heading(of: section))]).write(to: &xml)
    case .prose(let block):
      // The signature is never alone on a page, nor is the seal on it.
      let isLast = index + 1 < document.parts.count && document.parts[index + 1].isClosing
      let isSeal = index > 0 && document.parts[index - 1].isClosing && block.isPicture
      let setting = ProseElements.Setting(
        style: style(ofPartAt: index), alignment: isSeal ? .right : nil,
        keepsWithNext: isLast || keepsWithNext(partAt: index),
        spaceBefore: index > 0 && document.parts[index - 1].isTable ? PageLayout.line / 2 : nil)
      ProseElements.write(block, setting, to: &xml, &parts)
    case .table(let table): tables[table.index].element.write(to: &xml)
    case .signature(let text):
      for (index, organ) in Self.organs(of: text).enumerated() {
        // The style leaves a line free above the first.
        Self.closing(.signature, organ, closing.signature, spaceBefore: index > 0 ? 0 : nil).write(to: &xml)
      }
    case .date(let text): Self.closing(.date, text, closing.date).write(to: &xml)
    }
  }

  /// The organs that sign together, each for a line of its own (docs/form.md, "Typography").
  ///
  /// A signature that would not be the same once its lines are read back stays on one.
  private static func organs(of signature: String) -> [String] {
    let organs = signature.split(
      separator: PrintedDocument.betweenOrgans, omittingEmptySubsequences: false)
    return organs.contains { $0.isEmpty } ? [signature] : organs.map(String.init)
  }

  private static func closing(
    _ style: StyleID, _ text: String, _ characters: Int, spaceBefore: Int? = nil
  ) -> TextParagraph {
    let indent = ParagraphFormat.Indent(rightCharacters: characters)
    let format = ParagraphFormat(style: style, spaceBefore: spaceBefore, indent: indent)
    return TextParagraph(format, [TextRun(text: text)])
  }

  // MARK: Captions and attachments

  /// How a paragraph of prose is set by its place: as text, as the name of a table or picture, or as the head of an
  /// attachment.
  private func style(ofPartAt index: Int) -> StyleID {
    if isCaption(partAt: index) { return .caption }
    if isAttachment(partAt: index) { return .attachment }
    if index > 0, isAttachment(partAt: index - 1), Caption.isTitle(document.parts[index].text) {
      return .attachmentTitle
    }
    return .body
  }

  /// Whether an attachment begins: its word and number below the date (GB/T 9704-2012, 7.3.6).
  private func isAttachment(partAt index: Int) -> Bool {
    index > firstClosing && Caption.isAttachment(document.parts[index].text)
  }

  /// Whether a paragraph names the picture above it, or the table or picture below it.
  private func isCaption(partAt index: Int) -> Bool {
    guard case .prose(.paragraph(let paragraph)) = document.parts[index], paragraph.item == nil,
      Caption.isCaption(paragraph.text)
    else { return false }
    let around = [index - 1, index + 1].filter(document.parts.indices.contains)
    return around.contains { document.parts[$0].isThing }
  }

  /// Whether a picture stays with the name below it, and a name with the table or picture below it.
  private func keepsWithNext(partAt index: Int) -> Bool {
    guard index + 1 < document.parts.count else { return false }
    let next = document.parts[index + 1]
    if document.parts[index].isThing { return !next.isTable && isCaption(partAt: index + 1) }
    return next.isThing && isCaption(partAt: index)
  }
}

extension NationalDocument.Part {
  /// Whether it comes after the report's text.
  fileprivate var isClosing: Bool {
    switch self {
    case .signature, .date: true
    case .title, .heading, .prose, .table: false
    }
  }

  /// The text of a paragraph of prose; empty for anything else.
  fileprivate var text: String {
    if case .prose(.paragraph(let paragraph)) = self { paragraph.text } else { "" }
  }

  /// Whether it is a table or a picture of the prose.
  fileprivate var isThing: Bool {
    switch self {
    case .prose(.table), .prose(.picture): true
    default: false
    }
  }

  /// Whether it is a table.
  fileprivate var isTable: Bool {
    switch self {
    case .table, .prose(.table): true
    default: false
    }
  }
}

extension ProseBlock {
  fileprivate var isPicture: Bool { if case .picture = self { true } else { false } }
}
