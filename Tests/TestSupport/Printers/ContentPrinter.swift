import Containers
import ReportModel

/// Prints a report as a Word document with things beside the text in every section, as offices put them there, for tests
/// that look for each of them afterwards.
public struct ContentPrinter {
  /// Every text that was printed beside the report's own, each a word of its own.
  public private(set) var texts: [String] = []
  /// How many pictures were printed.
  public private(set) var pictureCount = 0
  /// How many tables were printed beside the form's.
  public private(set) var tableCount = 0

  private var random: SplitMix64
  private var notes = ""
  private var noteCount = 0
  private var next = 0

  /// Makes a printer.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The document's bytes.
  public mutating func document(of report: Report) throws -> [UInt8] {
    var body = paragraph(run(report.title ?? ""))
    body += report.foreword.map { paragraph(run($0.text)) }.joined() + things()
    for section in SectionID.allCases {
      body += paragraph(run(report.edition.section(section).heading), "<w:outlineLvl w:val=\"0\"/>")
      body += report.sections[section].map { paragraph(run($0.text)) }.joined()
      if section.table == nil { body += things() }
      if let table = section.table {
        body += Self.form(report.form(of: table), report)
        if random.below(2) == 0 { body += paragraph(run(text())) + things() }
      }
    }
    body += [report.signature, report.date?.chinese].compactMap(\.self).map { paragraph(run($0)) }.joined()
    if report.date != nil { body += paragraph(run("（此件公开发布）")) + things() }
    return try package(body)
  }

  // MARK: Things beside the text

  private mutating func things() -> String {
    (0..<1 + random.below(4)).map { _ in thing(depth: 0) }.joined()
  }

  private mutating func thing(depth: Int) -> String {
    switch random.below(9) {
    case 0 where depth == 0, 1 where depth == 0: return table(depth: depth)
    case 2: return paragraph(picture())
    case 3: return paragraph(run(text()) + picture() + run(text()))
    case 4: return paragraph(run(text(), "<w:b/>") + run(text(), "<w:i/><w:u w:val=\"single\"/>"))
    case 5: return paragraph(run(text()) + note())
    case 6: return paragraph("<w:hyperlink r:id=\"rLink\">\(run(text()))</w:hyperlink>")
    case 7:
      return paragraph(
        run(text()), "<w:numPr><w:ilvl w:val=\"\(random.below(3))\"/><w:numId w:val=\"7\"/></w:numPr>")
    default: return paragraph(run(text()) + box())
    }
  }

  private mutating func text() -> String {
    next += 1
    let text = "文字\(next)号。"
    texts.append(text)
    return text
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private func paragraph(_ content: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(content)</w:p>"
  }

  private mutating func picture() -> String {
    pictureCount += 1
    return """
      <w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:extent cx="360000" cy="180000"/>\
      <wp:docPr id="\(pictureCount)" name="p" descr="图\(pictureCount)"/><a:blip xmlns:a="a" r:embed="rPicture"/>\
      </wp:inline></w:drawing></w:r>
      """
  }

  private mutating func note() -> String {
    noteCount += 1
    notes += "<w:footnote w:id=\"\(noteCount)\">\(paragraph(run(text())))</w:footnote>"
    return "<w:r><w:footnoteReference w:id=\"\(noteCount)\"/></w:r>"
  }

  private mutating func box() -> String {
    "<w:r><w:pict><v:shape xmlns:v=\"v\"><v:textbox><w:txbxContent>\(paragraph(run(text())))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
  }

  private mutating func table(depth: Int) -> String {
    tableCount += depth == 0 ? 1 : 0
    let columns = 2 + random.below(2)
    var rows = ""
    for row in 0..<2 + random.below(2) {
      rows += "<w:tr>"
      if row == 0, random.below(3) == 0 {
        rows += "<w:tc><w:tcPr><w:gridSpan w:val=\"\(columns)\"/></w:tcPr>\(paragraph(run(text())))</w:tc>"
      } else {
        for column in 0..<columns {
          let inner = depth == 0 && column == 1 && random.below(6) == 0 ? thing(depth: 1) : ""
          rows +=
            "<w:tc>\(paragraph(run(text())))\(inner)\(inner.hasSuffix("</w:tbl>") ? paragraph("") : "")</w:tc>"
        }
      }
      rows += "</w:tr>"
    }
    return "<w:tbl>\(rows)</w:tbl>" + paragraph(run(text()))
  }

  // MARK: The form and the package

  private static func form(_ form: TableForm, _ report: Report) -> String {
    var rows = ""
    for row in form.cellRows {
      rows += "<w:tr>"
      for slot in row {
        let place = slot.place
        let merge =
          place.rowSpan == 1 ? "" : "<w:vMerge w:val=\"\(slot.continuesAbove ? "continue" : "restart")\"/>"
        let text =
          slot.continuesAbove
          ? "" : place.label ?? place.cell.map { report[$0].number?.description ?? "" } ?? ""
        rows += """
          <w:tc><w:tcPr><w:gridSpan w:val="\(place.columnSpan)"/>\(merge)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>
          """
      }
      rows += "</w:tr>"
    }
    return "<w:tbl>\(rows)</w:tbl>"
  }

  private func package(_ body: String) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    func link(_ id: String, _ type: String, _ target: String, _ mode: String = "") -> String {
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(type)\" Target=\"\(target)\"\(mode)/>"
    }
    let links =
      link("rNotes", "footnotes", "footnotes.xml") + link("rLists", "numbering", "numbering.xml")
      + link("rPicture", "image", "media/a.png")
      + link("rLink", "hyperlink", "https://example.org/", " TargetMode=\"External\"")
    let list = """
      <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="1">\
      <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>
      """
    return try ZipWriter.archive(of: [
      (
        "_rels/.rels",
        Array(
          "<Relationships xmlns=\"\(package)\">\(link("r1", "officeDocument", "word/document.xml"))</Relationships>"
            .utf8)
      ),
      (
        "word/_rels/document.xml.rels",
        Array("<Relationships xmlns=\"\(package)\">\(links)</Relationships>".utf8)
      ),
      (
        "word/document.xml",
        Array("<w:document xmlns:w=\"w\" xmlns:r=\"r\"><w:body>\(body)</w:body></w:document>".utf8)
      ),
      ("word/footnotes.xml", Array("<w:footnotes xmlns:w=\"w\">\(notes)</w:footnotes>".utf8)),
      ("word/numbering.xml", Array(list.utf8)), ("word/media/a.png", TinyPictures.png(red: 7)),
    ])
  }
}
