import Containers
import NationalForm
import NianbaoKit
import TestSupport
import Testing

@testable import WordFormat

/// Our own documents after changes: they are read like any other, without using their previous content.
@Suite struct OwnDocumentTests {
  private func report() -> Report {
    var generator = ReportGenerator(seed: 5, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 { report = generator.next() }
    report.organization = "青禾市水务局"
    report.year = 2023
    report.title = Editions.standard.current.title(organization: "青禾市水务局", year: 2023)
    report.signature = "青禾市水务局"
    return report
  }

  /// The document with a changed main part and all other parts unchanged.
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

  @Test func whatPeopleTypeIsReadWithCare() throws {
    var report = report()
    let cell = try #require(CellID("proactive.fees.collected"))
    report[cell].statement = .number(ExactDecimal(7654))
    let read = try changed(report) { $0.replacing(">7654<", with: "> 7,654 <") }
    #expect(read[cell].number == ExactDecimal(7654))
  }

  @Test func otherPropertiesAreNotBelieved() throws {
    let report = report()
    let bytes = try WordExporter().export(report).bytes
    let parts = try Self.names.map { name in
      let text = String(decoding: try OfficeFile.part(name, of: bytes), as: UTF8.self)
      return (name: name, content: Array(text.replacing("creator>青禾市水务局", with: "creator>云坪县").utf8))
    }
    #expect(parts.contains { String(decoding: $0.content, as: UTF8.self).contains("creator>云坪县") })
    let read = try WordReader().read(Source(name: "a.docx", bytes: try ZipWriter.archive(of: parts)))[0]
    #expect(read.organization == "青禾市水务局")
    #expect(read.year == 2023)
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

  @Test func aBrokenTitleAndOrgansUnderOneAnotherAreReadBack() throws {
    var report = report()
    let cell = try #require(CellID("proactive.fees.collected"))
    report[cell].statement = .number(ExactDecimal(7654))
    let organ = "青禾维吾尔自治区云坪林鸟蒙古自治州人力资源和社会保障局"
    report.organization = organ
    report.title = Editions.standard.current.title(organization: organ, year: 2023)
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    for signature in [
      "云坪县水务局\u{3000}云坪县自然资源局\u{3000}云坪县教育局", "云坪县水务局\u{3000}\u{3000}云坪县教育局", "云坪县水务局\u{3000}",
    ] {
      report.signature = signature
      let bytes = try WordExporter().export(report).bytes
      let read = try WordReader().read(Source(name: "a.docx", bytes: bytes))[0]
      #expect(read.signature == signature)
      #expect(read.title == report.title)
      #expect(read.organization == organ)
      #expect(try WordExporter().export(read).bytes == bytes)
    }
    report.signature = "云坪县水务局\u{3000}云坪县自然资源局"
    let read = try changed(report) { $0.replacing(">7654<", with: ">7655<") }
    #expect(read.signature == report.signature)
    #expect(read.title == report.title)
    #expect(read.organization == organ)
  }

  @Test func newParagraphsAndRowsAreNotLost() throws {
    let report = report()
    let cells = report.cellIDs
    let added = paragraph("本年度另有一项试点工作已经完成并通过验收。")
    let read = try changed(report) { $0.replacing("<w:sectPr>", with: added + "<w:sectPr>") }
    let texts = read.prose.map(\.text)
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

  /// Documents with a valid mark that are not as we write them: deliberate, but harmless.
  @Test func forgedMarksDoNoHarm() throws {
    let report = report()
    let bytes = try WordExporter().export(report).bytes
    let main = String(decoding: try OfficeFile.part("word/document.xml", of: bytes), as: UTF8.self)
    let pieces = main.split(separator: "<").map { "<" + $0 }
    var random = SplitMix64(seed: 9)
    for round in 0..<60 {
      var changed = pieces
      for _ in 0..<1 + random.below(4) {
        let index = 3 + random.below(changed.count - 4)
        switch random.below(3) {
        case 0: changed.remove(at: index)
        case 1: changed.insert(changed[3 + random.below(changed.count - 4)], at: index)
        default: changed.swapAt(index, 3 + random.below(changed.count - 4))
        }
      }
      let content = Array(changed.joined().utf8)
      var properties = DocumentProperties(report, title: report.title)
      properties.mark = properties.mark(for: content, notes: [])
      let parts = try Self.names.map { name in
        switch name {
        case "word/document.xml": (name: name, content: content)
        case "docProps/core.xml": (name: name, content: PropertyParts.core(properties, date: report.date))
        default: (name: name, content: try OfficeFile.part(name, of: bytes))
        }
      }
      let source = Source(name: "a.docx", bytes: try ZipWriter.archive(of: parts))
      do {
        let read = try WordReader().read(source)[0]
        #expect(read.provenance.format == "docx", "round \(round)")
      } catch is ConversionError {}
    }
  }
}
