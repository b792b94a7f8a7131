import Foundation
import NianbaoKit
import ReportModel
import TestSupport
import Testing
import WordFormat

/// What a document has in its prose beside plain text, and what we write of it.
@Suite struct DocumentContentTests {
  /// The prose of section 一 of a document that has these paragraphs and tables there.
  private func overview(_ content: String) throws -> [ProseBlock] {
    var printer = WordPrinter([], seed: 1)
    var generator = ReportGenerator(seed: 4, style: .consistent)
    var report = generator.next()
    report.sections[.overview] = ["开始。", "结束。"]
    let bytes = try printer.document(of: report)
    let changed = try PackageEditor(bytes).changing("word/document.xml") { main in
      guard let at = main.range(of: "结束。"),
        let start = main[..<at.lowerBound].range(of: "<w:p>", options: .backwards)?.lowerBound
      else { return main }
      return main[..<start] + content + main[start...]
    }
    let source = Source(name: "a.docx", bytes: try changed.bytes())
    let blocks = try WordReader().read(source)[0].sections[.overview]
    #expect(blocks.first?.text == "开始。" && blocks.last?.text == "结束。")
    return blocks.dropFirst().dropLast().map {
      var block = $0
      block.place = nil
      return block
    }
  }

  private func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(run(text))</w:p></w:tc>"
  }

  @Test func wordsThatAreSetApart() throws {
    let blocks = try overview(
      "<w:p>\(run("公开"))\(run("四十", "<w:b/>"))\(run("条", "<w:b/>"))\(run("，", "<w:b w:val=\"0\"/>"))\(run("五条", "<w:i/><w:u w:val=\"single\"/>"))</w:p>"
    )
    let paragraph = try #require(blocks.first?.paragraph)
    #expect(paragraph.text == "公开四十条，五条")
    #expect(
      paragraph.marks == [TextMark(.bold, 6..<15), TextMark(.italic, 18..<24), TextMark(.underline, 18..<24)])
  }

  @Test func linksThatAreFields() throws {
    let field = { (kind: String) in "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    let blocks = try overview(
      "<w:p>\(run("见"))\(field("begin"))<w:r><w:instrText> HYPERLINK \"https://example.org/\" </w:instrText></w:r>\(field("separate"))\(run("专栏"))\(field("end"))\(run("。"))</w:p>"
    )
    #expect(blocks.first?.paragraph?.marks == [TextMark(.link("https://example.org/"), 3..<9)])
  }

  @Test func mergedCellsAreOne() throws {
    let blocks = try overview(
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>\(cell("类别", "<w:vMerge w:val=\"restart\"/>"))\(cell("上半年", "<w:gridSpan w:val=\"2\"/>"))</w:tr>"
        + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("条"))\(cell("占比"))</w:tr><w:tr>\(cell("政策"))\(cell(""))\(cell("30%"))</w:tr></w:tbl>"
    )
    let table = try #require(blocks.first?.table)
    #expect(table.headRowCount == 1)
    #expect(table.rows.map { $0.map(\.text) } == [["类别", "上半年"], ["条", "占比"], ["政策", "", "30%"]])
    #expect(table.rows[0].map(\.rowSpan) == [2, 1] && table.rows[0].map(\.columnSpan) == [1, 2])
  }

  /// A picture, a line break and its name are often one paragraph.
  @Test func aPictureBeforeTheFirstLineStays() throws {
    let drawing =
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"流程图\"/><a:blip r:link=\"rNone\"/><c:chart/></wp:inline></w:drawing></w:r>"
    let lineBreak = "<w:r><w:br/></w:r>"
    let blocks = try overview("<w:p>\(drawing)\(lineBreak)\(lineBreak)\(run("图1 办理流程"))</w:p>")
    let pictures = blocks.pictures.map(\.alternative)
    #expect(pictures == ["流程图"])
    #expect(blocks.map(\.text).contains("图1 办理流程"))
  }

  @Test func whatFollowsTheLastLineStays() throws {
    let drawing =
      "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"流程图\"/><c:chart/></wp:inline></w:drawing></w:r>"
    let lineBreak = "<w:r><w:br/></w:r>"
    let blocks = try overview(
      "<w:p>\(run("图1 办理流程"))\(lineBreak)\(run("（一）", "<w:b/>"))\(lineBreak)\(lineBreak)\(drawing)</w:p>")
    #expect(blocks.pictures.map(\.alternative) == ["流程图"])
    #expect(blocks.compactMap(\.paragraph).flatMap(\.marks).contains(TextMark(.bold, 0..<9)))
  }

  @Test func whatStandsInTheMarginsIsSetApart() throws {
    var printer = ContentPrinter(seed: 2)
    var generator = ReportGenerator(seed: 2, style: .consistent)
    let bytes = try printer.document(of: generator.next())
    let header =
      "<Relationship Id=\"rHead\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" Target=\"header1.xml\"/></Relationships>"
    let changed = try PackageEditor(bytes).changing("word/_rels/document.xml.rels") {
      $0.replacing("</Relationships>", with: header)
    }.adding(
      "word/header1.xml",
      "<w:hdr xmlns:w=\"w\"><w:p>\(run("水务局年报"))</w:p><w:p>\(run("第 3 页"))</w:p></w:hdr>")
    let source = Source(name: "a.docx", bytes: try changed.bytes())
    let report = try WordReader().read(source)[0]
    #expect(report.provenance.residue.map(\.text).filter { $0.hasPrefix("［页眉") } == ["［页眉页脚］水务局年报"])
  }

  // MARK: Writing

  @Test func picturesThatWordDoesNotShowAreNamed() throws {
    var report = Report()
    report.sections[.overview] = [
      .picture(Picture(nil, alternative: "流程图", address: "W1.png")),
      .picture(Picture(PictureContent(Array("<svg/>".utf8)), alternative: "图标")),
    ]
    let losses = try WordExporter().export(report).losses.filter { $0.aspect == .pictures }
    let loss = try #require(losses.first)
    #expect(loss.count == 2)
    let words = try #require(loss.detail?.chinese)
    #expect(words.contains("流程图") && words.contains("图标"))
  }

  @Test func aPictureIsNoLargerThanTheTextBlock() throws {
    var report = Report()
    var picture = Picture(PictureContent(TinyPictures.png(red: 1)))
    picture.size = PictureSize(width: 2000, height: 1000)
    report.sections[.overview] = [.picture(picture)]
    let read = try WordReader().read(Source(name: "a.docx", bytes: try WordExporter().export(report).bytes))[
      0]
    let size = try #require(read.prose.pictures.first?.size)
    #expect(size.width < 450 && abs(size.width - 2 * size.height) < 0.01)
  }

  @Test func attachmentsBeginAPage() throws {
    var report = Report()
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    report.annex = [
      "（此件公开发布）", "附件1", "规范性文件清单",
      .table(ProseTable(rows: [[ProseTable.Cell(["甲"]), ProseTable.Cell(["乙"])]])),
    ]
    let bytes = try WordExporter().export(report).bytes
    let main = String(decoding: try OfficeFile.part("word/document.xml", of: bytes), as: UTF8.self)
    #expect(
      main.contains("<w:pStyle w:val=\"Attachment\"/>")
        && main.contains("<w:pStyle w:val=\"AttachmentTitle\"/>"))
    #expect(try WordReader().read(Source(name: "a.docx", bytes: bytes))[0].annex.unplaced == report.annex)
  }
}
