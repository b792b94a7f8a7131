import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Paragraphs on one line, which are read at once, and those with breaks, whose lines are looked at one by one.
@Suite struct ParagraphLineTests {
  private func read(_ bytes: [UInt8]) throws -> Report {
    try WordReader().read(Source(name: "a.docx", bytes: bytes))[0]
  }

  /// A break at the end shows nothing, and leads to the same reading by the other way.
  @Test(arguments: 0..<12 as Range<UInt64>) func aBreakAtTheEndOfAParagraphChangesNothing(_ seed: UInt64)
    throws
  {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let report = generator.next()
    let damages: [Set<WordPrinter.Damage>] = [
      [], [.boldHeadings], [.listNumerals], [.nested, .textBoxes], [.characterRuns], [.trackedChanges],
    ]
    for damage in damages {
      var printer = WordPrinter(damage, seed: seed)
      let plain = try printer.document(of: report)
      // Bold, so that bold headings still are.
      let broken = try PackageEditor(plain).changing("word/document.xml") {
        $0.replacing("</w:p>", with: "<w:r><w:rPr><w:b/></w:rPr><w:br/></w:r></w:p>")
      }
      let (one, other) = (try read(plain), try read(broken.bytes()))
      #expect(one.cells == other.cells, "seed \(seed), \(damage.map(\.rawValue))")
      #expect(one.sections == other.sections, "seed \(seed), \(damage.map(\.rawValue))")
      #expect(one.title == other.title && one.date == other.date, "seed \(seed), \(damage.map(\.rawValue))")
    }
  }

  @Test func aStyleThatIsMetAgainSaysTheSame() throws {
    var sample = DocumentSample()
    let properties = "<w:pStyle w:val=\"Own\"/>"
    sample.links = [("rStyles", "styles", "own.xml")]
    sample.parts = [
      (
        "word/own.xml",
        """
        <w:styles><w:style w:styleId="Base"><w:name w:val="base"/><w:basedOn w:val="Own"/>\
        <w:rPr><w:i/></w:rPr></w:style>\
        <w:style w:styleId="Own"><w:name w:val="own"/><w:basedOn w:val="Base"/></w:style></w:styles>
        """
      )
    ]
    sample.overview =
      DocumentSample.paragraph(DocumentSample.run("甲"), properties)
      + DocumentSample.paragraph(DocumentSample.run("乙"), "<w:pStyle w:val=\"None\"/>")
      + DocumentSample.paragraph(DocumentSample.run("丙"), properties)
    let marks = try sample.read().sections[.overview].compactMap(\.paragraph).map { $0.marks.map(\.kind) }
    #expect(marks == [[], [.italic], [], [.italic], []])
  }
}
