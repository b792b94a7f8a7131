import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Consistent reports as documents of every kind, read back to the same cells.
@Suite struct DamagedDocumentTests {
  private func check(_ damages: Set<WordPrinter.Damage>, seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let printed = generator.next()
    var printer = WordPrinter(damages, seed: seed)
    let source = Source(name: "a.docx", bytes: try printer.document(of: printed))
    let name = "\(damages.map(\.rawValue).sorted()), seed \(seed)"
    #expect(try Registry.standard.reader(for: source).format.name == "docx")
    let read = try WordReader().read(source)[0]
    let wrong = CellID.all.filter { read[$0].statement != printed[$0].statement }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) cells, \(wrong.prefix(4))")
    #expect(read.organization == printed.organization, "\(name)")
    #expect(read.year == printed.year, "\(name)")
    for section in SectionID.allCases {
      #expect(
        read.sections[section].map(\.text) == printed.sections[section].map(\.text), "\(name), \(section)")
    }
  }

  @Test(arguments: WordPrinter.Damage.allCases, [1, 2, 3, 4] as [UInt64])
  func oneDamage(_ damage: WordPrinter.Damage, seed: UInt64) throws { try check([damage], seed: seed) }

  @Test(arguments: 10..<40 as Range<UInt64>) func twoDamages(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = WordPrinter.Damage.allCases.filter { $0 != .tabs }
    try check([all[random.below(all.count)], all[random.below(all.count)]], seed: seed)
  }
}
