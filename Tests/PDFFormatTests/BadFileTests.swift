import NianbaoKit
import PDFFormat
import TestSupport
import Testing

/// Files that are not reports, each with its own message.
@Suite(.enabled(if: PdftotextPresence.isInstalled, Comment(rawValue: PdftotextPresence.absence)))
struct BadFileTests {
  private func failure(_ bytes: [UInt8]) -> ConversionError? {
    do {
      _ = try PDFReader().read(Source(name: "a.pdf", bytes: bytes))
      return nil
    } catch { return error as? ConversionError }
  }

  private func page(_ words: String) -> [UInt8] {
    var pages = PDFPages()
    pages.beginPage()
    pages.draw(words, x: 60, y: 100, size: 16)
    return pages.bytes()
  }

  @Test func aScanNeedsOCR() throws {
    let error = try #require(failure(page("")))
    #expect(error.kind == .noText)
    #expect(error.message.english.contains("OCR"))
    #expect(error.file == "a.pdf")
  }

  @Test func brokenFilesAreDamaged() throws {
    let whole = page("政府信息公开")
    #expect(failure(Array(whole.prefix(200)))?.kind == .damaged)
    #expect(failure(Array("%PDF-1.7\n".utf8) + [UInt8](repeating: 0x41, count: 500))?.kind == .damaged)
    #expect(failure(Array("PK".utf8))?.kind == .damaged)
  }

  @Test func aPasswordIsAskedFor() {
    // An empty page, encrypted with a password for opening it.
    let file = """
      %PDF-1.3
      1 0 obj
      <</Type/Pages/Count 1/Kids[3 0 R]>>
      endobj
      2 0 obj
      <</Type/Catalog/Pages 1 0 R>>
      endobj
      3 0 obj
      <</Type/Page/Resources<<>>/MediaBox[0 0 72 72]/Parent 1 0 R>>
      endobj
      4 0 obj
      <</V 2/R 3/Length 128/P 4294967292/Filter/Standard
      /O<2234c587088c55a8f63e6ff222eb81d9c8bb386e319c31366d6caf4c3f4c6790>
      /U<c6058c737110bc564df3854df7b58ea228bf4e5e4e758a4164004e56fffa0108>>>
      endobj
      trailer
      <</Size 5/Root 2 0 R/Encrypt 4 0 R
      /ID[<759fb72ba7287bb3f79795f9b8c3bdb2><759fb72ba7287bb3f79795f9b8c3bdb2>]>>
      %%EOF

      """
    #expect(failure(Array(file.utf8))?.kind == .needsPassword)
  }

  @Test func otherTextsAreNoReports() {
    #expect(failure(page("今天天气很好，适合出门。"))?.kind == .notAReport)
  }

  @Test func onlyTheSignatureMakesAPDF() {
    let reader = PDFReader()
    #expect(reader.confidence(in: Source(name: "a.txt", bytes: page("字"))) == .certain)
    #expect(reader.confidence(in: Source(name: "a.pdf", text: "第一行")) == .none)
  }

  /// A number that may continue beyond the page's edge is not read.
  @Test func columnsThatRunOffThePageAreNotGuessed() throws {
    var generator = ReportGenerator(seed: 3, style: .consistent)
    let printed = generator.next()
    let whole = String(decoding: PDFPrinter.file(of: printed, []), as: UTF8.self)
    // The page ends in the middle of the last column of table 3.
    let cut = whole.split(separator: "MediaBox[0 0 595.0 842.0]", omittingEmptySubsequences: false)
      .joined(separator: "MediaBox[0 0 513.0 842.0]")
    let read = try PDFReader().read(Source(name: "a.pdf", bytes: Array(cut.utf8)))[0]
    let warned = Set(read.findings.filter { $0.code.family == .reading }.flatMap(\.cells))
    for id in CellID.all where read[id].statement != printed[id].statement {
      #expect(read[id].isDoubtful || warned.contains(id), "\(id): \(read[id].statement)")
    }
  }
}
