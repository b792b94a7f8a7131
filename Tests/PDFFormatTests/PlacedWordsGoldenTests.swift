import Conversion
import NianbaoKit
import PDFFormat
import TestSupport
import Testing

/// How words with odd places are put into rows and cells: a change of a distance or a share shows here.
struct PlacedWordsGoldenTests {
  private static let styles = PDFPrinter.Style.allCases.filter {
    ![.upwards, .downwards, .upsideDown, .shownUpright].contains($0)
  }

  @Test(arguments: PlacedWords.Oddity.allCases) func wordsAreReadAsTheyWere(
    oddity: PlacedWords.Oddity
  ) throws {
    let lines = Self.styles.enumerated().flatMap { index, style in
      (0..<3).map { turn in
        let seed = UInt64(41 + 20 * turn + index)
        var generator = ReportGenerator(
          seed: seed, style: seed % 3 == 0 ? .odd : .consistent, editions: .golden)
        let words = PlacedWords(PDFPrinter.pages(of: generator.next(), [style]))
        return "\(style) \(seed): \(Self.digest(words.output(oddity, seed: seed)))"
      }
    }
    let text = lines.joined(separator: "\n") + "\n"
    #expect(try Golden.difference(of: text, from: "read/words/\(oddity).txt") == nil)
  }

  private static func digest(_ output: [UInt8]) -> String {
    do {
      let document = try PDFReader.layout(ofWords: output, file: "a.pdf")
      return try DocumentReading.reports(
        of: document, from: Source(name: "a.pdf", bytes: output), format: PDFReader().format,
        options: ReadOptions()
      ).map { $0.digest() }.joined(separator: " + ")
    } catch {
      return "\(error)"
    }
  }
}
