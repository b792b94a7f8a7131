import NationalForm
import ReportModel

/// The main part: the report from title to date, and its page layout.
struct DocumentPart {
  private let document: NationalDocument
  private let organization: String?
  private let tables: [NationalTable]
  private let closing: ClosingIndents
  private let reference: ReferenceDocument?

  /// - Parameter reference: the document whose page is taken; `nil` for that of GB/T 9704-2012.
  init(_ document: NationalDocument, organization: String?, like reference: ReferenceDocument? = nil) {
    self.document = document
    self.organization = organization
    self.reference = reference
    let paper = reference?.paper ?? .national
    tables = TableID.allCases.map { NationalTable($0, of: document, on: paper) }
    var signature: String?
    var date: String?
    for part in document.parts {
      // The date is set by the name right above it.
      if case .signature(let text) = part { signature = NationalDocument.organs(of: text).last }
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
      let setting = ProseElements.Setting(
        style: style(ofPartAt: index), alignment: document.place(ofPartAt: index) == .seal ? .right : nil,
        keepsWithNext: isLast || keepsWithNext(partAt: index),
        spaceBefore: index > 0 && document.parts[index - 1].isTable ? PageLayout.line / 2 : nil)
      ProseElements.write(block, setting, to: &xml, &parts)
    case .table(let table): tables[table.index].write(to: &xml)
    case .signature(let text):
      for (index, organ) in NationalDocument.organs(of: text).enumerated() {
        // The style leaves a line free above the first.
        Self.closing(.signature, organ, closing.signature, spaceBefore: index > 0 ? 0 : nil).write(to: &xml)
      }
    case .date(let text): Self.closing(.date, text, closing.date).write(to: &xml)
    }
  }

  private static func closing(
    _ style: StyleID, _ text: String, _ characters: Int, spaceBefore: Int? = nil
  ) -> TextParagraph {
    let indent = ParagraphFormat.Indent(rightCharacters: characters)
    let format = ParagraphFormat(style: style, spaceBefore: spaceBefore, indent: indent)
    return TextParagraph(format, [TextRun(text: text)])
  }

  // MARK: Captions and attachments

  /// The style of a block of prose by its place.
  private func style(ofPartAt index: Int) -> StyleID {
    switch document.place(ofPartAt: index) {
    case .text, .seal: .body
    case .caption: .caption
    case .attachment: .attachment
    case .attachmentTitle: .attachmentTitle
    }
  }

  /// Whether a picture stays with the name below it, and a name with the table or picture below it.
  private func keepsWithNext(partAt index: Int) -> Bool {
    guard index + 1 < document.parts.count else { return false }
    let next = document.parts[index + 1]
    if document.parts[index].isThing { return !next.isTable && document.isCaption(partAt: index + 1) }
    return next.isThing && document.isCaption(partAt: index)
  }
}

extension NationalDocument.Part {
  /// Whether it is a table.
  fileprivate var isTable: Bool {
    switch self {
    case .table, .prose(.table): true
    default: false
    }
  }
}
