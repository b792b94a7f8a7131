import NianbaoKit
import TestSupport
import Testing

/// Whatever is changed in a table, each cell is read correctly or is in doubt.
@Suite struct ChangedTableTests {
  /// A change, with a layout in which it shows.
  struct Case: Sendable {
    let change: TableChange
    let layout: PrintedGrid.Layout
  }

  static let cases = TableChange.allCases.flatMap { change in
    PrintedGrid.Layout.allCases.map { Case(change: change, layout: $0) }
  }.filter { one in
    // Without an empty neighbour, a cell with two values is the same as two cells.
    one.change != .valuesInOneCell || one.layout.keepsEmptyCells
  }

  /// The cells that are wrong without a doubt or a finding about them.
  private static func silent(_ report: Report, _ stated: [CellID: String]) -> [CellID] {
    let told = report.toldCells
    return report.edition.cells.filter { cell in
      guard !told.contains(cell) else { return false }
      let printed = stated[cell] ?? ""
      switch report[cell].statement {
      case .number(let number): return number.description != printed
      case .text(let text): return text != printed
      default: return !printed.isEmpty
      }
    }
  }

  @Test(arguments: cases) func nothingIsWrongInSilence(_ one: Case) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let (report, stated) = try one.change.read(in: one.layout, seed: seed)
      let silent = Self.silent(report, stated)
      #expect(silent.isEmpty, "\(one.change), \(one.layout), seed \(seed): \(silent.prefix(3))")
    }
  }
}

extension TableChange {
  /// Reads a report whose tables were changed, and gives what its cells state.
  func read(in layout: PrintedGrid.Layout, seed: UInt64) throws -> (report: Report, stated: [CellID: String])
  {
    var generator = ReportGenerator(seed: seed)
    let original = generator.consistentReport(in: .edition2021, isFull: true)
    var tables = original.edition.tables.map { PrintedGrid($0, original) }
    var random = SplitMix64(seed: seed &* 977)
    apply(to: &tables, &random)
    let report = try Reading.report(original.text { tables[$0.id.index].lines(layout) })
    return (report, tables.reduce(into: [:]) { $0.merge($1.statements) { first, _ in first } })
  }
}
