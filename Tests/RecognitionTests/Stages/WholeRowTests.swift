import ReportModel
import TestSupport
import Testing

@testable import Recognition

/// A row with a number for every column is placed at once, as the general way would place it.
struct WholeRowTests {
  private static let columns: [Int32] = [1, 2, 3, 4]

  private func row(_ scanned: Scanned, isBroken: Bool) -> PrintedRow {
    PrintedRow(
      segment: 0, label: RowLabel(name: .none, pieces: []), block: nil,
      tokens: Array(scanned.scan.tokens.indices), odd: [], line: 0, isRow: true, isBroken: isBroken)
  }

  @Test func asTheGeneralWay() {
    var found = 0
    for seed in 0..<600 {
      var random = SplitMix64(seed: UInt64(seed))
      let cells = (0..<4 + random.below(2)).map { _ in
        random.pick(["1", "2", "12", "1 2", "05", "", "/", "1.5"])
      }
      let scanned = Scanned(.requests, rows: [["规章"] + cells])
      let printed = row(scanned, isBroken: random.once(in: 3))
      let isGrid = random.once(in: 2)
      let columns = isGrid || random.once(in: 2) ? Self.columns : nil
      let assigner = RowAssigner(
        scan: scanned.scan, count: 4, columns: columns, isGrid: isGrid, aligned: nil, hasCellALine: false
      ) { values in
        let amounts = values.compactMap { $0?.amount }
        return amounts.count == 4 ? amounts[0] + amounts[1] + amounts[2] == amounts[3] : nil
      }
      guard
        let whole = RowAssignment(
          whole: printed, count: 4, columns: isGrid ? columns : nil, scanned.scan)
      else { continue }
      found += 1
      let general = assigner.assign(printed, listNumeral: nil)
      #expect(whole.values.map { $0?.start } == general.values.map { $0?.start }, "seed \(seed)")
      #expect(whole.doubt == general.doubt && whole.isDisplaced == general.isDisplaced, "seed \(seed)")
      #expect(whole.extra.isEmpty && general.extra.isEmpty, "seed \(seed)")
    }
    #expect(found > 50)
  }
}
