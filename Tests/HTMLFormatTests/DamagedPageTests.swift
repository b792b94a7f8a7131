import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// Consistent reports as web pages, damaged in every way, read back to the same cells.
@Suite struct DamagedPageTests {
  private func check(_ damages: Set<PagePrinter.Damage>, seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let printed = generator.next()
    var printer = PagePrinter(damages, seed: seed)
    let source = Source(name: "a.html", text: printer.page(of: printed))
    #expect(HTMLReader().confidence(in: source) == .certain)
    let read = try HTMLReader().read(source)[0]
    let name = "\(damages.map(\.rawValue).sorted()), seed \(seed)"
    let wrong = CellID.all.filter { read[$0].statement != printed[$0].statement }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) cells, \(wrong.prefix(4))")
    #expect(read.organization == printed.organization, "\(name)")
    #expect(read.year == printed.year, "\(name)")
    #expect(
      read.cellIDs.allSatisfy { !read[$0].isStated || read[$0].origin?.place != nil },
      "\(name): cells without a place")
  }

  @Test(arguments: PagePrinter.Damage.allCases, [1, 2, 3, 4] as [UInt64])
  func oneDamage(_ damage: PagePrinter.Damage, seed: UInt64) throws { try check([damage], seed: seed) }

  /// Two damages at a time, chosen at random, except pairs that exclude each other.
  @Test(arguments: 10..<50 as Range<UInt64>) func twoDamages(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = PagePrinter.Damage.allCases
    let pair: Set = [all[random.below(all.count)], all[random.below(all.count)]]
    let unstructured: Set<PagePrinter.Damage> = [.paragraphCells, .preformatted]
    guard pair.isDisjoint(with: unstructured) || pair.isDisjoint(with: [.letterSpaced, .unclosed]) else {
      return
    }
    try check(pair, seed: seed)
  }
}
