import NianbaoKit
import TestSupport
import Testing

/// Tracked changes beyond deleted words, and controls that still show their prompts.
@Suite struct ChangedDocumentTests {
  private static let deletedEnd = "<w:rPr><w:del w:id=\"1\"/></w:rPr>"

  private func texts(_ overview: String) throws -> [String] {
    var sample = DocumentSample()
    sample.overview = overview
    return try sample.texts()
  }

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    DocumentSample.paragraph(DocumentSample.run(text), properties)
  }

  @Test func aDeletedEndJoinsParagraphs() throws {
    let pieces = paragraph("公开12", Self.deletedEnd) + paragraph("3", Self.deletedEnd) + paragraph("4条。")
    #expect(try texts(pieces + paragraph("另段。")) == ["公开1234条。", "另段。"])
  }

  @Test func nothingJoinsOverATable() throws {
    let table = "<w:tbl><w:tr><w:tc>\(paragraph("甲", Self.deletedEnd))</w:tc></w:tr></w:tbl>"
    let found = try texts(paragraph("前。", Self.deletedEnd) + table + paragraph("后。"))
    #expect(found == ["前。", "甲", "后。"])
  }

  @Test func deletedCellsAreLeftOutAndTold() throws {
    let cell = { (text: String, properties: String) in
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(DocumentSample.paragraph(DocumentSample.run(text)))</w:tc>"
    }
    var sample = DocumentSample()
    sample.overview =
      "<w:tbl><w:tr>\(cell("甲", "<w:cellIns/>"))\(cell("乙", "<w:cellDel/>"))\(cell("丙", ""))</w:tr></w:tbl>"
    let read = try sample.read()
    let table = try #require(read.sections[.overview].compactMap(\.table).first)
    #expect(table.rows.map { $0.map(\.text) } == [["甲", "丙"]])
    #expect(read.findings.contains { $0.code == "R7" && $0.quote == "乙" })
  }

  @Test func deletedCellsOfTheFormMoveNoValue() throws {
    var sample = DocumentSample()
    let run = DocumentSample.run(PlantedCell.digits)
    sample.cell =
      run + "</w:p></w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr><w:p>" + DocumentSample.run("99")
    let read = try sample.read()
    let printed = DocumentSample.planted.report()
    #expect(read[DocumentSample.planted.id].statement == printed[DocumentSample.planted.id].statement)
    #expect(DocumentSample.planted.othersChanged(in: read, from: printed) == [])
  }

  private func control(_ runs: String) -> String {
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(runs)</w:sdtContent></w:sdt>"
  }

  @Test func controlsAreReadWholeOrNotAtAll() throws {
    let filled = control(DocumentSample.run("第") + DocumentSample.run("12") + DocumentSample.run("号令"))
    let prompt = control(DocumentSample.run("单击") + DocumentSample.run("此处"))
    let line = DocumentSample.run("依") + filled + prompt + DocumentSample.run("办理。")
    #expect(try texts(DocumentSample.paragraph(line)) == ["依第12号令办理。"])
  }
}
