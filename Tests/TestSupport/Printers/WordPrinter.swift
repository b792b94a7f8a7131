import Containers
import ReportModel

/// Prints a report as a Word document as offices write them, for tests that read it back.
public struct WordPrinter {
  /// A way in which documents differ from the plain form.
  public enum Damage: String, CaseIterable, Sendable {
    /// Each character is a run of its own.
    case characterRuns
    /// Numbers were changed with change tracking on, so that the deleted ones are still in the file.
    case trackedChanges
    /// Rows were deleted with change tracking on.
    case deletedRows
    /// Cells are merged in the older way, or not at all.
    case noMerges
    /// Each table is in a cell of another.
    case nested
    /// Tables are divided in two at a page break.
    case split
    /// Title and tables are in text boxes, in both markup variants.
    case textBoxes
    /// The numerals of headings come from a list and are not text.
    case listNumerals
    /// Headings are bold, without a style.
    case boldHeadings
    /// A cell's text is in several paragraphs.
    case wrappedLabels
    /// Table rows are paragraphs with tabs.
    case tabs
    /// There are footnotes.
    case footnotes
  }

  private let damages: Set<Damage>
  private var random: SplitMix64

  /// Makes a printer.
  public init(_ damages: Set<Damage>, seed: UInt64) {
    self.damages = damages
    random = SplitMix64(seed: seed)
  }

  /// The document's bytes.
  public mutating func document(of report: Report) throws -> [UInt8] {
    var body = boxed(paragraph(report.title ?? ""))
    body += report.foreword.map { paragraph($0.text) }.joined()
    for section in SectionID.allCases {
      body += heading(report.edition.section(section).heading)
      if let table = section.table { body += boxed(self.table(report.form(of: table), report)) }
      body += report.sections[section].map { paragraph($0.text) }.joined()
    }
    body += [report.signature, report.date?.chinese].compactMap(\.self).map { paragraph($0) }.joined()
    return try Self.package(body: body, footnotes: has(.footnotes))
  }

  private func has(_ damage: Damage) -> Bool { damages.contains(damage) }

  // MARK: Paragraphs

  private func heading(_ text: String) -> String {
    if has(.listNumerals) {
      let properties =
        "<w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
      return paragraph(String(text.dropFirst(2)), properties: properties)
    }
    if has(.boldHeadings) { return paragraph(text, run: "<w:rPr><w:b/></w:rPr>") }
    return paragraph(text, properties: "<w:pPr><w:pStyle w:val=\"1\"/></w:pPr>")
  }

  private func paragraph(_ text: String, properties: String = "", run: String = "") -> String {
    "<w:p>\(properties)\(runs(text, run))</w:p>"
  }

