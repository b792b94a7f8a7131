import NianbaoKit
import TestSupport
import Testing

/// What notes hold beside plain text.
@Suite struct NoteContentTests {
  private func read(_ note: String, rels: String = "") throws -> Report {
    var sample = DocumentSample()
    sample.overview = DocumentSample.paragraph(
      DocumentSample.run("见注") + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>")
    sample.links = [("rNotes", "footnotes", "notes.xml")]
    sample.parts = [
      ("word/notes.xml", "<w:footnotes><w:footnote w:id=\"7\">\(note)</w:footnote></w:footnotes>")
    ]
    if !rels.isEmpty {
      sample.parts.append(("word/_rels/notes.xml.rels", "<Relationships>\(rels)</Relationships>"))
    }
    return try sample.read()
  }

  private func note(_ report: Report) -> [String] {
    report.sections[.overview].compactMap(\.paragraph).flatMap(\.notes).flatMap { $0.map(\.text) }
  }

  private static let raised = "<w:vertAlign w:val=\"superscript\"/>"

  @Test func raisedAndStruckOutTextIsAsInText() throws {
    let runs =
      "<w:r><w:footnoteRef/></w:r>" + DocumentSample.run("12m") + DocumentSample.run("2", Self.raised)
      + DocumentSample.run("旧址", "<w:strike/>")
    let read = try read(DocumentSample.paragraph(runs))
    #expect(note(read) == ["12m²"])
    #expect(read.findings.contains { $0.code == "R7" && $0.quote == "旧址" })
  }

  @Test func addressesStandBehindTheirWords() throws {
    let rels =
      "<Relationship Id=\"r1\" Type=\"x/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>"
    let link = { (words: String) in "<w:hyperlink r:id=\"r1\">\(DocumentSample.run(words))</w:hyperlink>" }
    #expect(note(try read(DocumentSample.paragraph(link("专栏")), rels: rels)) == ["专栏（https://example.org/）"])
    #expect(note(try read(DocumentSample.paragraph(link("example.org")), rels: rels)) == ["example.org"])
  }

  @Test func tablesAreLines() throws {
    let cell = { (text: String) in "<w:tc>\(DocumentSample.paragraph(DocumentSample.run(text)))</w:tc>" }
    let table =
      "<w:tbl><w:tr>\(cell("类别"))\(cell("件"))</w:tr><w:tr>\(cell("政策"))\(cell("5"))</w:tr></w:tbl>"
    let first = DocumentSample.paragraph(DocumentSample.run("明细："))
    #expect(note(try read(first + table)) == ["明细：", "类别\t件", "政策\t5"])
  }

  @Test func picturesAreSetApart() throws {
    let picture = DocumentSample.drawing(DocumentSample.picture("r1"), words: "示意图")
    let read = try read(DocumentSample.paragraph(DocumentSample.run("见图") + picture))
    #expect(note(read) == ["见图"])
    #expect(read.provenance.residue.map(\.text) == ["［图片：示意图］"])
  }
}
