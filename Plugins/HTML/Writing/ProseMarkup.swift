import Characters
import NationalForm
import ReportModel

/// Writes blocks of prose as markup: paragraphs and lists, tables, pictures, and notes that are collected for the end.
struct ProseMarkup {
  /// For each open list whether its items bring their numerals in their text.
  private var lists: [Bool] = []
  private var notes: [[Paragraph]] = []
  /// Pictures that a page cannot show: neither their bytes nor an address that leads to them are known.
  private(set) var omitted: [Picture] = []

  /// Writes a block.
  ///
  /// - Parameter place: what it is by its place in the document.
  mutating func write(_ block: ProseBlock, at place: ProsePlace = .text, to page: inout PageBuffer) {
    if case .paragraph(let paragraph) = block, let item = paragraph.item {
      beginItem(item, in: &page)
      writePieces(of: paragraph, to: &page)
      return
    }
    endList(in: &page)
    switch block {
    case .paragraph(let paragraph):
      page.append(place.paragraphTag)
      writePieces(of: paragraph, to: &page)
      page.append("</p>\n")
    case .table(let table): write(table, to: &page)
    case .picture(let picture):
      page.append(place == .seal ? "<p class=\"picture seal\">" : "<p class=\"picture\">")
      write(picture, to: &page)
      page.append("</p>\n")
    }
  }

  // MARK: Lists

  private mutating func beginItem(_ item: ListItem, in page: inout PageBuffer) {
    while lists.count > item.level + 1 { endInnermost(in: &page) }
    if lists.count == item.level + 1, lists.last != item.isNumbered { endInnermost(in: &page) }
    if lists.count == item.level + 1 { page.append("</li>\n<li>") }
    while lists.count < item.level + 1 {
      page.append(item.isNumbered ? "<ol class=\"written\">\n<li>" : "<ul>\n<li>")
      lists.append(item.isNumbered)
    }
  }

  private mutating func endInnermost(in page: inout PageBuffer) {
    guard let isNumbered = lists.popLast() else { return }
    page.append(isNumbered ? "</li>\n</ol>\n" : "</li>\n</ul>\n")
  }

  /// Ends the list that is open.
  mutating func endList(in page: inout PageBuffer) {
    while !lists.isEmpty { endInnermost(in: &page) }
  }

  // MARK: Text

  private mutating func writePieces(of paragraph: Paragraph, to page: inout PageBuffer) {
    for piece in ProsePiece.pieces(of: paragraph) {
      switch piece {
      case .run(let run): Self.write(run, to: &page)
      case .picture(let picture): write(picture, to: &page)
      case .note(let note):
        notes.append(note)
        page.append(
          "<sup><a href=\"#note-\(notes.count)\" id=\"cite-\(notes.count)\" role=\"doc-noteref\">\(notes.count)</a></sup>"
        )
      }
    }
  }

  private static func write(_ run: ProseRun, to page: inout PageBuffer) {
    var tags: [StaticString] = []
    func begin(_ tag: StaticString, _ page: inout PageBuffer) {
      page.append("<")
      page.append(tag)
      page.append(">")
      tags.append(tag)
    }
    if run.isLead { page.append("<span class=\"lead\">") }
    if let link = run.link {
      page.append("<a href=\"")
      PageText.append(attribute: link, to: &page)
      page.append("\">")
    }
    if run.isBold { begin("strong", &page) }
    if run.isItalic { begin("em", &page) }
    if run.isUnderlined { begin("u", &page) }
    if run.isRaised { begin("sup", &page) }
    if run.isLowered { begin("sub", &page) }
    PageText.append(run.text, to: &page)
    for tag in tags.reversed() {
      page.append("</")
      page.append(tag)
      page.append(">")
    }
    if run.link != nil { page.append("</a>") }
    if run.isLead { page.append("</span>") }
  }

  /// Writes the notes that were cited.
  func writeNotes(to page: inout PageBuffer) {
    guard !notes.isEmpty else { return }
    page.append("<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"注释\">\n<ol>\n")
    for (index, note) in notes.enumerated() {
      page.append("<li id=\"note-\(index + 1)\">")
      for paragraph in note {
        page.append("<p>")
        PageText.append(paragraph.text, to: &page)
        page.append("</p>")
      }
      page.append("</li>\n")
    }
    page.append("</ol>\n</section>\n")
  }

  // MARK: Tables and pictures

  private mutating func write(_ table: ProseTable, to page: inout PageBuffer) {
    page.append(
      "<div class=\"wide\" role=\"region\" aria-label=\"正文中的表格\" tabindex=\"0\">\n<table class=\"prose\">\n")
    var cells = table.grid.cells[...]
    for index in table.rows.indices {
      let isHead = index < table.headRowCount
      if index == 0 { page.append(isHead ? "<thead>\n" : "<tbody>\n") }
      if index > 0, index == table.headRowCount { page.append("</thead>\n<tbody>\n") }
      page.append("<tr>")
      while let placed = cells.first, placed.row == index {
        write(placed.cell, isHead: isHead, to: &page)
        cells.removeFirst()
      }
      page.append("</tr>\n")
    }
    if !table.rows.isEmpty {
      page.append(table.headRowCount >= table.rows.count ? "</thead>\n" : "</tbody>\n")
    }
    page.append("</table>\n</div>\n")
  }

  private mutating func write(_ cell: ProseTable.Cell, isHead: Bool, to page: inout PageBuffer) {
    page.append(isHead ? "<th scope=\"col\"" : "<td")
    if cell.columnSpan > 1 { page.append(" colspan=\"\(cell.columnSpan)\"") }
    if cell.rowSpan > 1 { page.append(" rowspan=\"\(cell.rowSpan)\"") }
    page.append(">")
    if cell.blocks.count == 1, let paragraph = cell.blocks[0].paragraph, paragraph.item == nil {
      writePieces(of: paragraph, to: &page)
    } else {
      for block in cell.blocks { write(block, to: &page) }
      endList(in: &page)
    }
    page.append(isHead ? "</th>" : "</td>")
  }

  /// The formats of pictures that browsers show.
  private static let formats: Set<PictureContent.Format> = [.png, .jpeg, .gif, .bmp, .webp, .svg]

  private mutating func write(_ picture: Picture, to page: inout PageBuffer) {
    let content = picture.content.flatMap { Self.formats.contains($0.format) ? $0 : nil }
    let address = picture.address.flatMap(LinkAddress.safe)
    guard content != nil || address != nil else {
      omitted.append(picture)
      return
    }
    page.append("<img alt=\"")
    PageText.append(attribute: picture.alternative, to: &page)
    page.append("\"")
    if let content {
      page.append(" src=\"data:\(content.format.mediaType);base64,")
      page.append(Base64.text(of: content.bytes))
      page.append("\"")
    } else if let address {
      page.append(" src=\"")
      PageText.append(attribute: address, to: &page)
      page.append("\"")
    }
    if let size = picture.size {
      // Narrow windows make it smaller, and it keeps its shape.
      page.append(
        " style=\"width:\(size.width)pt;aspect-ratio:\(size.width)/\(size.height);max-width:100%\"")
    }
    page.append(">")
  }
}

extension ProsePlace {
  /// The start tag of a paragraph there.
  fileprivate var paragraphTag: StaticString {
    switch self {
    case .text, .seal: "<p>"
    case .caption: "<p class=\"name\">"
    case .attachment: "<p class=\"attachment\">"
    case .attachmentTitle: "<p class=\"attachment-title\">"
    }
  }
}
