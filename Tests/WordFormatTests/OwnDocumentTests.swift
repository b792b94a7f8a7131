import Documents
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Documents of ours that were changed: what stands on the pages decides, and nothing is taken from where it was.
@Suite struct OwnDocumentTests {
  private func report() -> Report {
    var generator = ReportGenerator(seed: 5, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 { report = generator.next() }
    report.organization = "青禾市水务局"
    report.year = 2023
    report.title = Edition.title(organization: "青禾市水务局", year: 2023)
    report.signature = "青禾市水务局"
    return report
  }

  /// The document with its main part changed, every other part as it was.
  private func changed(_ report: Report, _ change: (String) -> String) throws -> Report {
    let bytes = try WordExporter().export(report).bytes
    let parts = try Self.names.map { name in
      let content = try OfficeFile.part(name, of: bytes)
      guard name == "word/document.xml" else { return (name: name, content: content) }
      let before = String(decoding: content, as: UTF8.self)
      let after = change(before)
      #expect(after != before)
      return (name: name, content: Array(after.utf8))
    }
    return try WordReader().read(Source(name: "a.docx", bytes: try ZipWriter.archive(of: parts)))[0]
  }

  private static let names = [
    "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "docProps/app.xml",
    "docProps/core.xml", "word/document.xml", "word/styles.xml",
  ]

  private func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func aChangedCellIsReadAsItStands() throws {
    var report = report()
    let cell = try #require(CellID("proactive.fees.collected"))
    report[cell].statement = .number(try #require(ExactDecimal("59237.2449")))
    let read = try changed(report) { $0.replacing(">59237.2449<", with: ">59237.25<") }
    #expect(read[cell].number?.description == "59237.25")
    #expect(read.sections[.overview].map(\.text) == report.sections[.overview].map(\.text))
  }

  @Test func anotherTitleIsAnotherOrgan() throws {
    let report = report()
    let read = try changed(report) {
      $0.replacing(
        "<w:t>青禾市水务局</w:t><w:br/><w:t>2023年", with: "<w:t>云坪县教育局</w:t><w:br/><w:t>2024年")
    }
    #expect(read.organization == "云坪县教育局")
    #expect(read.year == 2024)
    #expect(CellID.all.allSatisfy { read[$0].statement == report[$0].statement })
  }

  @Test func newParagraphsAndRowsAreNotLost() throws {
    let report = report()
    let cells = report.cellIDs
    let added = paragraph("本年度另有一项试点工作已经完成并通过验收。")
    let read = try changed(report) { $0.replacing("<w:sectPr>", with: added + "<w:sectPr>") }
    let texts = SectionID.allCases.flatMap { read.sections[$0] }.map(\.text)
    #expect(texts.contains("本年度另有一项试点工作已经完成并通过验收。"))
    let row = "<w:tr><w:tc>\(paragraph("规章二"))</w:tc><w:tc>\(paragraph("7"))</w:tc></w:tr>"
    let longer = try changed(report) {
      $0.replacing("</w:tbl>", with: row + "</w:tbl>", maxReplacements: 1)
    }
    #expect(cells.allSatisfy { longer[$0].statement == report[$0].statement })
    #expect(longer.findings.contains { $0.code == "R7" })
  }

  @Test func trackedChangesCountAsAccepted() throws {
    var report = report()
    let cell = try #require(CellID("proactive.fees.collected"))
    report[cell].statement = .number(ExactDecimal(7654))
    let read = try changed(report) {
      $0.replacing(
        "<w:r><w:t>7654</w:t></w:r>",
        with: "<w:del w:id=\"1\"><w:r><w:delText>7654</w:delText></w:r></w:del>"
          + "<w:ins w:id=\"2\"><w:r><w:t>7653</w:t></w:r></w:ins>")
    }
    #expect(read[cell].number == ExactDecimal(7653))
  }

  @Test func withoutOurMarkItIsReadAsAnyDocument() throws {
    let report = report()
    let bytes = try WordExporter().export(report).bytes
    let parts = try Self.names.filter { !$0.hasPrefix("docProps") }.map {
      (name: $0, content: try OfficeFile.part($0, of: bytes))
    }
    let read = try WordReader().read(Source(name: "a.docx", bytes: try ZipWriter.archive(of: parts)))[0]
    #expect(read.keeping(NationalDocument.carries).difference(from: report.asNationalDocument) == nil)
  }
}
