import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// The cells of older tables that are kept are those that the newer table lacks.
struct OlderCellsTests {
  @Test func eachIsWhatTheNewerTableLacks() {
    for editions in [Editions.standard, Editions([.madeUp, .edition2021, .edition2019], mappings: [])] {
      for due in editions.all {
        let found = OlderCells.all(than: due, in: editions)
        let wanted = editions.all.filter { $0.years.lowerBound < due.years.lowerBound }.flatMap { older in
          older.tables.flatMap { form in form.cells.filter { !due.table(form.id).contains($0) } }
        }
        #expect(found.flatMap { $0.cells } == wanted, "\(due.id.rawValue)")
      }
    }
  }
}
