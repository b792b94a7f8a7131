import NianbaoKit
import TestSupport
import Testing

/// How odd text and odd files are read, a line each: a threshold that moves or a tie that falls otherwise shows here.
struct OddReadingGoldenTests {
  private func digests(_ sources: [(name: String, source: Source)]) throws -> String {
    let registry = try Registry.standard
    return sources.map { name, source in "\(name): \(registry.outcome(of: source, in: [.english]))\n" }
      .joined()
  }

  private static func report(_ seed: UInt64) -> Report {
    var generator = ReportGenerator(seed: seed, style: seed % 3 == 0 ? .odd : .consistent, editions: .golden)
    return generator.next()
  }

  @Test(arguments: TextOddity.allCases) func oddTextIsReadAsItWas(oddity: TextOddity) throws {
    let sources = LayoutPrinter.allCases.enumerated().flatMap { index, layout in
      // Where only the order of labels and values tells the cells, disorder takes seconds.
      (0..<(LayoutPrinter.inColumns.contains(layout) ? 1 : 3)).map { turn in
        let seed = UInt64(100 + 10 * index + turn)
        let text = oddity.apply(to: layout.text(of: Self.report(seed)), seed: seed)
        return ("\(layout) \(seed)", Source(name: "a.txt", text: text))
      }
    }
    #expect(try Golden.difference(of: digests(sources), from: "read/text/\(oddity).txt") == nil)
  }

  @Test(arguments: LayoutPrinter.inRows) func textThatIsOddInTwoWaysIsReadAsItWas(layout: LayoutPrinter)
    throws
  {
    let all = TextOddity.allCases
    let sources = all.enumerated().flatMap { index, first in
      [all[(index + 5) % all.count], all[(index + 8) % all.count]].enumerated().map { turn, second in
        let seed = UInt64(800 + 10 * index + turn)
        let text = second.apply(
          to: first.apply(to: layout.text(of: Self.report(seed)), seed: seed), seed: seed + 1)
        return ("\(first) \(second) \(seed)", Source(name: "a.txt", text: text))
      }
    }
    #expect(try Golden.difference(of: digests(sources), from: "read/text/twice/\(layout).txt") == nil)
  }

  @Test(
    .enabled(if: LibraryVersions.hasSameMarkupLibrary, Comment(rawValue: LibraryVersions.otherMarkupLibrary)))
  func oddPagesAreReadAsTheyWere() throws {
    let sources = PagePrinter.Damage.allCases.enumerated().flatMap { index, damage in
      (0..<3).map { turn in
        let seed = UInt64(200 + 10 * index + turn)
        var printer = PagePrinter(turn == 0 ? [damage] : [damage, .wrongSpans], seed: seed)
        return ("\(damage) \(seed)", Source(name: "a.html", text: printer.page(of: Self.report(seed))))
      }
    }
    #expect(try Golden.difference(of: digests(sources), from: "read/printed/pages.txt") == nil)
  }

  @Test func oddDocumentsAreReadAsTheyWere() throws {
    let sources = try WordPrinter.Damage.allCases.enumerated().flatMap { index, damage in
      try (0..<3).map { turn in
        let seed = UInt64(300 + 10 * index + turn)
        var printer = WordPrinter(turn == 0 ? [damage] : [damage, .noMerges], seed: seed)
        return (
          "\(damage) \(seed)", Source(name: "a.docx", bytes: try printer.document(of: Self.report(seed)))
        )
      }
    }
    #expect(try Golden.difference(of: digests(sources), from: "read/printed/documents.txt") == nil)
  }

  @Test func oddWorkbooksAreReadAsTheyWere() throws {
    let sources = try WorkbookPrinter.Damage.allCases.enumerated().flatMap { index, damage in
      try (0..<3).map { turn in
        let seed = UInt64(400 + 10 * index + turn)
        let reports = turn == 2 ? [Self.report(seed), Self.report(seed + 3)] : [Self.report(seed)]
        let bytes = try WorkbookPrinter.workbook(of: reports, turn == 0 ? [damage] : [damage, .noMerges])
        return ("\(damage) \(seed)", Source(name: "a.xlsx", bytes: bytes))
      }
    }
    #expect(try Golden.difference(of: digests(sources), from: "read/printed/workbooks.txt") == nil)
  }
}