  private func runs(_ text: String, _ properties: String = "") -> String {
    let pieces = has(.characterRuns) ? text.map(String.init) : [text]
    return pieces.map { "<w:r>\(properties)<w:t xml:space=\"preserve\">\(Self.escaped($0))</w:t></w:r>" }
      .joined()
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  private func boxed(_ content: String) -> String {
    guard has(.textBoxes) else { return content }
    let inner = "<w:txbxContent>\(content)</w:txbxContent>"
    return """
      <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>\(inner)</wps:txbx></w:drawing>\
      </mc:Choice><mc:Fallback><w:pict><v:textbox>\(inner)</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
  }

  // MARK: Tables

  private mutating func table(_ form: TableForm, _ report: Report) -> String {
    if has(.tabs) {
      return form.grid.map { row in
        var cells = [String](repeating: "", count: form.columnCount)
        for place in row { cells[place.column] = Self.escaped(Self.content(place, report)) }
        let text = cells.joined(separator: "</w:t><w:tab/><w:t>")
        return "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
      }.joined()
    }
    var rows = form.grid.indices.map { row($0, form, report) }
    if has(.deletedRows) {
      let cell = "<w:tc>\(paragraph("9"))</w:tc>"
      let deleted =
        "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(String(repeating: cell, count: form.columnCount))</w:tr>"
      rows.insert(deleted, at: 1 + random.below(rows.count - 1))
    }
    if has(.split), rows.count > 12 {
      rows.insert("</w:tbl>\(paragraph("- 2 -"))<w:tbl>", at: 5 + random.below(rows.count - 8))
    }
    let table = "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
    return has(.nested) ? "<w:tbl><w:tr><w:tc>\(table)<w:p/></w:tc></w:tr></w:tbl>" : table
  }

  private func row(_ index: Int, _ form: TableForm, _ report: Report) -> String {
    let slots = form.cellRows[index].filter { !has(.noMerges) || !$0.continuesAbove }
    let cells = slots.map { slot in
      guard !slot.continuesAbove else { return cell("", span: slot.place.columnSpan, "<w:vMerge/>") }
      let merge = slot.place.rowSpan > 1 && !has(.noMerges) ? "<w:vMerge w:val=\"restart\"/>" : ""
      return cell(Self.content(slot.place, report), span: slot.place.columnSpan, merge)
    }
    return "<w:tr>\(cells.joined())</w:tr>"
  }

  private func cell(_ text: String, span: Int, _ merge: String) -> String {
    let width = span > 1 && !has(.noMerges) ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
    return "<w:tc><w:tcPr>\(width)\(merge)</w:tcPr>\(content(of: text))</w:tc>"
  }

  private func content(of text: String) -> String {
    let isLabel = text.unicodeScalars.contains { $0.value > 0x2E80 }
    if has(.trackedChanges), !isLabel, !text.isEmpty {
      return """
        <w:p><w:pPr><w:rPr><w:ins w:id="2"/></w:rPr></w:pPr><w:del w:id="3"><w:r><w:delText>77</w:delText></w:r></w:del>\
        <w:ins w:id="4">\(runs(text))</w:ins><w:moveFrom w:id="5"><w:r><w:t>5</w:t></w:r></w:moveFrom></w:p>
        """
    }
    if has(.wrappedLabels), isLabel, text.count > 6 {
      let middle = text.index(text.startIndex, offsetBy: text.count / 2)
      return paragraph(String(text[..<middle])) + paragraph(String(text[middle...]))
    }
    return text.isEmpty ? "<w:p/>" : paragraph(text)
  }

  private static func content(_ place: GridPlace, _ report: Report) -> String {
    place.label ?? place.cell.map { report[$0].statement.printed } ?? ""
  }

  // MARK: Package

  private static func package(body: String, footnotes: Bool) throws -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let links = ["styles", "numbering"] + (footnotes ? ["footnotes"] : [])
    let relationships = links.enumerated().map {
      "<Relationship Id=\"r\($0)\" Type=\"\(office)/\($1)\" Target=\"\($1).xml\"/>"
    }
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let spaces = """
      xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"
      """
    let level = "<w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/>"
    var parts = [
      (
        "_rels/.rels",
        "<Relationships \(OfficeParts.relationships)><Relationship Id=\"r\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      (
        "word/_rels/document.xml.rels",
        "<Relationships \(OfficeParts.relationships)>\(relationships.joined())</Relationships>"
      ),
      (
        "word/styles.xml",
        "<w:styles \(spaces)><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
      ),
      (
        "word/numbering.xml",
        """
        <w:numbering \(spaces)><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0">\(level)</w:lvl></w:abstractNum>\
        <w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
        """
      ),
      ("word/document.xml", "<w:document \(spaces)><w:body>\(body)</w:body></w:document>"),
    ]
    if footnotes {
      let note = "<w:footnote w:id=\"2\"><w:p><w:r><w:t>数据来源于业务系统。</w:t></w:r></w:p></w:footnote>"
      parts.append(("word/footnotes.xml", "<w:footnotes \(spaces)>\(note)</w:footnotes>"))
    }
    let types = (["document.main"] + links).map { type in
      let part = type == "document.main" ? "document" : type
      return ("/word/\(part).xml", "wordprocessingml.\(type)")
    }
    parts.insert(OfficeParts.contentTypes(types), at: 0)
    return try ZipWriter.archive(of: parts.map { ($0.0, Array((head + $0.1).utf8)) })
  }
}
