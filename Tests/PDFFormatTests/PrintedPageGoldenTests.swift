import NianbaoKit
import PDFFormat
import TestSupport
import Testing

/// How printed pages are read: without places, which depend on the version of pdftotext.
@Suite(.enabled(if: PdftotextPresence.isInstalled, Comment(rawValue: PdftotextPresence.absence)))
struct PrintedPageGoldenTests {
  @Test(arguments: PDFPrinter.Style.allCases) func pagesAreReadAsTheyWere(style: PDFPrinter.Style) throws {
    let lines = try (21...24).map { seed in
      var generator = ReportGenerator(
        seed: UInt64(seed), style: seed % 2 == 0 ? .consistent : .odd, editions: .golden)
      let file = PDFPrinter.file(of: generator.next(), seed < 23 ? [style] : [style, .noZeros])
      return
        "\(seed): \(try PDFReader().read(Source(name: "a.pdf", bytes: file))[0].digest(withPlaces: false))"
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "read/pages/\(style).txt") == nil)
  }
}
