import NianbaoKit
import TestSupport
import Testing

/// The heads and feet of pages: all but page numbers is set apart.
@Suite struct MarginTests {
  private func residue(_ content: String, rels: String = "") throws -> [String] {
    var sample = DocumentSample()
    sample.links = [("rHead", "header", "header9.xml")]
    sample.parts = [("word/header9.xml", "<w:hdr xmlns:w=\"w\">\(content)</w:hdr>")]
    if !rels.isEmpty {
      sample.parts.append(("word/_rels/header9.xml.rels", "<Relationships>\(rels)</Relationships>"))
    }
    let mark = "［页眉页脚］"
    return try sample.read().provenance.residue.map(\.text).filter { $0.hasPrefix(mark) }
      .map { String($0.dropFirst(mark.count)) }
  }

  private func paragraph(_ text: String) -> String { DocumentSample.paragraph(DocumentSample.run(text)) }

  @Test(
    arguments: [
      "1", "— 1 —", "-12-", "第 3 页", "第3页 共10页", "第三页", "3/10", "Page 3 of 10", "iv", "- ii -", "１２", "· 5 ·",
      "第页共页",
    ])
  func pageNumbersAreNoText(_ text: String) throws { #expect(try residue(paragraph(text)) == []) }

  @Test(
    arguments: [
      "www.qtx.gov.cn", "0953-3050582", "DRAFT", "GB/T 9704", "★", "2024", "2024-1-5", "水务局年报", "总第3期",
      "1/2/3", "№ 7",
    ])
  func otherTextsAreKept(_ text: String) throws { #expect(try residue(paragraph(text)) == [text]) }

  @Test func picturesAreNamed() throws {
    let named = DocumentSample.paragraph(DocumentSample.drawing(DocumentSample.picture("r1"), words: "局徽"))
    let unnamed = DocumentSample.paragraph(DocumentSample.drawing(DocumentSample.picture("r1")))
    #expect(try residue(named + unnamed) == ["［图片：局徽］", "［图片］"])
  }

  @Test func watermarksAndTextBoxesAreKept() throws {
    let art = "<w:r><w:pict><v:shape style=\"a\"><v:textpath string=\"征求意见稿\"/></v:shape></w:pict></w:r>"
    let box =
      "<w:r><w:drawing><wps:txbx><w:txbxContent>\(paragraph("内部资料"))</w:txbxContent></wps:txbx></w:drawing></w:r>"
    let table = "<w:tbl><w:tr><w:tc>\(paragraph("甲"))</w:tc><w:tc>\(paragraph("乙"))</w:tc></w:tr></w:tbl>"
    let texts = try residue(DocumentSample.paragraph(art) + DocumentSample.paragraph(box) + table)
    #expect(texts == ["征求意见稿", "内部资料", "甲", "乙"])
  }

  @Test func addressesOfLinksStandBehindTheirWords() throws {
    let link =
      "<Relationship Id=\"r1\" Type=\"x/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>"
    let head = DocumentSample.paragraph(
      "<w:hyperlink r:id=\"r1\">\(DocumentSample.run("本局网站"))</w:hyperlink>")
    #expect(try residue(head, rels: link) == ["本局网站（https://example.org/）"])
  }
}
