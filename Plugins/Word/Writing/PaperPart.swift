import Conversion

/// The main part of a paper that goes with a report.
struct PaperPart {
  let paper: Paper

  /// Writes the part.
  func write(to xml: inout XMLWriter) {
    xml.element("w:document") { xml in
      xml.attribute("xmlns:w", Namespaces.words)
      xml.attribute("xmlns:r", Namespaces.relationships)
      xml.element("w:body") { xml in
        TextParagraph(.title, paper.title).write(to: &xml)
        for index in paper.parts.indices { write(partAt: index, to: &xml) }
        if paper.parts.last?.isTable ?? false { ProseElements.writeGap(to: &xml) }
        PageSection.write(to: &xml)
      }
    }
  }

  /// Twips between a table and the words above it.
  private static let gap = 80

  private func write(partAt index: Int, to xml: inout XMLWriter) {
    let isBelowTable = index > 0 && paper.parts[index - 1].isTable
    let leadsTable = index + 1 < paper.parts.count && paper.parts[index + 1].isTable
    var format = ParagraphFormat(
      spaceBefore: isBelowTable ? PageLayout.line / 2 : nil, spaceAfter: leadsTable ? Self.gap : nil)
    switch paper.parts[index] {
    case .heading(let text):
      format.style = .heading
      TextParagraph(format, [TextRun(text: text)]).write(to: &xml)
    case .paragraph(let text):
      format.style = .body
      format.keepsWithNext = leadsTable
      TextParagraph(format, [TextRun(text: text)]).write(to: &xml)
    case .table(let table):
      if isBelowTable { ProseElements.writeGap(to: &xml) }
      PaperTableElement(table).write(to: &xml)
    }
  }
}

extension Paper.Part {
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
