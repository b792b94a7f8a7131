import Containers
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// What documents contain besides plain tables, and files that are not documents.
@Suite struct WordReaderTests {
  private func document(_ report: Report, _ damages: Set<WordPrinter.Damage> = []) throws -> [UInt8] {
    var printer = WordPrinter(damages, seed: 1)
    return try printer.document(of: report)
  }

  private func report() -> Report {
    var generator = ReportGenerator(seed: 5, style: .consistent)
    return generator.next()
  }

  private func failure(_ bytes: [UInt8], name: String = "a.docx") -> ConversionError? {
    do {
      _ = try WordReader().read(Source(name: name, bytes: bytes))
      return nil
    } catch { return error as? ConversionError }
  }

  @Test func theBlankFormIsAnEmptyReportAndNoError() throws {
    var blank = Report(edition: .edition2021)
    for cell in Edition.edition2021.cells { blank[cell].statement = .blank }
    let read = try WordReader().read(Source(name: "a.docx", bytes: try document(blank)))[0]
    #expect(Edition.edition2021.cells.allSatisfy { read[$0].statement == .blank })
    #expect(read.organization == nil)
  }

  @Test func cellsKnowTheirTableRowAndColumn() throws {
    let read = try WordReader().read(Source(name: "a.docx", bytes: try document(report())))[0]
    let cell = try #require(CellID("proactive.rules.repealed"))
    #expect(read[cell].origin?.place == .table(part: "", table: 1, row: 3, column: 3))
  }

  @Test func footnotesAreKeptBesideTheText() throws {
    let read = try WordReader().read(Source(name: "a.docx", bytes: try document(report(), [.footnotes])))[0]
    #expect(read.provenance.residue.last?.text == "数据来源于业务系统。")
  }

  @Test func headingsCountTheirNumeralsAsWordDoes() throws {
    let printed = report()
    let read = try WordReader().read(Source(name: "a.docx", bytes: try document(printed, [.listNumerals])))[0]
    #expect(
      read.provenance.headings?.map(\.printed) == Edition.edition2021.sections.map(\.heading))
  }

  @Test func anArchiveWithoutADocumentIsNone() throws {
    let zip = try ZipWriter.archive(of: [("a.txt", Array("一".utf8))])
    #expect(failure(zip)?.kind == .unknownFormat)
    #expect(failure(Array("PK\u{3}\u{4}".utf8))?.kind == .damaged)
  }

  @Test func entitiesAndBombsAreRefused() throws {
    let start = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"c\">]>"
    var parts = [
      (
        name: "_rels/.rels",
        content: Array(
          "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            .utf8)
      ),
      (name: "word/document.xml", content: Array((start + "<w:document>&b;</w:document>").utf8)),
    ]
    #expect(failure(try ZipWriter.archive(of: parts))?.kind == .damaged)
    parts[1].content = [UInt8](repeating: 0x20, count: 300 << 20)
    #expect(failure(try ZipWriter.archive(of: parts))?.kind == .tooLarge)
  }

  @Test func tablesWithoutEndAreRefused() throws {
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 200)
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 200)
    let parts = [
      (
        name: "_rels/.rels",
        content: Array(
          "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            .utf8)
      ),
      (name: "word/document.xml", content: Array("<w:document xmlns:w=\"w\">\(deep)</w:document>".utf8)),
    ]
    #expect(failure(try ZipWriter.archive(of: parts))?.kind == .tooLarge)
  }

  @Test func damageDoesNotCrashTheReader() throws {
    let bytes = try document(report(), [.footnotes, .listNumerals])
    var random = SplitMix64(seed: 4)
    for _ in 0..<200 {
      var copy = bytes
      if random.below(2) == 0 { copy.removeLast(random.below(copy.count)) }
      for _ in 0..<1 + random.below(12) where !copy.isEmpty {
        copy[random.below(copy.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      do { _ = try WordReader().read(Source(name: "a.docx", bytes: copy)) } catch is ConversionError {}
    }
  }
}
