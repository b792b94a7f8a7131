import NianbaoKit
import PDFFormat
import TestSupport
import Testing

/// Reports on pages of every kind, read back to the same cells.
@Suite(.enabled(if: PdftotextPresence.isInstalled, Comment(rawValue: PdftotextPresence.absence)))
struct PrintedPageTests {
  private func check(_ styles: Set<PDFPrinter.Style>, seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let printed = generator.next()
    let source = Source(name: "a.pdf", bytes: PDFPrinter.file(of: printed, styles))
    let name = "\(styles.map(\.rawValue).sorted()), seed \(seed)"
    let read = try PDFReader().read(source)[0]
    let wrong = CellID.all.filter { id in
      let (expected, found) = (printed[id].statement, read[id].statement)
      let isZero = styles.contains(.noZeros) && expected == .number(ExactDecimal(0)) && !found.isNumber
      // Without zeros, the column of a single number can be undecidable.
      return found != expected && !isZero
        && !(styles.contains(.noZeros) && (read[id].isDoubtful || isMissing(id, read)))
    }
    #expect(wrong.isEmpty, "\(name): \(wrong.count) cells, \(wrong.prefix(4))")
    #expect(styles.contains(.noZeros) || CellID.all.allSatisfy { !read[$0].isDoubtful }, "\(name)")
    #expect(read.organization == printed.organization, "\(name)")
    #expect(read.year == printed.year, "\(name)")
    for id in CellID.all where read[id].isStated {
      guard case .page(let page, _, _, _, let height)? = read[id].origin?.place else {
        Issue.record("\(name): \(id) has no place on a page")
        continue
      }
      #expect(page > 0 && height > 0, "\(name): \(id)")
    }
  }

  private func isMissing(_ id: CellID, _ report: Report) -> Bool {
    report.findings.contains { $0.code == "R2" && $0.cells.contains(id) }
  }

  @Test(arguments: PDFPrinter.Style.allCases, [1, 2, 3] as [UInt64])
  func oneStyle(_ style: PDFPrinter.Style, seed: UInt64) throws {
    if style == .noZeros, seed == 2 {
      // The single row （六） of the mixed form between rows without any number is not found.
      withKnownIssue(isIntermittent: true) { try check([style], seed: seed) }
    } else {
      try check([style], seed: seed)
    }
  }

  @Test(arguments: 10..<30 as Range<UInt64>) func twoStyles(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let all = PDFPrinter.Style.allCases
    try check([all[random.below(all.count)], all[random.below(all.count)]], seed: seed)
  }

  @Test func paragraphsAreJoinedOverLinesAndPages() throws {
    var generator = ReportGenerator(seed: 7, style: .consistent)
    let printed = generator.next()
    let read = try PDFReader().read(
      Source(name: "a.pdf", bytes: PDFPrinter.file(of: printed, [.pageNumbers])))[0]
    for section in SectionID.allCases {
      #expect(read.sections[section].map(\.text) == printed.sections[section].map(\.text), "\(section)")
    }
  }
}

extension Cell.Statement {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
