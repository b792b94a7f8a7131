import NianbaoKit
import TestSupport
import Testing

/// Consistent reports, printed in each layout, read back to the same cells.
@Suite struct LayoutPropertyTests {
  private static let seeds: Range<UInt64> = 1..<25

  private func read(_ layout: LayoutPrinter, _ seed: UInt64) throws -> (printed: Report, read: Report) {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let printed = generator.next()
    return (printed, try Reading.report(layout.text(of: printed)))
  }

  @Test(arguments: LayoutPrinter.inRows, seeds)
  func reportsComeBack(layout: LayoutPrinter, seed: UInt64) throws {
    let (printed, read) = try read(layout, seed)
    #expect(read.edition == printed.edition, "\(layout), seed \(seed)")
    let wrong = CellID.all.filter { read[$0].statement != printed[$0].statement }
    #expect(wrong.isEmpty, "\(layout), seed \(seed): \(wrong.prefix(4))")
    #expect(read.organization == printed.organization, "\(layout), seed \(seed)")
    #expect(read.year == printed.year, "\(layout), seed \(seed)")
  }

  /// Few seeds, because the search for lost columns takes seconds per report without optimisation.
  @Test(arguments: LayoutPrinter.inColumns, [1, 3] as [UInt64])
  func columnsComeBackAndNoCellIsSilentlyWrong(layout: LayoutPrinter, seed: UInt64) throws {
    let (printed, read) = try read(layout, seed)
    let warned = Set(read.findings.filter { $0.code.family == .reading }.flatMap(\.cells))
    let silent = CellID.all.filter {
      read[$0].statement != printed[$0].statement && !read[$0].isDoubtful && !warned.contains($0)
    }
    #expect(silent.isEmpty, "\(layout), seed \(seed): \(silent.prefix(4))")
    let wrong = CellID.all.filter { read[$0].statement != printed[$0].statement }
    #expect(wrong.isEmpty, "\(layout), seed \(seed): \(wrong.count) cells, \(wrong.prefix(4))")
  }
}
