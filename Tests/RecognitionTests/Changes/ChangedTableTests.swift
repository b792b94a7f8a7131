import NianbaoKit
import TestSupport
import Testing

/// Whatever is changed in a table, a cell is right or carries a doubt.
@Suite struct ChangedTableTests {
  private static let telling: Set<FindingCode> = [
    .doubtfulReading, .notFound, .textForNumber, .splitOrJoined, .outsideForm, .convertedUnit,
  ]

  /// The cells that are wrong without a doubt or a finding that names them.
  private static func silent(_ report: Report, _ stated: [CellID: String]) -> [CellID] {
    let told = Set(report.findings.filter { telling.contains($0.code) }.flatMap(\.cells))
    return report.edition.cells.filter { cell in
      guard report[cell].origin?.doubt == nil, !told.contains(cell) else { return false }
      let printed = stated[cell] ?? ""
      switch report[cell].statement {
      case .number(let number): return number.description != printed
      case .text(let text): return text != printed
      default: return !printed.isEmpty
      }
    }
  }

  @Test(arguments: TableChange.allCases, PrintedGrid.Layout.allCases)
  func nothingIsWrongInSilence(change: TableChange, layout: PrintedGrid.Layout) throws {
    // Without its empty neighbour a cell with two values is two cells.
    guard change != .valuesInOneCell || layout.keepsEmptyCells else { return }
    for seed in 1...6 as ClosedRange<UInt64> {
      var generator = ReportGenerator(seed: seed)
      let original = generator.consistentReport(in: .edition2021, isFull: true)
      var tables = original.edition.tables.map { PrintedGrid($0, original) }
      var random = SplitMix64(seed: seed &* 977)
      change.apply(to: &tables, &random)
      let source = Source(name: "test.txt", text: original.text(tables, layout))
      let report = try #require(
        try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
      let stated = tables.reduce(into: [:]) { $0.merge($1.statements) { first, _ in first } }
      let silent = Self.silent(report, stated)
      #expect(silent.isEmpty, "seed \(seed): \(silent.prefix(3))")
    }
  }
}
